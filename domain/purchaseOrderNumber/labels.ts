import { FILLERS, NEGATIVE, POSITIVE } from './labelWords';
import type { Span } from './spans';
import { Joint, type Words } from './words';

/** What the words directly before a number say about whose number it is. */
export const enum Label {
	None,
	/** Ours: a purchase order's. */
	Positive,
	/** Somebody else's: an invoice's, a customer's, a phone's. */
	Negative,
	/** In the groups of digits after a negative label, so somebody else's if it is all digits. */
	NegativeDigits,
}

const LABELS: ReadonlyMap<string, Label> = new Map([
	...[...NEGATIVE].map((label) => [label, Label.Negative] as const),
	...[...POSITIVE].map((label) => [label, Label.Positive] as const),
]);
/** Of labels of two words: by the second word, and then by the first. */
const TWO_WORDS = new Map<string, Map<string, Label>>();
for (const [words, label] of LABELS) {
	const [first, second] = words.split(' ');
	if (second !== undefined) TWO_WORDS.set(second, (TWO_WORDS.get(second) ?? new Map<string, Label>()).set(first!, label));
}

const LIST_WORDS = new Set(['og', 'and', 'samt', 'eller', 'or']);

/** Signs that may stand between a label and its number. */
const BESIDE_LABEL: ReadonlySet<string> = new Set(' .:#=(-_"\'«[');
/** One or two words and then a number: what may be a label with its number. */
const WORD_AND_NUMBER = /^(\p{L}+)[ .:#=(\-_"'«[]*(?:(?:nr|no|nummer|num|number)[ .:#=(\-_"'«[]*)*\d/u;
const TWO_WORDS_AND_NUMBER = /^(\p{L}+)[ ./]+(\p{L}+?)[ .:#=(\-_"'«[]*(?:(?:nr|no|nummer|num|number)[ .:#=(\-_"'«[]*)*\d/u;
const LIST_SIGNS = /^ *[,;&+] *$/;
const BEFORE_LIST_WORD = /^ *[,;&+]? +$/;

const BETWEEN_TWO_WORDS = /^[ ./]*$/;
const DIGITS = /^\d+$/;

export interface GluedLabel {
	/** Where the number begins in the word; 0 where nothing is glued to it. */
	length: number;
	label: Label;
}

const NO_SPANS: readonly Span[] = [];
const NOTHING_GLUED: GluedLabel = { length: 0, label: Label.None };

/** Finds the label that decides for a word. Remembers what it found in the text, so that long lists cost no more. */
export class LabelFinder {
	/** Of each word, and at which look it was found; kept from text to text, so that reading allocates little. */
	private readonly found: Label[] = [];
	private readonly foundAt: number[] = [];
	private look = 0;
	private numbers: readonly Span[] = NO_SPANS;
	/** Of the last word of each number, its first. Made when first asked for. */
	private firstOf: ReadonlyMap<number, number> | null = null;

	constructor(private readonly words: Words) {}

	/** Forgets what was found. `numbers`: known numbers in the text. */
	reset(numbers: readonly Span[] = NO_SPANS): void {
		this.look++;
		this.numbers = numbers;
		this.firstOf = null;
	}

	/** The nearest label directly before word `index`, or the label of the list that it is in. */
	before(index: number): Label {
		if (this.foundAt[index] === this.look) return this.found[index]!;
		this.foundAt[index] = this.look;
		this.found[index] = Label.None; // while looking: nothing can be its own label
		return (this.found[index] = this.find(index));
	}

	/** A label, or the end of one, glued to the digits of word `index`: `po1001`, `best.nr1001`. */
	glued(index: number): GluedLabel {
		const { words } = this;
		const first = words.text.charCodeAt(words.starts[index]!);
		const last = words.text.charCodeAt(words.ends[index]! - 1);
		// Glued is what begins with a letter and ends with a digit.
		if (isDigit(first) || !isDigit(last)) return NOTHING_GLUED;
		const letters = /^\p{L}+(?=\d)/u.exec(words.word(index))?.[0] ?? '';
		if (letters === '') return NOTHING_GLUED;
		if (FILLERS.has(letters)) return { length: letters.length, label: this.before(index) };
		const label = this.labelEndingAt(index, letters);
		return label === Label.None ? NOTHING_GLUED : { length: letters.length, label };
	}

	/** Whether word `index` begins a label that has its own number: what stands before it is another. `1001/tlf 22334455`. */
	begins(index: number): boolean {
		const text = this.words.text.slice(this.words.starts[index]);
		const [one, two] = [WORD_AND_NUMBER.exec(text), TWO_WORDS_AND_NUMBER.exec(text)];
		return (one !== null && isLabel(one[1]!)) || (two !== null && isLabel(`${two[1]} ${two[2]}`));
	}

	private find(index: number): Label {
		const { words } = this;
		let hash = false;
		for (let at = index; ; at--) {
			const gap = words.gapBefore(at);
			const beside = gap === ' ' ? 0 : besideLabel(gap);
			hash ||= gap !== ' ' && gap.includes('#', beside);
			if (beside > 0) return hash ? Label.Positive : this.ofList(at);
			if (at === 0) return hash ? Label.Positive : Label.None;
			const word = words.word(at - 1);
			if (FILLERS.has(word)) continue;
			const label = this.labelEndingAt(at - 1, word);
			if (label !== Label.None) return label;
			if (hash) return Label.Positive;
			return this.ofDigitGroup(at) || this.ofList(at);
		}
	}

	private labelEndingAt(index: number, word: string): Label {
		return this.labelOfTwo(index, word) ?? LABELS.get(word) ?? Label.None;
	}

	private labelOfTwo(index: number, word: string): Label | undefined {
		const byFirst = index === 0 ? undefined : TWO_WORDS.get(word);
		const label = byFirst?.get(this.words.word(index - 1));
		return label !== undefined && BETWEEN_TWO_WORDS.test(this.words.gapBefore(index)) ? label : undefined;
	}

	/** `nr.2021-0001`, `no-2021-0001`: a number begins here, though it is glued to what stands before. */
	isAfterFiller(index: number): boolean {
		return '.-_'.includes(this.words.separators[index]!) && FILLERS.has(this.words.word(index - 1));
	}

	/** `KID 0001 1001`: a negative label covers all the groups of digits after it. */
	private ofDigitGroup(index: number): Label {
		const { words } = this;
		if (words.joints[index] !== Joint.Space || !words.isDigits(index)) return Label.None;
		const { length, label: glued } = this.glued(index - 1);
		if (!DIGITS.test(words.word(index - 1).slice(length))) return Label.None;
		// The cents of 1 001,00 and the end of 1234-5678 are no group.
		if (words.isTight(index - 1) && /\d$/.test(words.word(index - 2))) return Label.None;
		const label = length > 0 ? glued : this.before(index - 1);
		return label === Label.Negative || label === Label.NegativeDigits ? Label.NegativeDigits : Label.None;
	}

	/** `PO 1001, 1002 og 1003`: a list carries its label along, over signs and over words like "og". */
	private ofList(index: number): Label {
		const { words } = this;
		let item = index - 1;
		if (item >= 1 && LIST_WORDS.has(words.word(item)) && words.joints[index] === Joint.Space) {
			const gap = words.gapBefore(item);
			if (!BEFORE_LIST_WORD.test(gap)) return Label.None;
			item--;
		} else if (words.isTight(index) || !LIST_SIGNS.test(words.gapBefore(index))) {
			// The comma of 1001,50 makes no list.
			return Label.None;
		}
		if (item < 0 || !/\d$/.test(words.word(item))) return Label.None;
		this.firstOf ??= new Map(this.numbers.map(({ first, last }) => [last, first]));
		for (let at = this.firstOf.get(item) ?? item; ; at--) {
			const label = this.glued(at).label || this.before(at);
			if (label === Label.NegativeDigits && words.isTight(item)) return Label.None;
			if (label !== Label.None || !words.isTight(at) || this.isAfterFiller(at)) return label;
		}
	}
}

/** Where in a gap the signs begin that may stand between a label and its number. */
function besideLabel(gap: string): number {
	let from = gap.length;
	while (from > 0 && BESIDE_LABEL.has(gap.charAt(from - 1))) from--;
	return from;
}

function isLabel(words: string): boolean {
	return LABELS.has(words);
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}
