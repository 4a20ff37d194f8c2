import * as fc from 'fast-check';
import { byId } from '../../../../domain/matching/results/byId';
import { percentUp } from '../../../../domain/matching/results/percentUp';

it.each<[number, number, string]>([
	[1, 4, '25'],
	[1, 8, '12.5'],
	[1, 16, '6.25'],
	[1, 3, '33.34'],
	[2, 3, '66.67'],
	[0, 3, '0'],
	[3, 1, '300'],
	[1, 1000, '0.1'],
	[1, 1_000_000, '0.01'],
	[1, 10, '10'],
	[1e15, 3, '33333333333333333.34'],
	[999_999_999_999_999, 1e15, '100'],
	[1e15, 1e15, '100'],
])('%d of %d is %s %%, rounded up', (part, whole, expected) => {
	expect(percentUp(part, whole)).toBe(expected);
});

it('of amounts of any size, a tolerance of that percentage is enough, and a hundredth less is not', () => {
	const amount = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1e15 }));
	fc.assert(
		fc.property(amount, amount, (part, whole) => {
			const [units, decimals = ''] = percentUp(part, whole).split('.');
			const hundredths = BigInt(units!) * 100n + BigInt(decimals.padEnd(2, '0'));
			const needed = BigInt(part) * 10_000n;
			expect([hundredths * BigInt(whole) >= needed, (hundredths - 1n) * BigInt(whole) >= needed]).toEqual([true, false]);
		}),
	);
});

describe('orders to list', () => {
	it('each id once, in the order of ids; those without one all stay', () => {
		const id = ['c', 'a', '', 'b', 'a', ''];
		expect(byId([0, 1, 2, 3, 4, 5], id).map((order) => id[order])).toEqual(['', '', 'a', 'b', 'c']);
		expect(byId(new Set([4, 0, 1]), id).map((order) => id[order])).toEqual(['a', 'c']);
		expect(byId([], id)).toEqual([]);
	});

	it('twenty at most', () => {
		const id = Array.from({ length: 30 }, (_, order) => `p${String(29 - order).padStart(2, '0')}`);
		expect(byId(id.keys(), id)).toEqual(Array.from({ length: 20 }, (_, place) => 29 - place));
	});
});
