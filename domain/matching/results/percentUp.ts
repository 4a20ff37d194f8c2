/** A share in percent with at most two decimals, rounded up, so that a tolerance of that percentage is enough. */
export function percentUp(part: number, whole: number): string {
	const hundredths = (BigInt(part) * 10_000n + BigInt(whole) - 1n) / BigInt(whole);
	const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
	return text.replace(/\.?0+$/, '');
}
