/** Whatever stands for an id, as trimmed text; '' when it is missing or no text at all. `13` is the same as `"13"`. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

/** Numbers texts in the order in which they are first seen, from 1; a missing or blank text is 0. */
export class TextIds {
	private readonly ids = new Map<unknown, number>();
	private count = 0;

	/** `normalise` gives what is compared; by default the trimmed text. */
	constructor(private readonly normalise: (text: string) => string = (text) => text) {}

	/** How many numbers are in use, 0 included. */
	get size(): number {
		return this.count + 1;
	}

	of(value: unknown): number {
		if (value === null || value === undefined) return 0;
		return this.ids.get(value) ?? this.learn(value);
	}

	/** The number of a text that was seen before, else 0. */
	known(value: unknown): number {
		return value === null || value === undefined ? 0 : (this.ids.get(value) ?? this.ids.get(this.normalise(textOf(value))) ?? 0);
	}

	private learn(value: unknown): number {
		const text = this.normalise(textOf(value));
		let id = 0;
		if (text !== '') {
			id = this.ids.get(text) ?? 0;
			if (id === 0) this.ids.set(text, (id = ++this.count));
		}
		if (value !== text) this.ids.set(value, id);
		return id;
	}
}
