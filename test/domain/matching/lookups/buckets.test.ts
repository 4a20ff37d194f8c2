import { Buckets } from '../../../../domain/matching/lookups/buckets';

it('an item is in none, one or several buckets, in the order in which it came', () => {
	const buckets = new Buckets(4);
	buckets.add(1, 0);
	buckets.add(2, 7);
	for (const bucket of [5, 0, 3]) buckets.add(3, bucket);
	expect([0, 1, 2, 3].map((item) => buckets.of(item))).toEqual([[], [0], [7], [5, 0, 3]]);
	expect([0, 1, 2, 3].map((item) => Math.max(-1, buckets.onlyOf(item)))).toEqual([-1, 0, 7, -1]);
	expect([...buckets.inSeveral]).toEqual([3]);
});
