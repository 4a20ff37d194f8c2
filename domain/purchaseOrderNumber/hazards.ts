import { FILLERS } from './labelWords';
import { Joint, type Words } from './words';

const CURRENCY = /^(?:kr|kroner|nok|sek|dkk|eur|euro|euros|usd|gbp|chf|isk|pln|jpy|mill|mva)$/;
/** Also glued to the amount before it: `500kr 1001`. */
const ENDS_IN_CURRENCY = /(?:^|\d)(?:kr|kroner|nok|sek|dkk|eur|euro|euros|usd|gbp|chf|isk|pln|jpy)$/;
const MONTH =
	/^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|des|dec|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december)$/;
const DAY = /^\d{1,2}$/;
const ENDS_IN_DAY = /(?:^|\D)\d{1,2}$/;
const YEAR = /^(?:19|20)\d{2}$/;
const ANY_YEAR = /^(?:\d{2}|\d{4})$/;
const BETWEEN_DATES = /^[ .]*$/;
const AMOUNT_SIGN_AFTER = /^ ?(?:[€$£¥%]|[,.]-)/;
const AMOUNT_SIGN_BEFORE = /[€$£¥] ?$/;
/** 10.01.2024, 2024-01-10, 1/2-24, 24.12. */
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}(?:[-./](?:\d{2}|\d{4}))?)$/;

/** Words that count something else: "uke 12", "side 3", "scene 101", "art.nr 1001". */
const COUNTED =
	/^(?:uke|uker|week|side|page|prosjekt|prosjektnr|project|avd|avdeling|dag|day|kl|scene|episode|art|artnr|artikkel|artikkelnr|vare|varenr|item)$/;

/**
 * Whether a run of digits, words `first` to `last`, is part of an amount, a date or a count, so that it can't be a bare
 * number. `hasGluedLabel`: it begins with its own label (`kr.PO1001`), so what stands before says nothing about it.
 */
export function isSomethingElse(words: Words, first: number, last: number, hasGluedLabel = false): boolean {
	if (!hasGluedLabel && (isAfterCurrency(words, first) || isCounted(words, first) || isGroup(words, first))) return true;
	return isBeforeCurrency(words, last) || isGroup(words, last + 1) || isBesideMonth(words, first, last);
}

function isCounted(words: Words, first: number): boolean {
	const isNext = (index: number) => index > 0 && /^[ .:]*$/.test(words.gapBefore(index));
	const number = isNext(first) && FILLERS.has(words.word(first - 1)) ? first - 1 : first;
	return isNext(number) && COUNTED.test(words.word(number - 1));
}

/** Whether the text of words `first` to `last` is written like a date. */
export function looksLikeDate(words: Words, first: number, last: number): boolean {
	return DATE.test(words.text.slice(words.starts[first], words.ends[last]));
}

function isAfterCurrency(words: Words, first: number): boolean {
	const gap = words.gapBefore(first);
	return AMOUNT_SIGN_BEFORE.test(gap) || (first > 0 && ENDS_IN_CURRENCY.test(words.word(first - 1)) && /^[ .:]*$/.test(gap));
}

function isBeforeCurrency(words: Words, last: number): boolean {
	if (AMOUNT_SIGN_AFTER.test(words.after(last))) return true;
	const [currency, next] = [last + 1, last + 2];
	if (currency >= words.count || words.joints[currency] !== Joint.Space || !CURRENCY.test(words.word(currency))) return false;
	if (next >= words.count) return true;
	// "PO 1001 kr 500": the currency belongs to the amount after it.
	return !(/^\d/.test(words.word(next)) && /^[ :]+$/.test(words.gapBefore(next))) && words.separators[next] !== '_';
}

/** `1 001`: three digits after a group of one to three. */
function isGroup(words: Words, index: number): boolean {
	if (index < 1 || index >= words.count || words.joints[index] !== Joint.Space) return false;
	return /^\d{3}$/.test(words.word(index)) && /(?:^|\D)\d{1,3}$/.test(words.word(index - 1));
}

/** `mars 2024`, `12. mars`, `2024 mars`, `12. mars 1999`: a day or a year beside a month. */
function isBesideMonth(words: Words, first: number, last: number): boolean {
	const isMonthBefore = isMonth(words, first - 1) && BETWEEN_DATES.test(words.gapBefore(first));
	if (isMonthBefore && first > 1 && ANY_YEAR.test(words.word(first)) && ENDS_IN_DAY.test(words.word(first - 2)) && BETWEEN_DATES.test(words.gapBefore(first - 1))) return true;
	if (!DAY.test(words.word(first)) && !YEAR.test(words.word(first))) return false;
	return isMonthBefore || (isMonth(words, last + 1) && BETWEEN_DATES.test(words.gapBefore(last + 1)));
}

function isMonth(words: Words, index: number): boolean {
	return index >= 0 && index < words.count && MONTH.test(words.word(index));
}
