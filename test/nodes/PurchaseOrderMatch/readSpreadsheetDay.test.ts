import { readSpreadsheetDay } from '../../../nodes/PurchaseOrderMatch/readSpreadsheetDay';

const day = (value: unknown) => readSpreadsheetDay(value, 'Europe/Oslo');

describe('A day in a spreadsheet’s cell', () => {
	test.each([
		['as Norwegians write it', '31.01.2026', '2026-01-31'],
		['without noughts', '1.2.2026', '2026-02-01'],
		['with a time', '31.01.2026 23:59', '2026-01-31'],
		['as Excel keeps it', 46053, '2026-01-31'],
		['as Excel keeps it, with a time', 46053.99, '2026-01-31'],
		['the first day that Excel counts rightly', 61, '1900-03-01'],
		['as ISO', '2026-01-31', '2026-01-31'],
		['blank', '', null],
	])('%s', (_how, value, expected) => expect(day(value)).toBe(expected));

	test.each([
		['a day that is none', '31.02.2026', '31.02.2026'],
		['a number too small for a day', 17, '17'],
		['a year alone is a number, and no day that we would guess at', 9_999_999, '9999999'],
		['words', 'i går', 'i går'],
	])('%s is given back for the engine to quote', (_what, value, expected) => expect(day(value)).toBe(expected));
});
