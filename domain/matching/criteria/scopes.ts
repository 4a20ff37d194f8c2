import type { Allowed } from './numberFinding';

/** Numbers for sets of allowed orders; 0 is all orders. The same array has the same number. */
export class Scopes {
	private readonly ids = new Map<readonly number[], number>();
	private readonly sets: Array<readonly number[] | undefined> = [undefined];
	private readonly joint = new Map<string, number>();

	of(allowed: Allowed): number {
		if (allowed === null) return 0;
		const known = this.ids.get(allowed);
		if (known !== undefined) return known;
		this.ids.set(allowed, this.sets.length);
		return this.sets.push(allowed) - 1;
	}

	/** What both allow. */
	intersect(a: number, b: number): number {
		if (a === 0 || a === b) return b;
		if (b === 0) return a;
		const key = `${a}|${b}`;
		const known = this.joint.get(key);
		if (known !== undefined) return known;
		const inB = new Set(this.sets[b]);
		const both = this.of(this.sets[a]!.filter((order) => inB.has(order)));
		this.joint.set(key, both);
		return both;
	}

	/** The orders of a scope; undefined is all of them. */
	ordersOf(scope: number): readonly number[] | undefined {
		return this.sets[scope];
	}
}
