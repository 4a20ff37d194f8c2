import { compareText } from './ranking';
import type { Tally } from './matchReport';

/** Counts how often each code occurs. */
export class Counter<Code extends string | null> {
	private readonly counts = new Map<Code, number>();

	add(code: Code): void {
		this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
	}

	/** Most frequent first. */
	tallies(): Array<Tally<Code>> {
		return [...this.counts]
			.map(([code, count]) => ({ code, count }))
			.sort((a, b) => b.count - a.count || compareText(String(a.code), String(b.code)));
	}
}
