/**
 * The last run of digits in an order's number, as the contract defines it: `_RevN` left off, O read as 0 and I and L as 1,
 * leading zeros dropped. Null where there is none.
 */
export function runningNumber(number: string | null): string | null {
	const folded = (number ?? '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/_\s*rev\d+\s*$/, '')
		.replace(/o/g, '0')
		.replace(/[il]/g, '1');
	const digits = /(\d+)\D*$/.exec(folded)?.[1];
	return digits === undefined ? null : digits.replace(/^0+(?=\d)/, '');
}
