import { isInsideLabelledDigits, labelBeginsAt, labelOf, withoutGluedLabel } from './labels';
import { isInsideAmountOrDate, plainText, wordEnd, wordStart } from './plainText';

/** A purchase order's number as the grammar sees it. */
export interface KnownNumber {
	/** Without `_RevN`, without spaces around separators. */
	stem: string;
	/** Digits only: a number of a blank prefix. */
	isBare: boolean;
}

/** How to read the text: a description asks a bare number for a label or for the supplier's agreement. */
export interface Reading {
	raw: string;
	isDescription: boolean;
}

/** A place in the text where a known number stands. */
interface Place {
	stem: string;
	start: number;
	end: number;
}

const REVISION = / ?_ ?rev ?\d+$/;

export function readNumber(raw: string): KnownNumber {
	const stem = plainText(raw).replace(REVISION, '').replace(/ ?([-/_.]) ?/gu, '$1');
	return { stem, isBare: /^\d+$/.test(stem) };
}

/** Every place where the letters of the number stand, whole or not, spaces around separators allowed. */
function lettersOf(stem: string, text: string): Place[] {
	const letters = [...stem].map((letter) => {
		const escaped = letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
		return '-/_.'.includes(letter) ? ` ?${escaped} ?` : escaped;
	});
	const pattern = new RegExp(`${letters.join('')}(?: ?_ ?rev ?\\d+(?![\\p{L}\\p{N}]))?`, 'uy');
	const places: Place[] = [];
	for (let start = 0; start < text.length; start++) {
		pattern.lastIndex = start;
		const match = pattern.exec(text);
		if (match) places.push({ stem, start, end: start + match[0].length });
	}
	return places;
}

/** Does the place begin a word (perhaps with a label glued before it), or follow another known number and a '/' or '-'? */
function beginsWhole(text: string, place: Place, places: Place[]): boolean {
	const start = wordStart(text, place.start);
	if (start === place.start || withoutGluedLabel(text, start, place.start + 1) === place.start) return true;
	return (
		'/-'.includes(text[place.start - 1]!) &&
		places.some((before) => before.end === place.start - 1 && beginsWhole(text, before, places))
	);
}

/** Does a number end here: with its word, or before a sign and a label with its own number? */
const endsAt = (text: string, end: number) =>
	wordEnd(text, end) === end || (/[^\p{L}\p{N}]/u.test(text[end]!) && labelBeginsAt(text, end + 1));

/** Does the place end a word, or come before a '/' or '-' and another known number, or before a label with its own? */
function endsWhole(text: string, place: Place, places: Place[]): boolean {
	if (endsAt(text, place.end)) return true;
	return '/-'.includes(text[place.end]!) && places.some((after) => after.start === place.end + 1 && endsWhole(text, after, places));
}

const lengthOf = (text: string, place: Place) => text.slice(place.start, place.end).replaceAll(' ', '').length;

/** All places where known numbers stand whole. Where two overlap the longer keeps its place; equal ones both do. */
export function placesOf(text: string, known: KnownNumber[]): Place[] {
	const anywhere = known.flatMap(({ stem }) => lettersOf(stem, text));
	const whole = anywhere
		// Whole words only, or parts of a list like 1001/1002 whose parts are all known.
		.filter((place) => beginsWhole(text, place, anywhere) && endsWhole(text, place, anywhere))
		.sort((a, b) => lengthOf(text, b) - lengthOf(text, a));
	const kept: Place[] = [];
	for (const place of whole) {
		const isCovered = kept.some(
			(other) => other.start < place.end && place.start < other.end && lengthOf(text, other) > lengthOf(text, place),
		);
		if (!isCovered) kept.push(place);
	}
	return kept;
}

/** Where the word from `from` ends, or before that at a label with a number of its own. */
function numberEnd(text: string, from: number): number {
	const last = wordEnd(text, from);
	for (let end = from + 1; end < last; end++) if (endsAt(text, end)) return end;
	return last;
}

/** The place before in the same list, as 1001 in 1001/1002. */
const partBefore = (text: string, place: Place, places: Place[]) =>
	'/-'.includes(text[place.start - 1] ?? ' ') ? places.find((before) => before.end === place.start - 1) : undefined;

const partAfter = (text: string, place: Place, places: Place[]) =>
	'/-'.includes(text[place.end] ?? ' ') ? places.find((after) => after.start === place.end + 1) : undefined;

function listStart(text: string, place: Place, places: Place[]): Place {
	const before = partBefore(text, place, places);
	return before ? listStart(text, before, places) : place;
}

/** Is the place, or a bare number of the same list next to it, inside an amount or a date? (NOK 1001-1002) */
function isDoubtful(text: string, place: Place, places: Place[], next: typeof partBefore): boolean {
	// 1001_Rev3 is nothing but an order's number.
	if (!/^\d+$/.test(text.slice(place.start, place.end))) return false;
	if (isInsideAmountOrDate(text, place.start, place.end)) return true;
	const other = next(text, place, places);
	return other !== undefined && isDoubtful(text, other, places, next);
}

/** May a number at this place count, by its label, its surroundings and, for a bare one, the supplier? */
function counts(text: string, place: Place, number: KnownNumber, reading: Reading, supplierAgrees: boolean, places: Place[]): boolean {
	const itemStart = (end: number) => {
		const last = places.find((other) => other.end === end);
		return last ? listStart(text, last, places).start : null;
	};
	const first = listStart(text, place, places);
	const start = withoutGluedLabel(text, wordStart(text, first.start), first.start + 1);
	const label = labelOf(text, place.start, itemStart) ?? labelOf(text, start, itemStart);
	if (label === 'notOurs') return false;
	if (!number.isBare) return true;
	if (isDoubtful(text, place, places, partBefore) || isDoubtful(text, place, places, partAfter)) return false;
	if (/^\d+$/.test(text.slice(place.start, place.end)) && isInsideLabelledDigits(text, start, itemStart)) return false;
	return !reading.isDescription || label === 'ours' || supplierAgrees;
}

/** Is the number inside a range like 1001-1003, which is a word by itself and whose ends are known? */
function isInsideRange(text: string, number: KnownNumber, places: Place[], counting: (place: Place) => boolean): boolean {
	return places.some((first) => {
		const last = text[first.end] === '-' ? partAfter(text, first, places) : undefined;
		return (
			last !== undefined && endsAt(text, last.end) && partBefore(text, first, places) === undefined &&
			[first.stem, number.stem, last.stem].every((stem) => /^\d+$/.test(stem) && stem.length === first.stem.length) &&
			first.stem < number.stem && number.stem < last.stem && Number(last.stem) - Number(first.stem) < 100 &&
			counting(first)
		);
	});
}

/** Does the text name this number? `known` are all numbers that this transaction could mean, whatever their status. */
export function textNames(reading: Reading, number: KnownNumber, known: KnownNumber[], supplierAgrees: boolean): boolean {
	const text = plainText(reading.raw);
	const places = placesOf(text, known);
	const counting = (place: Place) => counts(text, place, number, reading, supplierAgrees, places);
	return (
		places.some((place) => place.stem === number.stem && counting(place)) ||
		isInsideRange(text, number, places, counting)
	);
}

/** O/0, I/l/1 and leading zeros made alike. */
const skeleton = (stem: string) => stem.replaceAll('o', '0').replace(/[il]/g, '1').replace(/(?<!\d)0+(?=\d)/g, '');

/** Where a number may start in the word that begins at `at`: there, and after each label that is glued into it. */
function startsIn(text: string, at: number): Set<number> {
	const starts = new Set([at]);
	for (let end = wordEnd(text, at); end > at; starts.add(end)) end = withoutGluedLabel(text, at, end);
	return starts;
}

/**
 * Does the text hold something that looks like the number without being any known one? Decision: for a bare number in a
 * description the supplier's agreement is not enough, or "5 lifter" would be order 0005.
 */
export function textLooksLike(reading: Reading, number: KnownNumber, known: KnownNumber[]): boolean {
	const text = plainText(reading.raw);
	const places = placesOf(text, known);
	for (let at = 0; at < text.length; at++) {
		if (wordStart(text, at) !== at || wordEnd(text, at) === at) continue;
		for (const from of startsIn(text, at)) {
			for (let end = numberEnd(text, from); ; ) {
				const candidate = { stem: readNumber(text.slice(from, end)).stem, start: from, end };
				if (
					skeleton(candidate.stem) === skeleton(number.stem) && /\d/.test(candidate.stem) &&
					!known.some(({ stem }) => stem === candidate.stem) &&
					!places.some((place) => place.start < end && from < place.end) &&
					counts(text, candidate, number, reading, false, places)
				) return true;
				const gap = /^ ?[-/_.]? ?/.exec(text.slice(end))![0].length;
				const next = numberEnd(text, end + gap);
				if (gap === 0 || next <= end + gap) break;
				end = next;
			}
		}
	}
	return false;
}
