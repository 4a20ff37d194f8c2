import type { WriteCounts, WriteSummary } from '../write/writeSummary';
import type { WriteStatus } from '../write/writeResult';

const KINDS: ReadonlyArray<{ status: WriteStatus; count: keyof WriteCounts; words: string }> = [
	{ status: 'conflict', count: 'conflicts', words: 'left as they were' },
	{ status: 'rejected', count: 'refused', words: 'refused' },
	{ status: 'failed', count: 'failed', words: 'without a usable answer' },
	{ status: 'notWritten', count: 'notWritten', words: 'not tried, since writing stopped before' },
];

/**
 * A sentence for each kind of write of which something was not done, with how many and the reasons' codes, e.g.
 * `matches: 2 left as they were (matchedByPerson 2).` The reasons are counted among the problems that the summaries show.
 */
export function toNotDone(writes: readonly WriteSummary[]): string[] {
	return writes.flatMap((write) => {
		const parts = KINDS.filter(({ count }) => write[count] > 0).map(({ status, count, words }) => `${write[count]} ${words}${reasonsOf(write, status)}`);
		return parts.length === 0 ? [] : [`${write.writes}: ${parts.join(', ')}.`];
	});
}

function reasonsOf({ problems }: WriteSummary, status: WriteStatus): string {
	const counts = new Map<string, number>();
	for (const problem of problems.shown) {
		if (problem.status === status && problem.reason !== undefined) counts.set(problem.reason, (counts.get(problem.reason) ?? 0) + 1);
	}
	const named = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => `${reason} ${count}`);
	return named.length === 0 ? '' : ` (${named.join(', ')})`;
}
