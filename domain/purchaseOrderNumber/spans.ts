/** A stretch of words that names known numbers. */
export interface Span {
	first: number;
	last: number;
	/** Where the number begins in its first word: after a glued label. */
	begin: number;
	entries: readonly number[];
	/** In a list: the part with the bare digits glued to it, which may be an amount together. */
	digits?: { first: number; last: number };
	/** Of the number, in letters without spaces. */
	length: number;
}

/** Where spans overlap the longer one stays; of equal ones both, for a person to decide. */
export function longestWin(spans: readonly Span[]): readonly Span[] {
	if (spans.every(({ first }, index) => index === 0 || first > spans[index - 1]!.last)) return spans;
	const kept: Span[] = [];
	for (const span of [...spans].sort((a, b) => b.length - a.length || a.first - b.first)) {
		const loses = kept.some((other) => other.length > span.length && other.first <= span.last && span.first <= other.last);
		if (!loses) kept.push(span);
	}
	return kept;
}
