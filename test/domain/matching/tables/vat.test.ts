import * as fc from 'fast-check';
import { MISSING } from '../../../../domain/matching/tables/readAmount';
import { excludingVat, readVatRate } from '../../../../domain/matching/tables/vat';

describe('an amount without its VAT', () => {
	it.each<[number, unknown, number]>([
		[12500, 25, 10000],
		[12500, '25', 10000],
		[-12500, 25, -10000],
		[12500, 0, 12500],
		[14, 12, 13],
		[-14, 12, -13],
		[1, 25, 1],
		[11150, '11.50', 10000],
		[0, 25, 0],
		[100001, '0.0001', 100001],
		[10000010, '0.0001', 10000000],
		[12500, null, MISSING],
		[12500, undefined, MISSING],
		[12500, -25, MISSING],
		[12500, 'høy', MISSING],
		[12500, '', MISSING],
		[12500, true, MISSING],
		[12500, 25.00001, MISSING],
		[MISSING, 25, MISSING],
		[Infinity, 25, MISSING],
	])('%d at %p %%: %d', (gross, rate, expected) => {
		expect(excludingVat(gross, rate)).toBe(expected);
	});

	it('is the nearest øre, and away from zero where two are as near', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e14 }), fc.integer({ min: 0, max: 1_000_000 }), (gross, scaled) => {
				const net = BigInt(excludingVat(gross, (scaled / 10_000).toFixed(4)));
				const divisor = 1_000_000n + BigInt(scaled);
				const twice = 2n * BigInt(gross) * 1_000_000n;
				expect(2n * net * divisor - divisor <= twice && twice < 2n * net * divisor + divisor).toBe(true);
				expect(excludingVat(-gross, (scaled / 10_000).toFixed(4))).toBe(net === 0n ? 0 : -Number(net));
			}),
		);
	});

	it('a rate is in ten-thousandths of a percent', () => {
		expect([readVatRate(25), readVatRate('11.5'), readVatRate(0), readVatRate(-1), readVatRate({})]).toEqual([250000, 115000, 0, MISSING, MISSING]);
	});
});
