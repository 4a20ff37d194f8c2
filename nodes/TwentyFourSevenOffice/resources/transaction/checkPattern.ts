const MAX_PATTERN_LENGTH = 300;
/** `*`, `+`, `{2,}`, `{1,9}` and back references: each multiplies the work by the text's length at worst. */
const MAX_OPEN = 4;
/** `?`: each doubles the work at worst. */
const MAX_OPTIONAL = 8;
const MAX_COUNT = 100;

interface Group {
	/** Whether what is inside may match in several ways: it has a quantifier of its own, or alternatives. */
	ambiguous: boolean;
}

const TOKEN = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|\(|\)|\||(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/gu;
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??$/;

/**
 * Why a valid regular expression may backtrack for ever, or null when it can't: a repetition within a repetition
 * (`(a+)+`), alternatives within one (`(a|b)*`), or too many parts of open length. Errs towards refusing.
 */
export function checkPattern(pattern: string): string | null {
	if (pattern.length > MAX_PATTERN_LENGTH) return `it has ${pattern.length} characters, and ${MAX_PATTERN_LENGTH} are allowed`;
	const groups: Group[] = [{ ambiguous: false }];
	/** The group that was closed just now, when the last part was one. */
	let closed: Group | null = null;
	let [open, optional] = [0, 0];
	for (const [token] of pattern.matchAll(TOKEN)) {
		const group = groups.at(-1)!;
		const quantifier = QUANTIFIER.exec(token);
		if (quantifier) {
			const { least, most } = rangeOf(quantifier);
			if (most !== Infinity && most > MAX_COUNT) return `${token} repeats more than ${MAX_COUNT} times`;
			if (most > 1 && closed?.ambiguous === true) return `${token} repeats a group that has a repetition or alternatives inside; write each part once`;
			if (least !== most) {
				group.ambiguous = true;
				if (most > 1) open++;
				else optional++;
			}
		} else if (token.startsWith('(')) {
			groups.push({ ambiguous: false });
		} else if (token === '|') {
			group.ambiguous = true;
		} else if (/^\\(?:[1-9]|k<)/.test(token)) {
			open++;
			group.ambiguous = true;
		}
		const ended: Group | null = token === ')' ? groups.pop()! : null;
		if (ended?.ambiguous === true) groups.at(-1)!.ambiguous = true;
		closed = ended;
	}
	if (open > MAX_OPEN) return `it has ${open} parts of open length (*, +, {…,…}), and ${MAX_OPEN} are allowed`;
	return optional > MAX_OPTIONAL ? `it has ${optional} optional parts (?), and ${MAX_OPTIONAL} are allowed` : null;
}

function rangeOf([, sign, least, range, most]: RegExpExecArray): { least: number; most: number } {
	if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
	if (range === undefined) return { least: Number(least), most: Number(least) };
	return { least: Number(least), most: most === '' ? Infinity : Number(most) };
}
