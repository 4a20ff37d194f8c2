import { int32s } from '../../columns';

const FEWEST_SLOTS = 64;
/** Of a slot: the triple's place plus one (0 is free), and the triple. */
const PER_SLOT = 4;

/**
 * Triples of small integers, each once, and their places: 0, 1, 2 … in the order in which they came. One table instead of a
 * Map for each first number, where there may be many thousands of these.
 */
export class TripleTable {
	private count = 0;
	/** Open addressing; half of the slots stay free. */
	private slots = int32s(PER_SLOT * FEWEST_SLOTS);

	/** How many triples there are. */
	get size(): number {
		return this.count;
	}

	/** The place of a triple, or -1. */
	find(a: number, b: number, c: number): number {
		return this.slots[this.slotOf(a, b, c)]! - 1;
	}

	/** The place of a triple, which is added if it is not there yet. */
	placeOf(a: number, b: number, c: number): number {
		const slot = this.slotOf(a, b, c);
		if (this.slots[slot] !== 0) return this.slots[slot]! - 1;
		this.put(slot, ++this.count, a, b, c);
		if (2 * PER_SLOT * this.count > this.slots.length) this.grow();
		return this.count - 1;
	}

	/** Calls `found` with every triple and its place. */
	forEach(found: (place: number, a: number, b: number, c: number) => void): void {
		const { slots } = this;
		for (let slot = 0; slot < slots.length; slot += PER_SLOT) {
			if (slots[slot] !== 0) found(slots[slot]! - 1, slots[slot + 1]!, slots[slot + 2]!, slots[slot + 3]!);
		}
	}

	/** The triple's slot, or the free one where it belongs. */
	private slotOf(a: number, b: number, c: number): number {
		const { slots } = this;
		const mask = slots.length - 1;
		let slot = (PER_SLOT * hashOf(a, b, c)) & mask;
		while (slots[slot] !== 0 && (slots[slot + 1] !== a || slots[slot + 2] !== b || slots[slot + 3] !== c)) slot = (slot + PER_SLOT) & mask;
		return slot;
	}

	private put(slot: number, placePlusOne: number, a: number, b: number, c: number): void {
		const { slots } = this;
		slots[slot] = placePlusOne;
		slots[slot + 1] = a;
		slots[slot + 2] = b;
		slots[slot + 3] = c;
	}

	private grow(): void {
		const before = this.slots;
		this.slots = int32s(2 * before.length);
		for (let slot = 0; slot < before.length; slot += PER_SLOT) {
			if (before[slot] === 0) continue;
			const [a, b, c] = [before[slot + 1]!, before[slot + 2]!, before[slot + 3]!];
			this.put(this.slotOf(a, b, c), before[slot]!, a, b, c);
		}
	}
}

/** All bits well mixed. */
function hashOf(a: number, b: number, c: number): number {
	let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return hash ^ (hash >>> 13);
}
