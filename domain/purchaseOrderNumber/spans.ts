/** A stretch of words that names known numbers. */
export interface Span {
	first: number;
	last: number;
	/** Where the number begins in its first word: after a glued label. */
	begin: number;
	entries: readonly number[];
	/** In a list: where this part begins, unless the list begins with bare digits, which makes all of it a possible amount. */
	partFirst?: number;
	/** Of the number, in letters without spaces. */
	length: number;
}

/** Where spans overlap the longer one stays; of equal ones both, for a person to decide. */
export function longestWin(spans: Span[]): Span[] {
	if (spans.length < 2) return spans;
	const kept: Span[] = [];
	for (const span of [...spans].sort((a, b) => b.length - a.length || a.first - b.first)) {
		const loses = kept.some((other) => other.length > span.length && other.first <= span.last && span.first <= other.last);
		if (!loses) kept.push(span);
	}
	return kept;
}
