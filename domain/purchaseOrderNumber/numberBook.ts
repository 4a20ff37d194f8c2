import { Label, LabelFinder } from './labels';
import { isSomethingElse } from './hazards';
import { isRevision, joined, numberKey } from './keys';
import { ListReader } from './lists';
import { goesOn, NumberIndex } from './numberIndex';
import { Hint, NumberTraces } from './numberTraces';
import { longestWin, type Span } from './spans';
import { Joint, Words } from './words';

/** Where a text stands: in the accounting system's own field for the purchase order number, or in a description. */
export type Place = 'field' | 'description';

/** One number that a text names. `needsSupplier`: bare and without a label, so it counts only if the supplier agrees. */
export interface Mention {
	entry: number;
	needsSupplier: boolean;
}

export interface NumberReading {
	readonly mentions: readonly Mention[];
	/** Entries that the text nearly names; empty if it names any without conditions. */
	readonly lookAlikes: readonly number[];
}

/** Whether an entry exists for a text. */
type IsVisible = (entry: number) => boolean;

const NOTHING: NumberReading = { mentions: [], lookAlikes: [] };
const NO_MENTIONS: readonly Mention[] = [];
const NO_ENTRIES: readonly number[] = [];
const NO_SPANS: readonly Span[] = [];
const everything = (): boolean => true;

/**
 * The known purchase order numbers, and the one grammar by which texts name them. Numbers that differ only in writing or
 * by `_RevN` are one entry.
 */
export class NumberBook {
	private readonly exact = new NumberIndex('exact');
	private readonly folded = new NumberIndex('alike');
	private readonly traces = new NumberTraces();
	private readonly words = new Words();
	private readonly labels = new LabelFinder(this.words);
	private readonly bare: boolean[] = [];

	/** The entry of a number as printed on an order; null when it is blank. The same number gives the same entry. */
	add(number: string): number | null {
		const parts = numberKey(number);
		if (!parts) return null;
		const key = parts.join('');
		const known = this.exact.find(key)[0];
		if (known !== undefined) return known;
		const entry = this.bare.length;
		this.bare.push(parts.length === 1 && /^\d+$/.test(key));
		this.exact.add(parts, entry);
		this.folded.add(parts, entry);
		this.traces.add(parts);
		return entry;
	}

	/**
	 * What a text names. Entries for which `isVisible` is false do not exist for this text. `withLookAlikes`: also what it
	 * nearly names besides what it names, for where nothing of that is offered.
	 */
	read(text: string, place: Place, isVisible: IsVisible = everything, withLookAlikes = false): NumberReading {
		const hint = this.traces.read(text);
		if (hint === Hint.Nothing) return NOTHING;
		this.words.read(text);
		this.labels.reset();
		const exact = hint === Hint.Number ? this.spansOf(this.exact, isVisible) : NO_SPANS;
		if (exact.length > 0) this.labels.reset(longestWin(exact));
		const lists = hint === Hint.Number && this.mayHoldList() ? this.listSpans(isVisible) : NO_SPANS;
		const spans = longestWin(lists.length === 0 ? exact : [...exact, ...lists]);
		if (lists.length > 0) this.labels.reset(spans);
		const mentions = this.toMentions(spans, place);
		if (!withLookAlikes && mentions.some(({ needsSupplier }) => !needsSupplier)) return { mentions, lookAlikes: NO_ENTRIES };
		const lookAlikes = this.lookAlikes(place, isVisible, exact);
		return mentions.length + lookAlikes.length === 0 ? NOTHING : { mentions, lookAlikes };
	}

	/** For each word at which a number may begin, the longest one that does. */
	private spansOf(index: NumberIndex, isVisible: IsVisible): readonly Span[] {
		let spans: Span[] | null = null;
		for (let first = 0; first < this.words.count; first++) {
			const begin = this.beginning(first, index);
			if (begin === null) continue;
			const longest = this.numberFrom(first, begin, index, isVisible, null);
			if (!longest) continue;
			if (spans) spans.push(longest);
			else spans = [longest];
		}
		return spans ?? NO_SPANS;
	}

	/** The longest known number that begins at a word and ends where the text lets it. `all`: takes in, the longest first, also those that don't. */
	private numberFrom(first: number, begin: number, index: NumberIndex, isVisible: IsVisible, all: Span[] | null): Span | null {
		const { words } = this;
		let longest: Span | null = null;
		const from = words.starts[first]! + begin;
		// Most keys stand in the text as they are, and then none is made.
		let key = index.isExact ? null : index.write(words.wordFrom(first, begin));
		for (let last = first; ; ) {
			const node = key === null ? index.at(words.text, from, words.ends[last]) : index.at(key);
			const known = index.entriesOf(node);
			const entries = isVisible === everything ? known : known.filter(isVisible);
			if (entries.length > 0) {
				const end = this.withRevision(last);
				const isWhole = this.endsAt(end);
				if (isWhole || all) {
					const span: Span = { first, last: end, begin, entries, length: key === null ? words.ends[last]! - from : lengthOf(key) };
					if (isWhole) longest = span;
					all?.unshift(span);
				}
			}
			if (!goesOn(node) || ++last >= words.count) return longest;
			if (key === null && words.joints[last] !== Joint.Tight) key = words.text.slice(from, words.ends[last - 1]);
			if (key !== null) key += index.write(joined(words, last));
		}
	}

	/** Whole tokens only: where in word `first` a number of the index may begin, null if nowhere. After a glued label, or at 0. */
	private beginning(first: number, index: NumberIndex): number | null {
		const { words } = this;
		const { length } = this.labels.glued(first);
		// A mistaken "maybe" is found out later, unless it hides that the whole word may begin a number.
		const maybe = index.mayBeginWith(words.text, words.starts[first]! + length, words.ends[first]!);
		if (!maybe || (length > 0 && !index.beginsWith(words.wordFrom(first, length)))) return null;
		const isFree = !words.isTight(first) || length > 0 || this.labels.isAfterFiller(first) || this.labels.before(first) !== Label.None;
		return isFree ? length : null;
	}

	/** Whether the text lets a number end with this word: nothing is glued to it but a label with its own number. */
	private endsAt(last: number): boolean {
		return !this.words.isTight(last + 1) || this.labels.begins(last + 1);
	}

	/** The last word of a number, its `_RevN` included. */
	private withRevision(last: number): number {
		const { words } = this;
		const isSuffix = words.isTight(last + 1) && words.separators[last + 1] === '_' && isRevision(words.word(last + 1));
		return isSuffix ? last + 1 : last;
	}

	/** Whether a known number may begin right after a slash or dash. */
	private mayHoldList(): boolean {
		const { words } = this;
		for (let at = 1; at < words.count; at++) {
			if (words.joints[at] !== Joint.Tight || (words.separators[at] !== '-' && words.separators[at] !== '/')) continue;
			if (this.exact.mayBeginWith(words.text, words.starts[at]!, words.ends[at]!) || this.labels.glued(at).length > 0) return true;
		}
		return false;
	}

	private listSpans(isVisible: IsVisible): Span[] {
		const numbersFrom = (first: number): Span[] => {
			const begin = this.beginning(first, this.exact) ?? (this.words.isTight(first) ? 0 : null);
			const all: Span[] = [];
			if (begin !== null) this.numberFrom(first, begin, this.exact, isVisible, all);
			return all;
		};
		const find = (key: string): readonly number[] => this.exact.find(key).filter(isVisible);
		const lists = new ListReader(this.words, numbersFrom, (last) => this.endsAt(last), find);
		const spans: Span[] = [];
		for (let first = 0; first < this.words.count; first++) {
			if (this.beginning(first, this.exact) !== null) spans.push(...lists.read(first));
		}
		return spans;
	}

	private toMentions(spans: readonly Span[], place: Place): readonly Mention[] {
		if (spans.length === 0) return NO_MENTIONS;
		let mentions: Mention[] | null = null;
		for (const span of spans) {
			const label = span.begin > 0 ? this.labels.glued(span.first).label : this.labels.before(span.first);
			if (label === Label.Negative) continue;
			for (const entry of span.entries) {
				if (this.bare[entry] && this.isSomethingElse(span, label)) continue;
				const needsSupplier = this.bare[entry] === true && place === 'description' && label !== Label.Positive;
				if (mentions) mentions.push({ entry, needsSupplier });
				else mentions = [{ entry, needsSupplier }];
			}
		}
		if (!mentions) return NO_MENTIONS;
		return mentions.length < 2 ? mentions : onceEach(mentions);
	}

	/** Whether what looks like a bare number is an amount, a date, or a group of somebody else's digits. */
	private isSomethingElse({ first, last, begin, digits = { first, last } }: Span, label: Label): boolean {
		// `1001_Rev3` is nothing but an order's number.
		if (digits.last > digits.first && isRevision(this.words.word(digits.last))) return false;
		return label === Label.NegativeDigits || isSomethingElse(this.words, digits.first, digits.last, begin > 0 && label === Label.Positive);
	}

	/** Known numbers that a text would name if zeros and letters that look alike were one. */
	private lookAlikes(place: Place, isVisible: IsVisible, exact: readonly Span[]): readonly number[] {
		const alike = this.spansOf(this.folded, isVisible);
		if (alike.length === 0) return NO_ENTRIES;
		const exactly = new Set(exact.map(({ first }) => first));
		const spans = alike.filter(({ first }) => !exactly.has(first));
		return this.toMentions(longestWin(spans), place)
			.filter(({ needsSupplier }) => !needsSupplier)
			.map(({ entry }) => entry);
	}
}

/** A number that is mentioned in several ways counts in the surest of them. */
function onceEach(mentions: readonly Mention[]): readonly Mention[] {
	if (mentions.length === 2 && mentions[0]!.entry !== mentions[1]!.entry) return mentions;
	const once = new Map<number, Mention>();
	for (const mention of mentions) if (!mention.needsSupplier || !once.has(mention.entry)) once.set(mention.entry, mention);
	return [...once.values()];
}

/** Without spaces. */
function lengthOf(key: string): number {
	return key.includes(' ') ? key.replace(/ /g, '').length : key.length;
}
