import { Currencies } from '../../../../domain/matching/tables/currencies';
import { isAmount, MISSING, readAmount, UNREADABLE } from '../../../../domain/matching/tables/readAmount';

describe('an amount as it is given', () => {
	it.each<[unknown, number, number]>([
		[100, 2, 10000],
		[0, 2, 0],
		[-0.1, 2, -10],
		['100.5', 2, 10050],
		[' 100 ', 0, 100],
		[null, 2, MISSING],
		[undefined, 2, MISSING],
		['', 2, MISSING],
		['  ', 2, MISSING],
		['x', 2, UNREADABLE],
		['100,50', 2, UNREADABLE],
		[100.001, 2, UNREADABLE],
		[NaN, 2, UNREADABLE],
		[Infinity, 2, UNREADABLE],
		[true, 2, UNREADABLE],
		[{}, 2, UNREADABLE],
		[[100], 2, UNREADABLE],
	])('%p with %d decimals: %d', (value, decimals, expected) => {
		expect(readAmount(value, decimals)).toBe(expected);
		expect(isAmount(readAmount(value, decimals))).toBe(expected !== UNREADABLE && !Number.isNaN(expected));
	});
});

describe('currencies', () => {
	it('however they are written, with their decimals; 0 is a missing one', () => {
		const currencies = new Currencies();
		const codes = ['NOK', 'nok', ' NOK ', 'JPY', '', null, undefined, 7, 'KWD', 'jpy'];
		expect(codes.map((code) => currencies.of(code))).toEqual([1, 1, 1, 2, 0, 0, 0, 3, 4, 2]);
		expect([0, 1, 2, 4].map((currency) => currencies.decimalsOf(currency))).toEqual([2, 2, 0, 3]);
		expect([0, 1, 2, 3, 4].map((currency) => currencies.codeOf(currency))).toEqual([null, 'NOK', 'JPY', null, 'KWD']);
		expect(currencies.size).toBe(5);
	});

	it('nobody has named yet: two decimals and no code', () => {
		const currencies = new Currencies();
		expect([currencies.decimalsOf(0), currencies.codeOf(0), currencies.size]).toEqual([2, null, 1]);
	});
});
