/** Whatever stands for an id, as trimmed text; '' when it is missing or no text at all. `13` is the same as `"13"`. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

const FEWEST_SLOTS = 64;
const ABSENT = -1;

/**
 * Numbers texts in the order in which they are first seen, from 1; a missing or blank text is 0. Faster than a Map where
 * there are many texts, and where neighbouring rows say the same.
 */
export class TextIds {
	/** Every text that was seen, as it was given and normalised, and its number. */
	private readonly texts: string[] = [];
	private readonly ids: number[] = [];
	/** Pairs: a text's place in these lists plus one (0 is free), and its hash. Open addressing. */
	private slots = new Int32Array(2 * FEWEST_SLOTS);
	private count = 0;
	private last: unknown = null;
	private lastId = 0;

	/** `normalise` gives what is compared; by default the trimmed text. */
	constructor(private readonly normalise: (text: string) => string = (text) => text) {}

	/** How many numbers are in use, 0 included. */
	get size(): number {
		return this.count + 1;
	}

	of(value: unknown): number {
		if (value === this.last) return this.lastId;
		if (value === null || value === undefined) return 0;
		const id = this.look(value);
		this.last = value;
		return (this.lastId = id);
	}

	/** The number of a text that was seen before, else 0. */
	known(value: unknown): number {
		if (value === null || value === undefined) return 0;
		const text = typeof value === 'string' ? value : textOf(value);
		const id = this.find(text, hashOf(text));
		return id === ABSENT ? Math.max(0, this.findNormalised(text)) : id;
	}

	private look(value: unknown): number {
		const text = typeof value === 'string' ? value : textOf(value);
		const hash = hashOf(text);
		const id = this.find(text, hash);
		return id === ABSENT ? this.learn(text, hash) : id;
	}

	private findNormalised(text: string): number {
		const normalised = this.normalise(textOf(text));
		return this.find(normalised, hashOf(normalised));
	}

	private find(text: string, hash: number): number {
		const { slots } = this;
		const mask = slots.length - 1;
		for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
			const place = slots[slot]!;
			if (place === 0) return ABSENT;
			if (slots[slot + 1] === hash && this.texts[place - 1] === text) return this.ids[place - 1]!;
		}
	}

	private learn(text: string, hash: number): number {
		const normalised = this.normalise(textOf(text));
		if (normalised === text) return this.add(text, hash, text === '' ? 0 : ++this.count);
		const normalisedHash = hashOf(normalised);
		let id = this.find(normalised, normalisedHash);
		if (id === ABSENT) id = this.add(normalised, normalisedHash, normalised === '' ? 0 : ++this.count);
		return this.add(text, hash, id);
	}

	private add(text: string, hash: number, id: number): number {
		this.ids.push(id);
		const place = this.texts.push(text);
		if (4 * place > this.slots.length) this.grow();
		this.put(place, hash);
		return id;
	}

	private put(place: number, hash: number): void {
		const { slots } = this;
		const mask = slots.length - 1;
		let slot = (2 * hash) & mask;
		while (slots[slot] !== 0) slot = (slot + 2) & mask;
		slots[slot] = place;
		slots[slot + 1] = hash;
	}

	/** Half of the slots stay free. */
	private grow(): void {
		const before = this.slots;
		this.slots = new Int32Array(4 * before.length);
		for (let slot = 0; slot < before.length; slot += 2) if (before[slot] !== 0) this.put(before[slot]!, before[slot + 1]!);
	}
}

function hashOf(text: string): number {
	let hash = 0;
	for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return hash ^ (hash >>> 13);
}
