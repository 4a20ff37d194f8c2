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

const POSITIVE = new Set([
	'po', 'p o', 'ponr', 'pono', 'ponummer', 'purchase order', 'purchase orders', 'purchaseorder', 'requisition', 'req',
	'best', 'bestnr', 'bestilling', 'bestillinger', 'bestillings', 'bestillingnr', 'bestillingsnr', 'bestillingsnummer',
	'innkjøp', 'innkjøpsnr', 'innkjøpsordre', 'innkjøpsordrer', 'innkjøpsordrenr', 'innkjøpsordrenummer',
	'rekv', 'rekvnr', 'rekvisisjon', 'rekvisisjoner', 'rekvisisjonsnr', 'rekvisisjonsnummer',
	'deres ref', 'deres referanse', 'deres ordre', 'deres ordrenr', 'deres bestilling', 'deres bestillingsnr', 'deresref',
	'your ref', 'your reference', 'your order', 'your po', 'yourref',
]);

const NEGATIVE = new Set([
	'faktura', 'fakturanr', 'fakturanummer', 'fakt', 'faktnr', 'kreditnota', 'kreditnotanr', 'kreditfaktura',
	'invoice', 'invoices', 'inv', 'invoiceno', 'credit note', 'creditnote',
	'kid', 'kidnr', 'org', 'orgnr', 'organisasjonsnr', 'organisasjonsnummer', 'organisation', 'organization', 'vat', 'mva',
	'kunde', 'kundenr', 'kundenummer', 'customer', 'cust', 'leverandør', 'leverandørnr', 'lev', 'levnr', 'supplier', 'vendor',
	'konto', 'kontonr', 'kontonummer', 'bankkonto', 'account', 'acct', 'iban',
	'tlf', 'tlfnr', 'telefon', 'telefonnr', 'tel', 'phone', 'mob', 'mobil', 'mobile', 'fax', 'faks',
	'vår ref', 'vår referanse', 'vår ordre', 'vår ordrenr', 'vårt ordrenr', 'vårref',
	'our ref', 'our reference', 'our order', 'ourref',
	'bilag', 'bilagsnr', 'voucher', 'tilbud', 'tilbudsnr', 'quote', 'offer', 'pakkseddel', 'følgeseddel',
	'avtale', 'avtalenr', 'kontrakt', 'contract', 'artnr', 'varenr',
]);

/** Words that may stand between a label and its number. */
const FILLERS = new Set(['nr', 'no', 'nummer', 'num', 'number']);
const LIST_WORDS = new Set(['og', 'and', 'samt', 'eller', 'or']);

/** Signs that may stand between a label and its number. */
const BESIDE_LABEL = /[ .:#=(\-_"'«[]*$/;
const LIST_SIGNS = /^ *[,;&+] *$/;
const BEFORE_LIST_WORD = /^ *[,;&+]? +$/;

export interface GluedLabel {
	/** Where the number begins in the word; 0 where nothing is glued to it. */
	length: number;
	label: Label;
}

const NO_SPANS: readonly Span[] = [];
const NOTHING_GLUED: GluedLabel = { length: 0, label: Label.None };

/** Finds the label that decides for a word. Remembers what it found in the text, so that long lists cost no more. */
export class LabelFinder {
	private found: Array<Label | undefined> = [];
	private numbers: readonly Span[] = NO_SPANS;
	/** Of the last word of each number, its first. Made when first asked for. */
	private firstOf: ReadonlyMap<number, number> | null = null;

	constructor(private readonly words: Words) {}

	/** Forgets what was found. `numbers`: known numbers in the text. */
	reset(numbers: readonly Span[] = NO_SPANS): void {
		this.found.length = 0;
		this.numbers = numbers;
		this.firstOf = null;
	}

	/** The nearest label directly before word `index`, or the label of the list that it is in. */
	before(index: number): Label {
		const known = this.found[index];
		if (known !== undefined) return known;
		this.found[index] = Label.None; // while looking: nothing can be its own label
		return (this.found[index] = this.find(index));
	}

	/** A label, or the end of one, glued to the digits of word `index`: `po1001`, `best.nr1001`. */
	glued(index: number): GluedLabel {
		const { words } = this;
		const [first, last] = [words.text.charCodeAt(words.starts[index]!), words.text.charCodeAt(words.ends[index]! - 1)];
		// Glued is what begins with a letter and ends with a digit.
		if (isDigit(first) || !isDigit(last)) return NOTHING_GLUED;
		const letters = /^\p{L}+(?=\d)/u.exec(words.word(index))?.[0] ?? '';
		if (letters === '') return NOTHING_GLUED;
		if (FILLERS.has(letters)) return { length: letters.length, label: this.before(index) };
		const label = this.labelEndingAt(index, letters);
		return label === Label.None ? NOTHING_GLUED : { length: letters.length, label };
	}

	private find(index: number): Label {
		const { words } = this;
		let hash = false;
		for (let at = index; ; at--) {
			const gap = words.gapBefore(at);
			const beside = BESIDE_LABEL.exec(gap)?.[0] ?? '';
			hash ||= beside.includes('#');
			if (beside.length < gap.length) return hash ? Label.Positive : this.ofList(at);
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
		const twoWords = index > 0 && /^[ .]*$/.test(this.words.gapBefore(index)) ? `${this.words.word(index - 1)} ${word}` : '';
		if (POSITIVE.has(twoWords)) return Label.Positive;
		if (NEGATIVE.has(twoWords)) return Label.Negative;
		if (POSITIVE.has(word)) return Label.Positive;
		return NEGATIVE.has(word) ? Label.Negative : Label.None;
	}

	/** `KID 0001 1001`: a negative label covers all the groups of digits after it. */
	private ofDigitGroup(index: number): Label {
		const { words } = this;
		if (words.joints[index] !== Joint.Space || !words.isDigits(index - 1) || !words.isDigits(index)) return Label.None;
		const label = this.before(index - 1);
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
		} else if (!LIST_SIGNS.test(words.gapBefore(index))) {
			return Label.None;
		}
		if (item < 0 || !/\d$/.test(words.word(item))) return Label.None;
		this.firstOf ??= new Map(this.numbers.map(({ first, last }) => [last, first]));
		item = this.firstOf.get(item) ?? item;
		for (let at = item; ; at--) {
			const label = this.glued(at).label || this.before(at);
			if (label === Label.NegativeDigits && words.isTight(item)) return Label.None;
			if (label !== Label.None || !words.isTight(at)) return label;
		}
	}
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}
