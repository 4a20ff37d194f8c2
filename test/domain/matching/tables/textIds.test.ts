import { normaliseName } from '../../../../domain/matching/tables/suppliers';
import { TextIds, textOf } from '../../../../domain/matching/tables/textIds';
import { TextTable } from '../../../../domain/textTable';

describe('what stands for an id, as text', () => {
	it.each<[unknown, string]>([
		['abc', 'abc'],
		[' a b ', 'a b'],
		['a ', 'a'],
		[' a', 'a'],
		['a\u007f', 'a\u007f'],
		['~', '~'],
		['!', '!'],
		['\u00a0å\u00a0', 'å'],
		['æøå', 'æøå'],
		['', ''],
		['  ', ''],
		[13, '13'],
		[13n, '13'],
		[0, '0'],
		[true, 'true'],
		[null, ''],
		[undefined, ''],
		[{}, ''],
		[['a'], ''],
	])('%p', (value, expected) => {
		expect(textOf(value)).toBe(expected);
	});
});

describe('texts as numbers', () => {
	it('from 1 in the order in which they come; a missing or blank one is 0', () => {
		const ids = new TextIds();
		expect(ids.size).toBe(1);
		const values = ['a', 'b', ' a ', 'a', null, undefined, '', ' ', 13, '13', ' 13', {}, 'b', 'c'];
		expect(values.map((value) => ids.of(value))).toEqual([1, 2, 1, 1, 0, 0, 0, 0, 3, 3, 3, 0, 2, 4]);
		expect(ids.size).toBe(5);
	});

	it('by what they are normalised to', () => {
		const ids = new TextIds(normaliseName);
		expect(['Bo AS', 'bo  as', ' BO AS', 'bo', 'bo as'].map((value) => ids.of(value))).toEqual([1, 1, 1, 2, 1]);
		expect(ids.size).toBe(3);
	});

	it('what was not seen is 0, and stays unseen', () => {
		const ids = new TextIds(normaliseName);
		ids.of('Bo AS');
		expect(['Bo AS', 'BO as', ' bo as', 'bo', '', null, undefined, 13].map((value) => ids.known(value))).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
		expect(ids.of('bo')).toBe(2);
		expect(ids.known('BO')).toBe(2);
	});
});

describe('a table of texts', () => {
	it('thousands of texts, each at its place, and none that was not added', () => {
		const table = new TextTable();
		const places = Array.from({ length: 3000 }, (_, place) => place);
		expect(places.map((place) => table.add(`text ${place}`))).toEqual(places);
		expect(table.texts).toHaveLength(3000);
		expect(places.map((place) => table.find(`text ${place}`))).toEqual(places);
		expect(places.filter((place) => table.find(`text ${place}.`) !== -1)).toEqual([]);
	});

	it('a text is added once, and it is told whether it was new', () => {
		const table = new TextTable();
		table.add('an order');
		const twice = Array.from({ length: 200 }, (_, index) => `id ${index % 100}`);
		expect(twice.map((text) => table.addNew(text))).toEqual(twice.map((_, index) => index < 100));
		expect(table.addNew('an order')).toBe(false);
		expect([table.texts.length, table.find('id 0'), table.find('id 99')]).toEqual([101, 1, 100]);
	});

	it('a part of a text is found where it stands', () => {
		const table = new TextTable();
		['Aa', 'BB', 'order', ''].forEach((text) => table.add(text));
		expect([table.find('Aa'), table.find('BB'), table.find('')]).toEqual([0, 1, 3]);
		expect([table.find('an order here', 3, 8), table.find('an order here', 3, 9), table.find('an order here', 3, 7), table.find('xBBx', 1, 3)]).toEqual([2, -1, -1, 1]);
		expect([table.find('x', 1), table.find('AaBB', 2), table.find('AaC#', 2)]).toEqual([3, 1, -1]);
	});
});
