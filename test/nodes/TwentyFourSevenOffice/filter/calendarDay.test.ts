import { DateTime } from 'luxon';
import { addDays, toCalendarDay, toInstant } from '../../../../nodes/TwentyFourSevenOffice/filter/calendarDay';

const oslo = 'Europe/Oslo';

test.each<[string, unknown, string | null]>([
	['a day', '2021-03-01', '2021-03-01'],
	['what the date picker gives', '2021-03-01T00:00:00', '2021-03-01'],
	['an instant late in the evening in Oslo', '2021-03-01T23:30:00+01:00', '2021-03-01'],
	['an instant that is the next day in Oslo', '2021-03-01T23:30:00Z', '2021-03-02'],
	['an instant at midnight in Oslo, as UTC', '2021-02-28T23:00:00.000Z', '2021-03-01'],
	['a DateTime in another zone', DateTime.fromISO('2021-03-01T23:30:00Z', { zone: 'America/New_York' }), '2021-03-02'],
	['a DateTime of another copy of luxon', { toMillis: () => Date.parse('2021-03-01T12:00:00Z') }, '2021-03-01'],
	['a Date', new Date('2021-03-01T12:00:00Z'), '2021-03-01'],
	['the day clocks go forward', '2021-03-28', '2021-03-28'],
	['Norwegian order', '01.03.2021', null],
	['no day of the calendar', '2021-02-30', null],
	['words', 'yesterday', null],
	['a number', 20210301, null],
	['an invalid DateTime', DateTime.invalid('test'), null],
])('%s', (_what, value, expected) => {
	expect(toCalendarDay(value, oslo)).toBe(expected);
});

test('a time without an offset is of the workflow’s time zone', () => {
	expect(toInstant('2021-03-01T12:00:00', oslo)).toBe('2021-03-01T11:00:00.000Z');
	expect(toInstant('2021-03-01T12:00:00Z', oslo)).toBe('2021-03-01T12:00:00.000Z');
	expect(toInstant('soon', oslo)).toBeNull();
});

test('days are added by the calendar', () => {
	expect(addDays('2021-02-28', 1)).toBe('2021-03-01');
	expect(addDays('2020-12-31', 1)).toBe('2021-01-01');
	expect(addDays('2021-03-28', 1)).toBe('2021-03-29');
});
