import { looksLikeDate } from './hazards';
import type { Span } from './spans';
import type { Words } from './words';

/** Wider ranges name just their two ends. */
const MAX_RANGE = 100;

/** Cuts glued lists of one text into known numbers. */
export class ListReader {
	private readonly known = new Map<number, readonly Span[] | null>();

	/** `numbersFrom`: all known numbers that begin at a word, the longest first, however the text goes on after them. */
	constructor(
		private readonly words: Words,
		private readonly numbersFrom: (first: number) => Span[],
		private readonly endsAt: (last: number) => boolean,
		private readonly find: (key: string) => readonly number[],
	) {}

	/**
	 * What a list that begins at a word names: `1001/1002`, `1001-1003` (a range: also what is known in between),
	 * `2021-0001/2021-0002`. Only if every part is known; else nothing, since it is some other number.
	 */
	read(first: number): Span[] {
		const parts = this.partsFrom(first);
		if (!parts || parts.length < 2) return [];
		const [begin, last] = [parts[0]!.begin, parts.at(-1)!.last];
		if (looksLikeDate(this.words, first, last)) return [];
		const length = parts.reduce((sum, part) => sum + part.length, 0);
		const named = parts.map((part, at): Span => ({ first, last, begin, entries: part.entries, length, digits: this.digitsAround(parts, at) }));
		const inside = this.between(parts).map((number): Span => ({ first, last, begin, entries: this.find(number), length, digits: { first, last } }));
		return [...named, ...inside];
	}

	/** The numbers from a word on, each glued to the next by a slash or dash, to where the text lets the last one end. */
	private partsFrom(first: number): readonly Span[] | null {
		const known = this.known.get(first);
		if (known !== undefined) return known;
		let found: readonly Span[] | null = null;
		for (const part of this.numbersFrom(first)) {
			const rest = this.endsAt(part.last) ? [] : this.restAfter(part);
			if (rest) found ??= [part, ...rest];
		}
		this.known.set(first, found);
		return found;
	}

	private restAfter(part: Span): readonly Span[] | null {
		const separator = this.words.separators[part.last + 1];
		return separator === '/' || separator === '-' ? this.partsFrom(part.last + 1) : null;
	}

	/** A part with the parts of bare digits next to it. */
	private digitsAround(parts: readonly Span[], at: number): { first: number; last: number } {
		let [from, to] = [at, at];
		if (this.isDigits(parts[at]!)) {
			while (from > 0 && this.isDigits(parts[from - 1]!)) from--;
			while (to < parts.length - 1 && this.isDigits(parts[to + 1]!)) to++;
		}
		return { first: parts[from]!.first, last: parts[to]!.last };
	}

	private isDigits({ first, last, begin }: Span): boolean {
		return first === last && isDigits(this.words.word(first).slice(begin));
	}

	private between(parts: readonly Span[]): string[] {
		const [from, to] = parts.map((part) => this.words.word(part.first).slice(part.begin));
		if (parts.length !== 2 || this.words.separators[parts[1]!.first] !== '-' || !isDigits(from) || !isDigits(to)) return [];
		if (parts.some((part) => part.first !== part.last)) return [];
		const [low, high] = [Number(from), Number(to)];
		const inside: string[] = [];
		if (high - low <= MAX_RANGE) for (let number = low + 1; number < high; number++) inside.push(String(number).padStart(from.length, '0'));
		return inside;
	}
}

function isDigits(text: string | undefined): text is string {
	return text !== undefined && /^\d+$/.test(text);
}
