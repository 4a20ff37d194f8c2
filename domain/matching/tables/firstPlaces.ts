import { int32s } from '../../columns';
import { hashOf } from '../../textTable';

/**
 * Where in a list each text stands first. Only places are kept, so that a million texts are a million numbers; room is
 * made for all of them at once.
 */
export class FirstPlaces {
	/** Pairs: a place plus one (0 is free), and its text's hash. Open addressing; half of the slots stay free. */
	private readonly slots: Int32Array;

	/** `textAt`: the text of a place that was given. */
	constructor(
		count: number,
		private readonly textAt: (place: number) => string,
	) {
		this.slots = int32s(2 ** Math.ceil(Math.log2(4 * count + 4)));
	}

	/** The first place of a text: an earlier one, or the one that is given. */
	of(text: string, place: number): number {
		const { slots } = this;
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
