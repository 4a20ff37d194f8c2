import { int32s } from '../../columns';
import { hashOf } from '../../textTable';

/**
 * Where in a list each text stands first. Only places are kept, so that a million texts are a million numbers. Ledgers mostly
 * come in the order of their ids, and as long as each text is greater than all before it nothing needs to be looked up.
 */
export class FirstPlaces {
	/** While texts only rise: their places, so that the hash table can be made when one does not. */
	private readonly rising: Int32Array;
	private risen = 0;
	private greatest = '';
	/** From then on, pairs: a place plus one (0 is free), and its text's hash. Open addressing; half of the slots stay free. */
	private slots: Int32Array | null = null;

	/** `textAt`: the text of a place that was given. */
	constructor(
		private readonly count: number,
		private readonly textAt: (place: number) => string,
	) {
		this.rising = int32s(count);
	}

	/** The first place of a text that is not blank: an earlier one, or the one that is given. */
	of(text: string, place: number): number {
		if (this.slots) return this.look(this.slots, text, place);
		if (text === this.greatest) return this.rising[this.risen - 1]!;
		if (!isGreater(text, this.greatest)) return this.look((this.slots = this.makeSlots()), text, place);
		this.greatest = text;
		this.rising[this.risen++] = place;
		return place;
	}

	private makeSlots(): Int32Array {
		const slots = int32s(2 ** Math.ceil(Math.log2(4 * this.count + 4)));
		for (const place of this.rising.subarray(0, this.risen)) this.look(slots, this.textAt(place), place);
		return slots;
	}

	private look(slots: Int32Array, text: string, place: number): number {
		const mask = slots.length - 1;
		const hash = hashOf(text);
		let slot = (2 * hash) & mask;
		for (; slots[slot] !== 0; slot = (slot + 2) & mask) {
			const first = slots[slot]! - 1;
			if (slots[slot + 1] === hash && this.textAt(first) === text) return first;
		}
		slots[slot] = place + 1;
		slots[slot + 1] = hash;
		return place;
	}
}

/** By length first, so that numbers rise, too: 99 and then 100. */
function isGreater(text: string, than: string): boolean {
	return text.length === than.length ? text > than : text.length > than.length;
}
