/**
 * Exact arithmetic for the reference matcher: rationals of two BigInts, never a float.
 * A number is read by its shortest decimal text, so that 0.1 is one tenth.
 */
export interface Rational {
	top: bigint;
	/** Always above 0. */
	bottom: bigint;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** A JSON number or decimal text as a rational; null when it is neither. Only a number may come as 1e+21. */
export function readDecimal(value: unknown): Rational | null {
	const match = DECIMAL.exec(String(value).trim());
	if (!match || (typeof value !== 'number' && typeof value !== 'string')) return null;
	if (typeof value === 'string' && match[4] !== undefined) return null;
	const [, sign, whole = '', fraction = '', exponent = '0'] = match;
	let top = BigInt(whole + fraction);
	let bottom = 10n ** BigInt(fraction.length);
	const power = Number(exponent);
	if (power > 0) top *= 10n ** BigInt(power);
	else bottom *= 10n ** BigInt(-power);
	return { top: sign === '-' ? -top : top, bottom };
}

export function absolute(value: bigint): bigint {
	return value < 0n ? -value : value;
}

/** The nearest integer, halves away from zero. */
export function nearestInteger({ top, bottom }: Rational): bigint {
	const rounded = (absolute(top) * 2n + bottom) / (bottom * 2n);
	return top < 0n ? -rounded : rounded;
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compareRationals(a: Rational, b: Rational): number {
	const difference = a.top * b.bottom - b.top * a.bottom;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Decimals by ISO 4217 where it is not two. A missing or unknown currency has two. */
const DECIMALS: Record<string, number> = {
	...Object.fromEntries('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0])),
	...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
	CLF: 4,
	UYW: 4,
};

export function decimalsOf(currency: string | null): number {
	return (currency !== null ? DECIMALS[currency] : undefined) ?? 2;
}

/**
 * An amount in minor units: a bigint, `null` when it is missing, `'unreadable'` when it is no amount of that currency.
 * A number (not a text) within float error of an exact amount is that amount: 0.1 + 0.2 is 0.30.
 */
export function readAmount(value: unknown, currency: string | null): bigint | null | 'unreadable' {
	if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return null;
	const decimal = readDecimal(value);
	if (decimal === null) return 'unreadable';
	const minor = { top: decimal.top * 10n ** BigInt(decimalsOf(currency)), bottom: decimal.bottom };
	const rounded = nearestInteger(minor);
	const error = { top: absolute(minor.top - rounded * minor.bottom), bottom: minor.bottom };
	if (error.top === 0n) return rounded;
	if (typeof value !== 'number') return 'unreadable';
	// Float error: a few units in the last place of a double, that is 2^-50 of the amount.
	const tolerated = { top: absolute(minor.top), bottom: minor.bottom * 2n ** 50n };
	return compareRationals(error, tolerated) <= 0 ? rounded : 'unreadable';
}
