import { TextTable } from '../../textTable';

/** Whatever stands for an id, as trimmed text; '' when it is missing or no text at all. `13` is the same as `"13"`. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return isTrimmed(value) ? value : value.trim();
	return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

/** Whether a text begins and ends with a plain visible character; nearly all do. */
function isTrimmed(text: string): boolean {
	return text.length > 0 && isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1));
}

function isVisible(code: number): boolean {
	return code > 0x20 && code < 0x7f;
}

const ABSENT = -1;

/**
 * Numbers texts in the order in which they are first seen, from 1; a missing or blank text is 0. Quick where neighbouring
 * rows say the same.
 */
export class TextIds {
	/** Every text that was seen, as it was given and normalised, and its number. */
	private readonly texts = new TextTable();
	private readonly ids: number[] = [];
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
		const text = typeof value === 'string' ? value : textOf(value);
		const id = this.find(text);
		this.last = value;
		return (this.lastId = id === ABSENT ? this.learn(text) : id);
	}

	/** The number of a text that was seen before, else 0. */
	known(value: unknown): number {
		if (value === null || value === undefined) return 0;
		const text = typeof value === 'string' ? value : textOf(value);
		const id = this.find(text);
		return id === ABSENT ? Math.max(0, this.find(this.normalise(textOf(text)))) : id;
	}

	private find(text: string): number {
		const place = this.texts.find(text);
		return place === ABSENT ? ABSENT : this.ids[place]!;
	}

	private learn(text: string): number {
		const normalised = this.normalise(textOf(text));
		let id = normalised === text ? ABSENT : this.find(normalised);
		if (id === ABSENT) id = this.add(normalised, normalised === '' ? 0 : ++this.count);
		return normalised === text ? id : this.add(text, id);
	}

	private add(text: string, id: number): number {
		this.ids[this.texts.add(text)] = id;
		return id;
	}
}
