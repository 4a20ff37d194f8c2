/**
 * Reading a text letter by letter: what is a word's part, what glues two parts into one word, what is an amount or a
 * date. Positions are those of the plain text.
 */

/** NFKC, one case, one kind of dash, slash and space, nothing invisible. */
export function plainText(raw: string): string {
	return raw
		.normalize('NFKC')
		.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replace(/[\p{Pd}\u2212\u2043]/gu, '-')
		.replace(/[\u2044\u2215]/gu, '/')
		.replace(/\s+/gu, ' ')
		.trim();
}

const isWordPart = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const isDigit = (letter: string | undefined) => letter !== undefined && /\d/.test(letter);

/** Does the sign at `at` join what is before and after it into one word, as in 2021-0001 or 1001,50? */
function glues(text: string, at: number): boolean {
	const sign = text[at];
	if (sign === undefined || !isWordPart(text[at - 1]) || !isWordPart(text[at + 1])) return false;
	if ('-/_.\\@'.includes(sign)) return true;
	if (!isDigit(text[at - 1]) || !isDigit(text[at + 1])) return false;
	if (sign === ':') return true;
	if (sign !== ',') return false;
	const after = /^\d+/.exec(text.slice(at + 1))![0].length;
	const before = /\d+$/.exec(text.slice(0, at))![0].length;
	return after <= 2 || (after === 3 && before <= 3);
}

/** Where the word begins that the letter at `at` belongs to. */
export function wordStart(text: string, at: number): number {
	let start = at;
	while (start > 0 && (isWordPart(text[start - 1]) || glues(text, start - 1))) start--;
	return start;
}

/** Where the word ends (exclusive) whose last letter so far is before `at`. */
export function wordEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && (isWordPart(text[end]) || glues(text, end))) end++;
	return end;
}

const QUANTITY = String.raw`(?<!\d|\d\.)(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:[.,]\d{1,2})?(?!\d)`;
const CURRENCY = String.raw`(?:kroner|kr|nok|sek|dkk|euros?|eur|usd|gbp|isk|chf|pln|jpy|€|\$|£)`;
const COUNTED = '(?:uker?|week|side|page|prosjekt|project|avd|avdeling|dag|day|kl|scene|episode|art|artikkel|vare|item)';
const MONTH = String.raw`(?:januar|january|jan|februar|february|feb|mars|march|mar|april|apr|mai|may|juni|june|jun|juli|july|jul|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|desember|december|des|dec)(?!\p{L})\.?`;

/** Places where a bare number is no purchase order's: amounts, grouped thousands, dates with the month as a word. */
const HAZARDS = [
	`(?<!\\p{L})${CURRENCY}[.:]* ?-?${QUANTITY}`,
	// "1001 kr 500": that currency is the next amount's.
	`${QUANTITY} ?(?:(?:${CURRENCY}|mill|mva)(?!_?[\\p{L}\\p{N}])(?!:? ?\\d)|[,.]-|%)`,
	// "uke 12", "art.nr 1001".
	`(?<![\\p{L}\\p{N}])${COUNTED}(?:[ .:]*(?:nr|no|nummer|num|number))?[ .:]*${QUANTITY}`,
	String.raw`(?<![\d])\d{1,3}(?: \d{3})+(?!\d)`,
	String.raw`(?<!\d)\d{1,2}\.? ${MONTH}(?: (?:\d{4}|\d{2})(?!\d))?`,
	String.raw`(?<!\p{L})${MONTH} (?:19|20)\d\d(?!\d)`,
	String.raw`(?<!\d)(?:19|20)\d\d ${MONTH}`,
];

/** Is any letter of [start, end) inside an amount or a date? */
export function isInsideAmountOrDate(text: string, start: number, end: number): boolean {
	return HAZARDS.some((hazard) => {
		const pattern = new RegExp(hazard, 'uy');
		// From every letter, so that one amount or date can't hide the next: "15. mai 15. mai 1003".
		for (let from = 0; from < end; from++) {
			pattern.lastIndex = from;
			if (pattern.test(text) && pattern.lastIndex > start) return true;
		}
		return false;
	});
}
