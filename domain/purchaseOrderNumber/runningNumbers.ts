import { normaliseText } from './normaliseText';

/** A range of two bare numbers names those in between up to this width. */
const MAX_RANGE = 100;
const DIGITS = /\d+/g;

/**
 * Every running number that a text may name: all its runs of digits, as they are and with O read as 0 and I and L as 1, without
 * leading zeros, and those inside short ranges. An order's running number is the last such run of its number, so a text
 * that names an order, exactly or nearly, has it. It errs towards too many.
 */
export function runningNumbersIn(text: string | null | undefined): Set<string> {
	const found = new Set<string>();
	if (!text) return found;
	const plain = normaliseText(text);
	addRuns(plain, found);
	const folded = plain.replace(/o/g, '0').replace(/[il]/g, '1');
	if (folded !== plain) addRuns(folded, found);
	return found;
}

function addRuns(text: string, found: Set<string>): void {
	let before: string | null = null;
	for (const [run] of text.matchAll(DIGITS)) {
		const number = run.replace(/^0+(?=\d)/, '');
		found.add(number);
		if (before !== null) addBetween(Number(before), Number(number), found);
		before = number;
	}
}

function addBetween(from: number, to: number, found: Set<string>): void {
	if (!Number.isSafeInteger(to) || to - from > MAX_RANGE) return;
	for (let number = from + 1; number < to; number++) found.add(String(number));
}
