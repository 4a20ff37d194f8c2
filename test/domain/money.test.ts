import * as fc from 'fast-check';
import { currencyDecimals, formatAmount, minorToDecimal, normaliseCurrency, parseAmountMinor } from '../../domain/money';

describe('decimals of a currency', () => {
	it.each([
		['NOK', 2], ['EUR', 2], ['ISK', 0], ['JPY', 0], ['KWD', 3], ['CLF', 4],
		[' jpy ', 0], ['XXX', 2], ['', 2], [null, 2], [undefined, 2],
	])('%j: %d', (currency, decimals) => {
		expect(currencyDecimals(currency)).toBe(decimals);
	});

	it.each([['nok', 'NOK'], [' EUR ', 'EUR'], ['', null], ['  ', null], [null, null], [undefined, null]])(
		'%j is written %j',
		(currency, code) => expect(normaliseCurrency(currency)).toBe(code),
	);
});

describe('reading an amount', () => {
	it.each([
		[100, 2, 10_000], [99.99, 2, 9_999], [-8929.81, 2, -892_981], [0, 2, 0], [0.01, 2, 1],
		[1.005, 3, 1_005], [1500, 0, 1_500], [1.15, 2, 115], [8.2, 2, 820], [1.0005, 4, 10_005],
		[0.1 + 0.2, 2, 30], [1_000_000.1 - 1_000_000, 2, 10], [100_000_000_000.01, 2, 10_000_000_000_001],
		[999_999_999_999.99, 2, 99_999_999_999_999], [1e12, 2, 1e14], [-1e12, 2, -1e14],
		['100', 2, 10_000], ['100.5', 2, 10_050], ['100.50', 2, 10_050], ['-0.01', 2, -1], ['+3.10', 2, 310],
		['−12.00', 2, -1_200], [' 12.34 ', 2, 1_234], ['100.0000', 2, 10_000], ['1500.00', 0, 1_500],
		['1000000000000.00', 2, 1e14], ['007', 2, 700], ['1.234', 3, 1_234], ['999999999999.99', 2, 99_999_999_999_999],
	])('%j with %d decimals is %d', (amount, decimals, minor) => {
		expect(parseAmountMinor(amount, decimals)).toBe(minor);
	});

	it.each([
		[99.999, 2], [100.001, 2], [0.5, 0], [1e300, 2], [Number.NaN, 2], [Infinity, 2], [-Infinity, 2], [1e12 + 1, 2], [-1e12 - 1, 2],
		['99.999', 2], ['1,50', 2], ['1 234.50', 2], ['1e3', 2], ['', 2], ['  ', 2], ['-', 2], ['12.', 2], ['.5', 2],
		['NOK 100', 2], ['0x10', 2], ['1000000000000.01', 2], ['1.5', 0], ['--1', 2], ['1.2.3', 2],
	])('%j with %d decimals is no amount', (amount, decimals) => {
		expect(parseAmountMinor(amount, decimals)).toBeNull();
	});

	it('zero has no sign', () => {
		expect(Object.is(parseAmountMinor(-0, 2), 0)).toBe(true);
		expect(Object.is(parseAmountMinor('-0.00', 2), 0)).toBe(true);
	});

	it('every exact amount is itself, as text and as a number', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 2, 3, 4), (minor, decimals) => {
				const text = minorToDecimal(minor, decimals);
				expect(parseAmountMinor(text, decimals)).toBe(minor);
				expect(parseAmountMinor(Number(text), decimals)).toBe(minor);
			}),
		);
	});
});

describe('writing an amount', () => {
	it.each([
		[123_450, 2, '1234.50', '1,234.50', '1\u00a0234,50'],
		[-123_450, 2, '-1234.50', '-1,234.50', '-1\u00a0234,50'],
		[5, 2, '0.05', '0.05', '0,05'],
		[-5, 2, '-0.05', '-0.05', '-0,05'],
		[0, 2, '0.00', '0.00', '0,00'],
		[100_000_000, 2, '1000000.00', '1,000,000.00', '1\u00a0000\u00a0000,00'],
		[99_900, 2, '999.00', '999.00', '999,00'],
		[1_500, 0, '1500', '1,500', '1\u00a0500'],
		[1_234, 3, '1.234', '1.234', '1,234'],
		[12_345_678_901_234_567_890n, 2, '123456789012345678.90', '123,456,789,012,345,678.90', '123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678,90'],
	])('%d with %d decimals', (minor, decimals, plain, english, norwegian) => {
		expect(minorToDecimal(minor, decimals)).toBe(plain);
		expect(formatAmount(minor, decimals, 'en')).toBe(english);
		expect(formatAmount(minor, decimals, 'nb')).toBe(norwegian);
	});
});
