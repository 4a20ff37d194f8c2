import { int32s } from './columns';

const FEWEST_SLOTS = 64;

/**
 * Texts, each once, and their places: 0, 1, 2 … in the order in which they came. Faster than a Map where there are many
 * texts, and a part of a longer text is found without cutting it out.
 */
export class TextTable {
	readonly texts: string[] = [];
	/** Pairs: a text's place plus one (0 is free), and its hash. Open addressing; half of the slots stay free. */
	private slots = int32s(2 * FEWEST_SLOTS);

	/** The place of what stands in a text from one character up to another, or -1. */
	find(text: string, from = 0, to = text.length): number {
		return this.placeOf(hashOf(text, from, to), text, from, to);
	}

	/** Adds a text that is not there yet; returns its place. */
	add(text: string): number {
		return this.append(text, hashOf(text));
	}

	/** Adds a text unless it is there; returns whether it was new. */
	addNew(text: string): boolean {
		const hash = hashOf(text);
		if (this.placeOf(hash, text, 0, text.length) >= 0) return false;
		this.append(text, hash);
		return true;
	}

	private placeOf(hash: number, text: string, from: number, to: number): number {
		const { slots } = this;
		const mask = slots.length - 1;
		for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
			const place = slots[slot]! - 1;
			if (place < 0 || (slots[slot + 1] === hash && isSame(this.texts[place]!, text, from, to))) return place;
		}
	}

	private append(text: string, hash: number): number {
		const place = this.texts.push(text);
		if (4 * place > this.slots.length) this.grow();
		this.put(place, hash);
		return place - 1;
	}

	private put(place: number, hash: number): void {
		const { slots } = this;
		const mask = slots.length - 1;
		let slot = (2 * hash) & mask;
		while (slots[slot] !== 0) slot = (slot + 2) & mask;
		slots[slot] = place;
		slots[slot + 1] = hash;
	}

	private grow(): void {
		const before = this.slots;
		this.slots = int32s(4 * before.length);
		for (let slot = 0; slot < before.length; slot += 2) if (before[slot] !== 0) this.put(before[slot]!, before[slot + 1]!);
	}
}

function isSame(known: string, text: string, from: number, to: number): boolean {
	return known.length === to - from && (known.length === text.length ? known === text : text.startsWith(known, from));
}

/** A hash of what stands in a text, with all 32 bits well mixed. */
export function hashOf(text: string, from = 0, to = text.length): number {
	let hash = 0;
	for (let index = from; index < to; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return hash ^ (hash >>> 13);
}
