import { namedIn } from './naming';
import { labels } from './rows/labels';
import { listsAndHazards } from './rows/listsAndHazards';
import { writing } from './rows/writing';

const rows = [...writing, ...labels, ...listsAndHazards];

describe('a description names', () => {
	it.each(rows)('%j: %j', (text, expected) => {
		expect(namedIn(text)).toEqual(expected);
	});

	it('is tried in at least 250 ways', () => {
		expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
		expect(rows.length).toBeGreaterThanOrEqual(250);
	});
});

describe('when the supplier agrees, a bare number needs no label', () => {
	it.each<[string, string[]]>([
		['1001', ['1001']],
		['Leie 1001', ['1001']],
		['1001 Leie av lift', ['1001']],
		['Leie av lift (1001)', ['1001']],
		['Ordrenr 1001', ['1001']],
		['Leie - 1001', ['1001']],
		['1001/1002', ['1001', '1002']],
		['1001 og 1002', ['1001', '1002']],
		['2021-0001', ['2021-0001']],
		['Customtext - 0001', ['Customtext - 0001']],
		['Faktura 1001', []],
		['Faktura 5567, 1001', []],
		['Leie uke 12, 2021-0001', ['2021-0001']],
		['Scene 1001', []],
		['Prosjekt 1001', []],
		['Prosjekt nr. 1001', []],
		['Art.nr 1001', []],
		['Item no. 1001', []],
		['1002/2021-0001 kr', ['1002', '2021-0001']],
		['kr 1001/1002', []],
		['1001/1002 kr', []],
		['kr 1001/2021-0001', ['2021-0001']],
		['15. mai 15. mai 1001', []],
		['KID 1234-5678 1001', ['1001']],
		['NOK 1001_Rev1', ['1001']],
		['KID 1001', []],
		['Tlf 22 1001', []],
		['Leie kr 1001', []],
		['1001 kr', []],
		['1001 kroner', []],
		['1001,-', []],
		['1001,50', []],
		['1.001', []],
		['1 001', []],
		['1001 %', []],
		['$1001', []],
		['mars 2024', []],
		['2024 mars', []],
		['10.01.2024', []],
		['2024-01-10', []],
		['1001A', []],
		['11001', []],
		['Lift1001', []],
	])('%j: %j', (text, expected) => {
		expect(namedIn(text, { supplierAgrees: true })).toEqual(expected);
	});
});

describe('where known numbers overlap', () => {
	it.each<[string, string[], string[]]>([
		['PO-1001', ['PO-1001', '1001'], ['PO-1001']],
		['PO 1001', ['PO-1001', '1001'], ['1001']],
		['2021-0001-2', ['2021-0001', '2021-0001-2'], ['2021-0001-2']],
		['2021-0001 - 2', ['2021-0001', '2021-0001-2'], ['2021-0001-2']],
		['Faktura 2021-0001-2', ['2021-0001', '2021-0001-2'], []],
		['A-1-B', ['A-1', '1-B', 'A-1-B'], ['A-1-B']],
		['A - 1 - B', ['A-1', '1-B'], ['1-B', 'A-1']],
		['PO 7/8', ['7', '8', '7/8'], ['7/8']],
		['2021-0001_Rev1', ['2021-0001', '2021-0001_Rev1'], ['2021-0001']],
		['Sak ABC', ['ABC'], ['ABC']],
	])('%j with %j known: %j', (text, known, expected) => {
		expect(namedIn(text, { known })).toEqual(expected);
	});
});
