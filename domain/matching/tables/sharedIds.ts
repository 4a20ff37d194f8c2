import { int32s } from '../../columns';
import { hashOf } from '../../textTable';

/**
 * Transactions that share their id with another one of the same organisation; one without an organisation shares with
 * any. Nothing tells such transactions apart, so a match could be written to the wrong one. Only the place of each id is
 * kept: nearly all of them are given once.
 */
export class SharedIds {
	/** Transactions plus one, by the hash of their ids; 0 is free. Open addressing; half of the slots stay free. */
	private readonly slots: Int32Array;
	private readonly hashes: Int32Array;
	/** Transactions with one id, by the first of them; only where there are several. */
	private readonly groups = new Map<number, number[]>();

	/** `idOf`: a transaction's id, trimmed. */
	constructor(
		count: number,
		private readonly idOf: (index: number) => string,
	) {
		this.slots = int32s(2 ** Math.ceil(Math.log2(2 * count + 2)));
		this.hashes = int32s(count);
	}

	/** Takes note of a transaction's id, which is not blank. */
	note(index: number, id: string): void {
		const { slots, hashes } = this;
		const mask = slots.length - 1;
		const hash = hashOf(id);
		hashes[index] = hash;
		let slot = hash & mask;
		for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
			const first = slots[slot]! - 1;
			if (hashes[first] === hash && this.idOf(first) === id) return this.join(first, index);
		}
		slots[slot] = index + 1;
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
