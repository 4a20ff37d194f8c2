import { foldLookAlikes, fullNumberKey, isRevision, numberKey } from '../../../domain/purchaseOrderNumber/keys';

describe('what identifies a purchase order number', () => {
	it.each<[string, string[] | null, string]>([
		['2021-0001', ['2021', '-0001'], '2021-0001'],
		[' 2021 - 0001 ', ['2021', '-0001'], '2021-0001'],
		['2021–0001', ['2021', '-0001'], '2021-0001'],
		['Customtext - 0001_Rev2', ['customtext', '-0001'], 'customtext-0001_rev2'],
		['2021-0001_REV12', ['2021', '-0001'], '2021-0001_rev12'],
		['2021-0001-Rev2', ['2021', '-0001', '-rev2'], '2021-0001-rev2'],
		['2021-0001_Rev', ['2021', '-0001', '_rev'], '2021-0001_rev'],
		['2021-0001_Rev2b', ['2021', '-0001', '_rev2b'], '2021-0001_rev2b'],
		['2021-0001_xRev2', ['2021', '-0001', '_xrev2'], '2021-0001_xrev2'],
		['Rev2', ['rev2'], 'rev2'],
		['_Rev2', ['rev2'], 'rev2'],
		['Film  Nord/0007', ['film', ' nord', '/0007'], 'film nord/0007'],
		['A (1)', ['a', '(1'], 'a(1'],
		['A -- 1', ['a', '--1'], 'a--1'],
		['A, 1', ['a', ',1'], 'a,1'],
		['', null, ''],
		[' - ', null, ''],
	])('%j', (number, parts, full) => {
		expect([numberKey(number), fullNumberKey(number)]).toEqual([parts, full]);
	});

	it.each<[string, boolean]>([
		['rev1', true],
		['rev12', true],
		['rev', false],
		['revidert', false],
		['rev1a', false],
		['xrev1', false],
	])('%j is a revision: %j', (word, expected) => {
		expect(isRevision(word)).toBe(expected);
	});

	it.each([
		['2021', '2021'],
		['-0001', '-1'],
		['oo1', '1'],
		['-000', '-0'],
		['l1i', '111'],
		['event', 'event'],
		['a00500', 'a500'],
		['100', '100'],
		['tool', 't1'],
	])('%j may be mistaken for %j', (part, expected) => {
		expect(foldLookAlikes(part)).toBe(expected);
	});
});
