import { fullNumberKey } from '../../../domain/purchaseOrderNumber';

/** Longer texts are not looked at further than this; a comment has 75 characters at most. */
const MAX_TEXT_LENGTH = 200;

/**
 * How a number is built: letters become `A`, each digit `0`, separators stay. `2026-0001` is `0000-0000`,
 * `Vinterlys - 0001` is `A-0000`. '' when there is nothing to read.
 */
export function numberShape(number: string): string {
	return fullNumberKey(number.slice(0, MAX_TEXT_LENGTH)).replace(/\p{L}+/gu, 'A').replace(/\d/g, '0');
}

/** The parts of a text that could be a purchase order number by their looks alone. */
export type FindAlike = (text: string) => string[];

/** Built as one of the known numbers. Plain digits are everywhere, so they count only where no known number has more to it. */
export function findsShapesOf(knownNumbers: Iterable<string>): FindAlike {
	const all = new Set([...knownNumbers].map(numberShape).filter((shape) => shape !== ''));
	const telling = new Set([...all].filter((shape) => /[^0]/.test(shape)));
	const shapes = telling.size > 0 ? telling : all;
	return (text) => partsOf(text).filter((part) => shapes.has(numberShape(part)));
}

const LABELLED =
	/(?:^|[^\p{L}])(?:p\.?o\.?|best(?:illing)?s?(?:\.?nr|nummer)?|innkjøp(?:sordre)?|rekvisisjon|purchase order|ordre?)[.:#\s-]{0,4}(?:no|nr|nummer|number)?[.:#\s-]{0,4}((?:\p{L}{1,3}-?)?\d[\p{L}\d/_-]{0,20})/iu;
const COMPOSED = /^(?=.*\d)[\p{L}\d]{1,15}(?:[-/_][\p{L}\d]{1,15}){1,3}$/u;
const DATE = /^(?:\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})$/;

/** Without known numbers: what is labelled as one (`PO 4711`), or a whole text composed of parts (`2026-0001`) that is no date. */
export const findComposed: FindAlike = (text) => {
	const start = text.slice(0, MAX_TEXT_LENGTH).trim();
	const labelled = LABELLED.exec(start)?.[1];
	if (labelled !== undefined) return [labelled];
	return COMPOSED.test(start) && !DATE.test(start) ? [start] : [];
};

/** The whole text and its words; `Vinterlys - 0001` is one word. */
function partsOf(text: string): string[] {
	const start = text.slice(0, MAX_TEXT_LENGTH).trim();
	const words = start.replace(/ ?([-/_]) ?/g, '$1').split(/[\s,;:()]+|\.(?=\s|$)/).filter((word) => word !== '');
	return [...new Set([start, ...words])];
}

/** A regular expression for numbers of these shapes, the first one preferred. Spaces may stand around a separator beside letters. */
export function patternOf(shapes: readonly string[]): string {
	const alternatives = shapes.map((shape) =>
		shape.replace(/0+|A|[^0A]/g, (part, at: number) => {
			if (part.startsWith('0')) return `\\d{${part.length}}`;
			if (part === 'A') return '\\p{L}+';
			const besideLetters = shape[at - 1] === 'A' || shape[at + 1] === 'A';
			const separator = part.replace(/[\^$\\.*+?()[\]{}|]/, '\\$&');
			return besideLetters && part !== ' ' ? ` ?${separator} ?` : separator;
		}),
	);
	return `(?<![\\p{L}\\d])(${alternatives.join('|')})(?![\\p{L}\\d])`;
}
