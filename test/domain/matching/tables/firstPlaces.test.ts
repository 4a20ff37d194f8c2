import { FirstPlaces } from '../../../../domain/matching/tables/firstPlaces';
import { SharedIds } from '../../../../domain/matching/tables/sharedIds';

it.each([1, 2, 3, 7, 8, 63, 64, 65, 1000])('each of %d texts stands first where it stood first', (count) => {
	const texts = Array.from({ length: count }, (_, place) => `text ${(place * 7919) % Math.ceil(count * 0.7)}`);
	const places = new FirstPlaces(count, (place) => texts[place]!);
	expect(texts.map((text, place) => places.of(text, place))).toEqual(texts.map((text) => texts.indexOf(text)));
});

it('as many texts as there is room for, all different', () => {
	const texts = Array.from({ length: 4096 }, (_, place) => String(place));
	const places = new FirstPlaces(texts.length, (place) => texts[place]!);
	expect(texts.map((text, place) => places.of(text, place))).toEqual(texts.map((_, place) => place));
	expect(texts.map((text) => places.of(text, -1))).toEqual(texts.map((_, place) => place));
});

it('two texts with the same hash are two texts', () => {
	const texts = ['Aa', 'BB', 'Aa'];
	const places = new FirstPlaces(3, (place) => texts[place]!);
	expect(texts.map((text, place) => places.of(text, place))).toEqual([0, 1, 0]);
});

describe('transactions that share an id', () => {
	it.each<[string, string[], number[], number[]]>([
		['none do', ['a', 'b'], [1, 1], []],
		['two of one company', ['a', 'b', 'a'], [1, 1, 1], [0, 2]],
		['three of one company', ['a', 'a', 'a'], [1, 1, 1], [0, 1, 2]],
		['one in each of two companies', ['a', 'a'], [1, 2], []],
		['one without a company shares with any', ['a', 'a', 'a'], [1, 2, 0], [0, 1, 2]],
		['two of one company and one of another', ['a', 'a', 'a'], [1, 2, 1], [0, 2]],
		['two ids', ['a', 'b', 'b', 'a'], [1, 1, 1, 1], [1, 2, 0, 3]],
	])('%s', (_what, ids, organisation, expected) => {
		const shared = new SharedIds(ids.length, (index) => ids[index]!);
		ids.forEach((id, index) => shared.note(index, id));
		expect(shared.find(Int32Array.from(organisation))).toEqual(expected);
	});
});
