import * as fc from 'fast-check';
import { amountTolerance, percentTolerance } from '../../../../domain/matching/lookups/tolerance';

/** Percent as text with up to four decimals, and as ten-thousandths of a percent. */
const percent = fc.nat({ max: 100_0000 }).map((scaled) => ({ text: (scaled / 10_000).toFixed(4), scaled: BigInt(scaled) }));
const value = fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 1e15 }));

const exactWidth = (orderValue: number, scaled: bigint): number => Number((BigInt(orderValue) * scaled) / 1_000_000n);

describe('percent of the value of the order', () => {
	it.each<[string, number, number, number, number]>([
		['10', 1000, 100, 910, 1111],
		['0', 1000, 0, 1000, 1000],
		['100', 1000, 1000, 500, Infinity],
		['50', 3, 1, 2, 6],
		['0.0001', 1_000_000, 1, 1_000_000, 1_000_001],
		['12.5', 800, 100, 712, 914],
	])('%s %% of %d: a width of %d; an invoice of this much fits orders from %d to %d', (text, of, width, lowest, highest) => {
		const tolerance = percentTolerance(text);
		expect([tolerance.width(of), tolerance.lowestFor(of), tolerance.highestFor(of)]).toEqual([width, lowest, highest]);
	});

	it('the width is exact, also where value times percent is more than a number can hold', () => {
		fc.assert(fc.property(percent, value, ({ text, scaled }, of) => expect(percentTolerance(text).width(of)).toBe(exactWidth(of, scaled))));
	});

	it('lowest and highest fit, and the next ones beyond them do not', () => {
		fc.assert(
			fc.property(percent, value, ({ text, scaled }, of) => {
				const { lowestFor, highestFor } = percentTolerance(text);
				const fits = (order: number): boolean => Math.abs(of - order) <= exactWidth(order, scaled);
				const lowest = lowestFor(of);
				expect([fits(lowest), fits(lowest - 1)]).toEqual([true, false]);
				const highest = highestFor(of);
				if (Number.isSafeInteger(highest) && highest <= 1e15) expect([fits(highest), fits(highest + 1)]).toEqual([true, false]);
				else expect(fits(1e15)).toBe(true);
			}),
		);
	});
});

describe('an amount', () => {
	it.each<[string, number, number]>([
		['10', 2, 1000],
		['10.55', 2, 1055],
		['10.559', 2, 1055],
		['10.55', 0, 10],
		['0.0001', 4, 1],
		['0', 2, 0],
	])('%s in a currency of %d decimals is %d', (text, decimals, width) => {
		const tolerance = amountTolerance(text, decimals);
		expect([tolerance.width(5), tolerance.lowestFor(5000), tolerance.highestFor(5000)]).toEqual([width, 5000 - width, 5000 + width]);
	});
});
