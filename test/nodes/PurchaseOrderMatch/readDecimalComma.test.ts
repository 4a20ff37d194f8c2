import { readDecimalComma } from '../../../nodes/PurchaseOrderMatch/readDecimalComma';

describe('An amount with a decimal comma', () => {
	it.each<[given: unknown, read: unknown]>([
		['1234,50', '1234.50'],
		['1 234,50', '1234.50'],
		['1\u00a0234\u00a0567,5', '1234567.5'],
		['1\u202f234,50', '1234.50'],
		['1.234,50', '1234.50'],
		['1.234.567', '1234567'],
		['1.234', '1234'],
		['-1 234,50', '-1234.50'],
		['\u2212250,00', '\u2212250.00'],
		[' 100 ', '100'],
		['0,5', '0.5'],
		[1234.5, 1234.5],
		[null, null],
		['1234.50', '1234.50'],
		['1 234.567,50', '1 234.567,50'],
		['12 34,50', '12 34,50'],
		['1,234,567', '1,234,567'],
		['kr 100,00', 'kr 100,00'],
		['', ''],
	])('reads %j as %j', (given, read) => {
		expect(readDecimalComma(given)).toBe(read);
	});
});
