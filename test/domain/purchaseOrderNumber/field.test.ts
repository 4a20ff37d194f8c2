import { NumberBook } from '../../../domain/purchaseOrderNumber';
import { lookAlikesIn, namedIn } from './naming';

describe('the purchase order field names (a bare number needs no label there)', () => {
	it.each<[string, string[]]>([
		['2021-0001', ['2021-0001']],
		[' 2021-0001 ', ['2021-0001']],
		['1001', ['1001']],
		['PO 1001', ['1001']],
		['PO1001', ['1001']],
		['#1001', ['1001']],
		['Ola Nordmann 1001', ['1001']],
		['Ordrenr 1001', ['1001']],
		['1001, 1002', ['1001', '1002']],
		['1001,1002', ['1001', '1002']],
		['1001 1002', ['1001', '1002']],
		['1001 / 1002', ['1001', '1002']],
		['1001/1002', ['1001', '1002']],
		['1001-1003', ['1001', '1002', '1003']],
		['1001 og 1002', ['1001', '1002']],
		['1001_Rev2', ['1001']],
		['Customtext - 0001', ['Customtext - 0001']],
		['0001', ['0001']],
		['Faktura 1001', []],
		['Faktura 2021-0001', []],
		['Kundenr 1001', []],
		['1001 kr', []],
		['1 001', []],
		['1001,50', []],
		['01.02.2024', []],
		['mars 2024', []],
		['1001A', []],
		['11001', []],
		['1001/9999', []],
		['N/A', []],
		['-', []],
		['ukjent', []],
		['', []],
	])('%j: %j', (text, expected) => {
		expect(namedIn(text, { place: 'field' })).toEqual(expected);
	});
});

describe('look-alikes are not named, but proposed', () => {
	it.each<[string, string[]]>([
		['EVENT-0005', ['EVENT-00005']],
		['EVENT-5', ['EVENT-00005']],
		['EVENT-000005', ['EVENT-00005']],
		['2021-1', ['2021-0001']],
		['2021-001', ['2021-0001']],
		['2021-00001', ['2021-0001']],
		['2O21-0001', ['2021-0001']],
		['2021-OOO1', ['2021-0001']],
		['2021-ooo1', ['2021-0001']],
		['2021-000l', ['2021-0001']],
		['2021-000I', ['2021-0001']],
		['Leie 2021-001 uke 12', ['2021-0001']],
		['Customtext - 1', ['Customtext - 0001']],
		['PO-EVENT-0005_Faktura_2021-0001', ['EVENT-00005']],
		['PO 01001', ['1001']],
		['PO 1', ['0001']],
		['PO IOO1', ['1001']],
		['EVENT-0006', []],
		['2021-0010', []],
		['Faktura EVENT-0005', []],
		['Faktura 01001', []],
		['01001', []],
		['1 lift', []],
		['EVENT-0005A', []],
		['X-EVENT-0005', []],
		['Leie av lift', []],
	])('%j in a description: %j', (text, expected) => {
		expect(namedIn(text)).toEqual([]);
		expect(lookAlikesIn(text)).toEqual(expected);
	});

	it.each<[string, string[]]>([
		['01001', ['1001']],
		['1', ['0001']],
		['00001', ['0001']],
		['EVENT-0005', ['EVENT-00005']],
		['0100', []],
	])('%j in the field: %j', (text, expected) => {
		expect(namedIn(text, { place: 'field' })).toEqual([]);
		expect(lookAlikesIn(text, { place: 'field' })).toEqual(expected);
	});

	it('two known numbers that look alike are told apart by the exact one', () => {
		const known = ['EVENT-0005', 'EVENT-00005'];
		expect(namedIn('EVENT-0005', { known })).toEqual(['EVENT-0005']);
		expect(lookAlikesIn('EVENT-0005', { known })).toEqual([]);
		expect(lookAlikesIn('EVENT-005', { known })).toEqual(['EVENT-00005', 'EVENT-0005']);
	});

	it('three known numbers that look alike are proposed together', () => {
		const known = ['EVENT-005', 'EVENT-0005', 'EVENT-00005'];
		expect(lookAlikesIn('EVENT-5', { known })).toEqual([...known].sort());
	});

	it('a text that names a number for sure nearly names no other', () => {
		expect(lookAlikesIn('2021-0002, 2021-001')).toEqual([]);
		expect(lookAlikesIn('Leie 1001, 2021-001')).toEqual(['2021-0001']);
	});

	it('what a range runs over counts only where it exists for the text', () => {
		const book = new NumberBook();
		const [first, second, third] = ['1001', '1002', '1003'].map((number) => book.add(number)!);
		const named = (isVisible: (entry: number) => boolean): number[] => book.read('PO 1001-1003', 'field', isVisible).mentions.map(({ entry }) => entry).sort();
		expect(named(() => true)).toEqual([first, second, third]);
		expect(named((entry) => entry !== second)).toEqual([first, third]);
	});
});
