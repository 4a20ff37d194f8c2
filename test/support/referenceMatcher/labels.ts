import { wordEnd, wordStart } from './plainText';

/** `anyones` ("nr1001") says that a number follows, but not whose: it is no word with the number, and no label. */
export type Label = 'ours' | 'notOurs' | 'anyones';

/** Words that say "a purchase order's number follows". */
const OURS = [
	String.raw`p[ ./]*o`, 'your po',
	String.raw`purchase[ ./]*orders?`,
	'best', 'bestilling(?:s|er)?',
	'innkjøps?', 'innkjøpsordrer?',
	'rekvisisjon(?:s|er)?', 'rekv', 'requisition', 'req',
	String.raw`deres[ ./]*ref(?:eranse)?`,
	String.raw`your[ ./]+ref(?:erence)?`, 'yourref',
	String.raw`deres[ ./]+(?:ordre|bestillings?)`,
	String.raw`your[ ./]+order`,
];

/** Words that say "this number is something else". */
const NOT_OURS = [
	'faktura(?:er)?', 'fakt', 'invoices?', 'inv', 'kredit(?:nota|faktura)', String.raw`credit[ ./]*note`,
	'kid', 'org', 'organisasjons?', 'organi[sz]ation', 'vat', 'mva',
	'kunde', 'customer', 'cust', 'leverandør', 'lev', 'supplier', 'vendor',
	'konto', 'bankkonto', 'account', 'acct', 'iban',
	'tlf', 'tel', 'telefon', 'mobile?', 'mob', 'phone', 'fax', 'faks',
	String.raw`vår[ ./]*ref(?:eranse)?`, String.raw`vårt?[ ./]+ordre`,
	String.raw`our[ ./]+ref(?:erence)?`, 'ourref', String.raw`our[ ./]+order`, 'bilags?', 'voucher',
	'tilbuds?', 'quote', 'offer', 'pakkseddel', 'følgeseddel', 'avtale', 'kontrakt', 'contract',
];

const NUMBER_WORD = '(?:nr|no|nummer|number|num)';
const SIGNS = String.raw`[ .:=#(\[_-]*`;
const directlyBefore = (words: string[]) =>
	new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?:${SIGNS}${NUMBER_WORD}(?![\p{L}]))*${SIGNS}$`, 'u');

const NUMBER_WORDS = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${NUMBER_WORD}(?!\p{L})${SIGNS})+$`, 'u');

const PATTERNS: Array<[Label, RegExp]> = [
	['notOurs', directlyBefore(NOT_OURS)],
	['ours', directlyBefore(OURS)],
	// '#' alone is a label; after a label word it belongs to that word, and was read above.
	['ours', new RegExp(`#${SIGNS}(?:${NUMBER_WORD}(?!\\p{L})${SIGNS})*$`, 'u')],
	['anyones', new RegExp(String.raw`(?<![\p{L}\p{N}])${NUMBER_WORD}${SIGNS}$`, 'u')],
];

/** The label directly before the position, with the place where its word begins. */
export function labelDirectlyBefore(text: string, at: number): { label: Label; start: number } | null {
	const before = text.slice(0, at);
	for (const [label, pattern] of PATTERNS) {
		const match = pattern.exec(before);
		if (match) return { label, start: match.index };
	}
	return null;
}

/** Does a label begin here that has its own number, as in 1001/tlf1002? */
export function labelBeginsAt(text: string, start: number): boolean {
	const digit = text.slice(start).search(/\d/);
	const found = digit < 0 ? null : labelDirectlyBefore(text, start + digit);
	return found !== null && found.label !== 'anyones' && found.start === start;
}

const CONNECTOR = /(?: ?[,;&+](?: (?:og|and|samt|eller|or)(?= ))?| (?:og|and|samt|eller|or)(?= )) ?$/u;

/**
 * The label that a number at `at` stands under: the one directly before, or that of the list it continues
 * ("PO 1001, 1002 og 1003"). `itemStarts` tells where a known number ends that begins elsewhere than its last word.
 */
export function labelOf(text: string, at: number, itemStart: (end: number) => number | null): Label | null {
	const direct = labelDirectlyBefore(text, at);
	if (direct && direct.label !== 'anyones') return direct.label;
	const start = itemBefore(text, at, itemStart);
	return start === null ? null : labelOf(text, start, itemStart);
}

/** Where the item begins that a list continues with the number at `at`. */
function itemBefore(text: string, at: number, itemStart: (end: number) => number | null): number | null {
	// "PO 1001, nr 1002": "nr" is nobody's, so the list goes on.
	const connector = CONNECTOR.exec(text.slice(0, at).replace(NUMBER_WORDS, ''));
	if (!connector || connector.index === 0) return null;
	const end = connector.index;
	const known = itemStart(end);
	const start = known === null ? numberWordStart(text, end) : withoutGluedLabel(text, wordStart(text, known), known + 1);
	return start === null || start >= at ? null : start;
}

/** Where the word before `end` begins, without a label that is glued to it; null when it does not end as a number does. */
function numberWordStart(text: string, end: number): number | null {
	const start = wordStart(text, end);
	if (start === end || !/\d/.test(text[end - 1]!)) return null;
	return withoutGluedLabel(text, start, end);
}

/**
 * PO1001 and PO-1001 are a label and a number: the last place in (start, end) directly after a label, else start.
 * A label without a sign between reaches digits only: "innkjøpsordreevent-1" is one word.
 */
export function withoutGluedLabel(text: string, start: number, end: number): number {
	for (let at = end - 1; at > start; at--) {
		const isNumbersStart = /\d/.test(text[at]!) || (/\p{L}/u.test(text[at]!) && !/[\p{L}\p{N}]/u.test(text[at - 1]!));
		if (isNumbersStart && labelDirectlyBefore(text, at)) return at;
	}
	return start;
}

/** Digit groups after a negative label, and the list they begin: KID 1234 5678 og 9012, org.nr 987 654 321. */
export function isInsideLabelledDigits(text: string, start: number, itemStart: (end: number) => number | null): boolean {
	const digits = /\d[\d ]*$/.exec(text.slice(0, start));
	if (digits !== null) {
		const isWord = withoutGluedLabel(text, wordStart(text, digits.index), digits.index + 1) === digits.index;
		return isWord && labelOf(text, digits.index, itemStart) === 'notOurs';
	}
	const item = itemBefore(text, start, itemStart);
	return item !== null && /^\d+$/.test(text.slice(item, wordEnd(text, item))) && isInsideLabelledDigits(text, item, itemStart);
}
