import { FirstPlaces } from './firstPlaces';

/**
 * Transactions that share their id with another one of the same organisation; one without an organisation shares with
 * any. Nothing tells such transactions apart, so a match could be written to the wrong one. Nearly all ids are
 * given once.
 */
export class SharedIds {
	/** The first transaction of each id. */
	private readonly first: FirstPlaces;
	/** Transactions with one id, by the first of them; only where there are several. */
	private readonly groups = new Map<number, number[]>();

	/** `idOf`: a transaction's id, trimmed. */
	constructor(count: number, idOf: (index: number) => string) {
		this.first = new FirstPlaces(count, idOf);
	}

	/** Takes note of a transaction's id, which is not blank. */
	note(index: number, id: string): void {
		const first = this.first.of(id, index);
		if (first !== index) this.join(first, index);
	}

	/** All that share, given each transaction's organisation. */
	find(organisation: Int32Array): number[] {
		return [...this.groups.values()].flatMap((group) => sharing(group, organisation));
	}

	private join(first: number, index: number): void {
		const group = this.groups.get(first);
		if (group) group.push(index);
		else this.groups.set(first, [first, index]);
	}
}

function sharing(group: readonly number[], organisation: Int32Array): number[] {
	const counts = new Map<number, number>();
	for (const index of group) counts.set(organisation[index]!, (counts.get(organisation[index]!) ?? 0) + 1);
	const anywhere = counts.has(0);
	return group.filter((index) => anywhere || counts.get(organisation[index]!)! > 1);
}
