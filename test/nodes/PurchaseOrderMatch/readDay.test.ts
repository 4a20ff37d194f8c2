import { DateTime } from 'luxon';
import { readDay } from '../../../nodes/PurchaseOrderMatch/readDay';

const OSLO = 'Europe/Oslo';

describe('A date parameter', () => {
	it.each<[what: string, given: unknown, day: string | null]>([
		['a day', '2026-06-30', '2026-06-30'],
		['a day with spaces', ' 2026-06-30 ', '2026-06-30'],
		['what n8n\'s date picker writes', '2026-06-30T00:00:00', '2026-06-30'],
		['a database\'s date and time', '2026-06-30 23:59:59.999', '2026-06-30'],
		['a moment that is the next day in Oslo', '2026-06-30T22:30:00Z', '2026-07-01'],
		['a moment in winter, when Oslo is one hour ahead', '2026-12-31T22:30:00.000Z', '2026-12-31'],
		['a moment written in Oslo\'s own time', '2026-06-30T23:30:00.000+02:00', '2026-06-30'],
		['a DateTime', DateTime.fromISO('2026-06-30T22:30:00Z', { setZone: true }), '2026-07-01'],
		['a Date', new Date('2026-06-30T22:30:00Z'), '2026-07-01'],
		['nothing', undefined, null],
		['null', null, null],
		['a blank', '  ', null],
		['what is no date, for the error to quote', '30.06.2026', '30.06.2026'],
		['a day that does not exist, likewise', '2026-02-30', '2026-02-30'],
	])('reads %s', (_, given, day) => {
		expect(readDay(given, OSLO)).toBe(day);
	});
});
