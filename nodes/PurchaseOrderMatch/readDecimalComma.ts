/** Thousands apart by a space of any kind, a point or an apostrophe, all the same; then a comma and decimals. */
const GROUPED = /^([+\-\u2212]?)(\d{1,3}(?:([ \u00a0\u2009\u202f.'\u2019])\d{3})(?:\3\d{3})*|\d+)(?:,(\d+))?$/;

/**
 * An amount as Norwegian sources write it, `1 234,50` or `1.234,50`, as decimal text, `1234.50`. Numbers, and texts
 * that are not written so, are given back as they are, for the engine to read or to refuse.
 */
export function readDecimalComma(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const found = GROUPED.exec(value.trim());
	if (!found) return value;
	const [, sign = '', whole = '', , fraction] = found;
	const digits = whole.replace(/\D/g, '');
	return `${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}
