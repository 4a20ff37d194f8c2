import { listsOf } from '../../../../domain/matching/lookups/lists';

it('lists by pairs, in the order of the pairs; what is below zero is in none', () => {
	const lists = listsOf([2, -1, 0, 2, 2], 4, [70, 71, 72, 73, 70]);
	expect([0, 1, 2, 3].map((list) => [...lists.of(list)])).toEqual([[72], [], [70, 73, 70], []]);
	expect([lists.count, lists.lengthOf(2), lists.lengthOf(3)]).toEqual([4, 3, 0]);
});

it('without items they are the places of the pairs', () => {
	const lists = listsOf(Int32Array.of(1, 0, -1, 1), 2);
	expect([0, 1].map((list) => [...lists.of(list)])).toEqual([[1], [0, 3]]);
});
