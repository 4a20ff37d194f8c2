/** The contract allows four decimals; inside, amounts are integers of a ten-thousandth. */
const DECIMALS = 4;
const UNITS = 10 ** DECIMALS;

/** Decimal text of the contract: at most 11 digits before the point and four after it. */
export function isDecimal(text: string): boolean {
	return /^-?\d{1,11}(\.\d{1,4})?$/.test(text);
}

/** Decimal text, in ten-thousandths: `'1234.5'` is 12345000. */
export function parseDecimal(text: string): number {
	const [whole = '', fraction = ''] = text.replace('-', '').split('.');
	const units = Number(whole) * UNITS + Number(fraction.padEnd(DECIMALS, '0'));
	return text.startsWith('-') && units !== 0 ? -units : units;
}

/** At least two decimals and no needless zeros: 12345000 is `'1234.50'`, 1250 is `'0.125'`. */
export function formatDecimal(units: number): string {
	const digits = String(Math.abs(units)).padStart(DECIMALS + 1, '0');
	const fraction = digits.slice(-DECIMALS).replace(/0{1,2}$/, '');
	return `${units < 0 ? '-' : ''}${digits.slice(0, -DECIMALS)}.${fraction}`;
}

/** One spelling per value, so that `'80'` and `'80.00'` are the same content. */
export function canonicalDecimal(text: string | null | undefined): string | null {
	return text === null || text === undefined ? null : formatDecimal(parseDecimal(text));
}
