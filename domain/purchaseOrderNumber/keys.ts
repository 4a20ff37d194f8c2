import { Joint, Words } from './words';

const REVISION = /^rev\d+$/;
const words = new Words();

/**
 * What identifies a purchase order number: normalised, without spaces around separators and without `_RevN`.
 * `Customtext - 0001_Rev2` has the key `customtext-0001`. Null when there is nothing to read. Words are given one by
 * one, each with its separator in front, so that prefixes can be known.
 */
export function numberKey(number: string): string[] | null {
	const parts = partsOf(number);
	if (parts.length > 1 && parts.at(-1)!.startsWith('_') && isRevision(parts.at(-1)!.slice(1))) parts.pop();
	return parts.length === 0 ? null : parts;
}

/** The same with the revision: what tells an order from its own revisions. '' when there is nothing to read. */
export function fullNumberKey(number: string): string {
	return partsOf(number).join('');
}

function partsOf(number: string): string[] {
	words.read(number);
	const parts: string[] = [];
	for (let index = 0; index < words.count; index++) parts.push(index === 0 ? words.word(0) : joined(words, index));
	return parts;
}

/** A word with the separator before it, as it stands in a key. */
export function joined(of: Words, index: number): string {
	const joint = of.joints[index];
	if (joint === Joint.Space) return ` ${of.word(index)}`;
	return joint === Joint.Break ? of.gapBefore(index).replace(/ /g, '') + of.word(index) : (of.separators[index] ?? '') + of.word(index);
}

export function isRevision(word: string): boolean {
	return REVISION.test(word);
}

/** What is folded: most parts of numbers are years and the like, and stay what they are. */
const TO_FOLD = /[oil]|(?<!\d)0\d/;

/** The same for every part that is easily mistaken for another: O and 0, I, l and 1, and leading zeros. */
export function foldLookAlikes(part: string): string {
	if (!TO_FOLD.test(part)) return part;
	return part.replace(/o/g, '0').replace(/[il]/g, '1').replace(/(?<!\d)0+(?=\d)/g, '');
}
