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
		['kr - 1001', ['1001']],
		['kr. 1001', []],
		['kr nr1001', []],
		['Scene: 1001', []],
		['Scene - 1001', ['1001']],
		['Prosjekt nr - 1001', ['1001']],
		['KID A1 1001', ['1001']],
		['Fakturanr1002 1001', []],
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

describe('short numbers, as small companies have them', () => {
	it.each<[string, string[], string[]]>([
		// Amounts in groups of three digits.
		['PO 12 500', ['12', '500'], []],
		['PO 12 500 kr', ['12', '500'], []],
		['PO12 500', ['12', '500'], []],
		['PO 12, 500', ['12', '500'], ['12', '500']],
		['PO 1234 500', ['1234'], ['1234']],
		['PO 12 5000', ['12'], ['12']],
		['PO 12 50', ['12'], ['12']],
		['PO 12 500A', ['12'], ['12']],
		['PO 12,500', ['12', '500'], []],
		['PO 1001,50', ['1001', '50'], []],
		['PO 12,5000', ['12', '5000'], ['12', '5000']],
		['PO 1001,500', ['1001', '500'], ['1001', '500']],
		// Dates.
		['PO 10/12', ['10', '12'], []],
		['PO 10-12-2024', ['10', '12', '2024'], []],
		['PO 2024-10-12', ['10', '12', '2024'], []],
		['PO 110/112', ['110', '112'], ['110', '112']],
		['PO 12 mars', ['12'], []],
		['PO 12. mars', ['12'], []],
		['PO mars 12', ['12'], []],
		['PO 12 mai', ['12', '13'], []],
		// Ranges, with what lies between.
		['PO 1001-1101', ['1001', '1050', '1101'], ['1001', '1050', '1101']],
		['PO 1001-1102', ['1001', '1050', '1102'], ['1001', '1102']],
		['PO 0001-0003', ['0001', '0002', '0003'], ['0001', '0002', '0003']],
		['PO 101-103-105', ['101', '102', '103', '104', '105'], ['101', '103', '105']],
		['PO 1-1-5-3', ['1-1', '5-3', '3'], ['1-1', '5-3']],
		// Letters make a number no bare one.
		['Leie 1001A', ['1001A'], ['1001A']],
		['Leie A1001', ['A1001'], ['A1001']],
		['stra\u00dfe-7', ['STRASSE-7'], ['STRASSE-7']],
		['\u0141\u00f3d\u017a-7', ['\u0141\u00d3D\u0179-7'], ['\u0141\u00d3D\u0179-7']],
		// The longer of two that overlap, also where it comes second.
		['A - 1 - BBBB', ['A-1', '1-BBBB'], ['1-BBBB']],
	])('%j with %j known: %j', (text, known, expected) => {
		expect(namedIn(text, { known })).toEqual([...expected].sort());
	});
});
