import * as fc from 'fast-check';
import { SortedList } from '../../../../domain/matching/lookups/sortedList';
import { Lists } from '../../../../domain/matching/lookups/lists';
import { SortedLists } from '../../../../domain/matching/lookups/sortedLists';

/** Of equal values the higher item comes first, so that the order of the input can't pass for the tie-break. */
const tieBreak = (a: number, b: number): number => b - a;

/** The same as a plain array that is sorted anew each time. */
class Plain {
	constructor(
		private readonly values: readonly number[],
		readonly items: number[],
	) {}

	get sorted(): number[] {
		return [...this.items].sort((a, b) => this.values[a]! - this.values[b]! || tieBreak(a, b));
	}

	neighbours(item: number): number[] {
		const sorted = [...new Set([...this.items, item])].sort((a, b) => this.values[a]! - this.values[b]! || tieBreak(a, b));
		const place = sorted.indexOf(item);
		return [sorted[place - 1], sorted[place + 1]].filter((neighbour) => neighbour !== undefined);
	}
}

const all = (): boolean => true;
const even = (item: number): boolean => item % 2 === 0;

/** What both kinds can do. */
type Sorted = Pick<SortedList, 'isEmpty' | 'add' | 'remove' | 'neighbours' | 'collect' | 'nearest' | 'count'>;

/** Makes a list in which all these items may be, and some are now. */
type Make = (values: readonly number[], items: readonly number[]) => Sorted;

const alone: Make = (values, items) => new SortedList(values, tieBreak, [...items]);

/** The second of three lists that share one array; the others have the same items, and must keep them. */
const amongOthers: Make = (values, items) => {
	const isIn = new Set(items);
	const members = values.map((_, item) => item);
	const threeTimes = new Lists(Int32Array.of(0, 1, 2, 3).map((list) => list * members.length), Int32Array.from([...members, ...members, ...members]));
	const lists = new SortedLists(values, tieBreak, threeTimes, (item) => isIn.has(item));
	const untouched = (): number[][] => [0, 2].map((list) => collected((...given) => lists.collect(list, ...given)));
	const before = untouched();
	return {
		get isEmpty() {
			expect(untouched()).toEqual(before);
			return lists.isEmpty(1);
		},
		add: (item) => lists.add(1, item),
		remove: (item) => lists.remove(1, item),
		neighbours: (item, found) => lists.neighbours(1, item, found),
		collect: (...given) => lists.collect(1, ...given),
		nearest: (...given) => lists.nearest(1, ...given),
		count: (low, high) => lists.count(1, low, high),
	};
};

function collected(collect: Sorted['collect']): number[] {
	const into: number[] = [];
	collect(-Infinity, Infinity, Infinity, into);
	return into;
}

function expectSame(list: Sorted, plain: Plain, values: readonly number[], highest: number): void {
	const { sorted } = plain;
	const within = (low: number, high: number, accepts: (item: number) => boolean): number[] =>
		sorted.filter((item) => values[item]! >= low && values[item]! <= high && accepts(item));
	expect(list.isEmpty).toBe(sorted.length === 0);
	for (const low of [-1, 0, Math.floor(highest / 3), highest - 1, highest, highest + 1]) {
		for (const high of [low - 1, low, low + 2, highest, Infinity]) {
			expect(list.count(low, high)).toBe(within(low, high, all).length);
			for (const accepts of [null, even]) {
				const fitting = within(low, high, accepts ?? all);
				for (const limit of [2, 20, Infinity]) {
					const into = [-7];
					list.collect(low, high, limit, into, accepts);
					expect(into).toEqual([-7, ...fitting.slice(0, limit - 1)]);
				}
			}
		}
		for (const accepts of [null, even]) {
			expect(list.nearest(low, 1, accepts)).toBe(values[within(low, Infinity, accepts ?? all)[0]!] ?? null);
			expect(list.nearest(low, -1, accepts)).toBe(values[within(-Infinity, low, accepts ?? all).at(-1)!] ?? null);
		}
	}
}

function neighboursOf(list: Sorted, item: number): number[] {
	const found: number[] = [];
	list.neighbours(item, (neighbour) => found.push(neighbour));
	return found;
}

/** Values of items 0, 1, …: many ties where `highest` is low. The same for the same numbers. */
const valuesOf = (count: number, highest: number): number[] => Array.from({ length: count }, (_, item) => (item * 7919) % (highest + 1));

describe.each<[string, Make]>([
	['alone', alone],
	['among others', amongOthers],
])('a sorted list %s is like an array that is sorted anew each time', (_where, make) => {
	it.each([0, 1, 2, 15, 16, 17, 255, 256, 257, 512, 513, 1100])('made of %d items', (count) => {
		for (const highest of [5, 10_000]) {
			const values = valuesOf(count, highest);
			const items = values.map((_, item) => item);
			expectSame(make(values, items), new Plain(values, items), values, highest);
		}
	});

	it.each([
		[1100, 5],
		[1100, 10_000],
		[400, 5],
	])('while %d items come and go, values up to %d', (count, highest) => {
		const values = valuesOf(count, highest);
		const items = values.map((_, item) => item);
		const list = make(values, items.slice(0, 100));
		const plain = new Plain(values, items.slice(0, 100));
		const order = [...items].sort((a, b) => ((a * 613) % 1103) - ((b * 613) % 1103));
		for (const item of order) {
			if (item < 100) continue;
			list.add(item);
			plain.items.push(item);
		}
		expectSame(list, plain, values, highest);
		for (const item of order.filter((at) => at % 37 === 0)) expect(neighboursOf(list, item)).toEqual(plain.neighbours(item));
		for (const [gone, item] of order.entries()) {
			list.remove(item);
			plain.items.splice(plain.items.indexOf(item), 1);
			if (gone % 90 === 0) expect(neighboursOf(list, item)).toEqual(plain.neighbours(item));
			if (gone % 300 === 0) expectSame(list, plain, values, highest);
		}
		expectSame(list, plain, values, highest);
		list.add(3);
		expectSame(list, new Plain(values, [3]), values, highest);
	});

	it('whatever comes and goes in short lists', () => {
		const change = fc.nat({ max: 24 });
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 6 }), { minLength: 25, maxLength: 25 }), fc.array(change, { maxLength: 30 }), (values, changes) => {
				const list = make(values, [2, 0, 1]);
				const plain = new Plain(values, [2, 0, 1]);
				for (const item of changes) {
					const place = plain.items.indexOf(item);
					if (place < 0) {
						list.add(item);
						plain.items.push(item);
					} else {
						list.remove(item);
						plain.items.splice(place, 1);
					}
					expect(neighboursOf(list, item)).toEqual(plain.neighbours(item));
				}
				expectSame(list, plain, values, 6);
			}),
			{ numRuns: 30 },
		);
	});
});
