import * as fc from 'fast-check';
import { ExactSum } from '../../domain/exactSum';

const safeInteger = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, -0, 1, -1));

const sumOf = (values: readonly number[]): ExactSum => {
	const sum = new ExactSum();
	for (const value of values) sum.add(value);
	return sum;
};

const exact = (values: readonly number[]): bigint => values.reduce((total, value) => total + BigInt(value), 0n);

it('nothing is 0', () => {
	expect(new ExactSum().value).toBe(0n);
});

it('a sum is exact, also beyond what a number can hold', () => {
	fc.assert(fc.property(fc.array(safeInteger), (values) => expect(sumOf(values).value).toBe(exact(values))));
});

it('sums of parts add up to the sum of all', () => {
	fc.assert(
		fc.property(fc.array(safeInteger), fc.array(safeInteger), (some, others) => {
			const sum = sumOf(some);
			sum.addAll(sumOf(others));
			expect(sum.value).toBe(exact([...some, ...others]));
		}),
	);
});
