import { checkPattern } from './checkPattern';

/** A comment has 75 characters at most in 24SevenOffice; of a longer one this much is looked at. */
const MAX_TEXT_LENGTH = 100;
/** In all, for one pattern in one run of the node. A sound one needs less than a second for a million comments. */
const MAX_TOTAL_MS = 10_000;

/** What reads the purchase order number out of a comment; `exec` as a RegExp has it. */
export type CommentPattern = Pick<RegExp, 'exec'>;

/**
 * A user's regular expression, ignoring case, which can't hang the node: `checkPattern` refuses what may take for ever,
 * texts are cut, and the time spent is limited. A text instead of a pattern says what is wrong with it.
 */
export function toCommentPattern(pattern: string, now: () => number = Date.now): CommentPattern | string {
	if (pattern.trim() === '') return 'the pattern is empty. Write a regular expression, e.g. PO\\s*([\\w-]+).';
	let regExp: RegExp;
	try {
		regExp = new RegExp(pattern, 'iu');
	} catch (error) {
		return `the pattern "${pattern}" is no regular expression: ${(error as Error).message}.`;
	}
	const refused = checkPattern(pattern);
	if (refused !== null) return `the pattern "${pattern}" could take very long: ${refused}.`;
	let spentMs = 0;
	return {
		exec: (text) => {
			if (spentMs > MAX_TOTAL_MS) throw new Error(`The pattern "${pattern}" is too slow: it took ${Math.round(spentMs / 1000)} seconds. Make it simpler, e.g. PO\\s*([\\w-]+).`);
			const start = now();
			const found = regExp.exec(text.slice(0, MAX_TEXT_LENGTH));
			spentMs += now() - start;
			return found;
		},
	};
}
