/** Decimals of currencies that do not have two (ISO 4217, list one). Every other code is taken to have two. */
const DECIMALS: Readonly<Record<string, number>> = {
	BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0,
	XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};
const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000] as const;

/** A trillion kroner. Beyond it, a float no longer tells neighbouring amounts apart. */
const MAX_AMOUNT_MINOR = 1e14;

/** More than what a float after a few sums may be off, in minor units; far below any real fraction of one. */
const FLOAT_ERROR_MINOR = 1e-6;

const DECIMAL_TEXT = /^([+\-\u2212]?)(\d+)(?:\.(\d+))?$/;

/** How many decimals a currency's amounts have. A missing or unknown currency has two. */
export function currencyDecimals(currency: string | null | undefined): number {
	return DECIMALS[normaliseCurrency(currency) ?? ''] ?? 2;
}

/** The code as ISO 4217 writes it: `nok ` is `NOK`. Missing or blank is null. */
export function normaliseCurrency(currency: string | null | undefined): string | null {
	const code = currency?.trim().toUpperCase();
	return code ? code : null;
}

/**
 * An amount in integer minor units (øre), or null when it isn't one: not a number, more decimals than `decimals`, or over a
 * trillion. Takes a number or a decimal text with a point (`-1234.50`); a number within float error of an exact
 * amount is that amount (`0.1 + 0.2` is 30). No separators, currency signs or exponents: a text is never guessed at.
 */
export function parseAmountMinor(amount: number | string, decimals: number): number | null {
	return typeof amount === 'number' ? numberToMinor(amount, decimals) : textToMinor(amount, decimals);
}

/** Plain decimal text, e.g. `-1234.50`: exact, for machines. */
export function minorToDecimal(amountMinor: number | bigint, decimals: number): string {
	const negative = amountMinor < 0;
	const digits = String(negative ? -amountMinor : amountMinor);
	return (negative ? '-' : '') + (decimals === 0 ? digits : withPoint(digits, decimals));
}

function withPoint(digits: string, decimals: number): string {
	const known = digits.length > decimals ? digits : digits.padStart(decimals + 1, '0');
	const point = known.length - decimals;
	return `${known.slice(0, point)}.${known.slice(point)}`;
}

/** For people: `1,234.50` in English, `1 234,50` (with no-break spaces) in Norwegian bokmål. */
export function formatAmount(amountMinor: number | bigint, decimals: number, language: 'en' | 'nb'): string {
	return formatDecimal(minorToDecimal(amountMinor, decimals), language);
}

/** The same for plain decimal text. */
export function formatDecimal(text: string, language: 'en' | 'nb'): string {
	const point = text.indexOf('.');
	const isNorwegian = language === 'nb';
	const written = isNorwegian && point >= 0 ? `${text.slice(0, point)},${text.slice(point + 1)}` : text;
	return groupThousands(written, point < 0 ? text.length : point, isNorwegian ? '\u00a0' : ',');
}

/** `end`: where the whole digits end, which may follow a minus. */
function groupThousands(text: string, end: number, separator: string): string {
	const first = text.startsWith('-') ? 1 : 0;
	if (end <= first + 3) return text;
	let at = first + ((end - first) % 3 || 3);
	let grouped = text.slice(0, at);
	for (; at + 3 < end; at += 3) grouped += separator + text.slice(at, at + 3);
	return grouped + separator + text.slice(at);
}

function numberToMinor(amount: number, decimals: number): number | null {
	const scaled = amount * POWERS_OF_TEN[decimals as 0];
	const rounded = Math.round(scaled);
	if (!(Math.abs(rounded) <= MAX_AMOUNT_MINOR)) return null;
	// The product itself is rounded, so the allowance grows with it.
	const allowance = FLOAT_ERROR_MINOR + Math.abs(scaled) * Number.EPSILON;
	if (Math.abs(scaled - rounded) > allowance) return null;
	return rounded === 0 ? 0 : rounded;
}

function textToMinor(amount: string, decimals: number): number | null {
	const found = DECIMAL_TEXT.exec(amount.trim());
	if (!found) return null;
	const [, sign, whole = '', fraction = ''] = found;
	// Zeros beyond the currency's decimals change nothing: databases write 100.0000.
	if (/[^0]/.test(fraction.slice(decimals))) return null;
	const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
	if (minor > MAX_AMOUNT_MINOR) return null;
	return sign === '' || sign === '+' || minor === 0 ? minor : -minor;
}
