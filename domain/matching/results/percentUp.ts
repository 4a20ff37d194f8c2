import { minorToDecimal } from '../../money';

/** A share in percent with at most two decimals, rounded up, so that a tolerance of that percentage is enough. */
export function percentUp(part: number, whole: number): string {
	const text = minorToDecimal(hundredthsUp(part, whole), 2);
	if (text.endsWith('.00')) return text.slice(0, -3);
	return text.endsWith('0') ? text.slice(0, -1) : text;
}

/** Exact also where the product is too large for a number. */
function hundredthsUp(part: number, whole: number): number | bigint {
	const scaled = part * 10_000 + whole - 1;
	if (Number.isSafeInteger(scaled)) return (scaled - (scaled % whole)) / whole;
	return (BigInt(part) * 10_000n + BigInt(whole) - 1n) / BigInt(whole);
}
