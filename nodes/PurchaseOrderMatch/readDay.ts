import { DateTime } from 'luxon';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** As n8n's date picker writes it: a day with a time and no zone. */
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/**
 * The calendar day, `YYYY-MM-DD`, of what a date parameter or a date column may hold: a day, a date and time, a luxon
 * DateTime (from `{{ $now }}`) or a Date. Moments in time become the day that they fall on in `zone`.
 * What is not a date is given back as text, for whoever checks it to quote; missing or blank is null.
 */
export function readDay(value: unknown, zone: string): string | null {
	if (value === null || value === undefined) return null;
	if (DateTime.isDateTime(value)) return value.setZone(zone).toISODate() ?? String(value);
	if (value instanceof Date) return DateTime.fromJSDate(value, { zone }).toISODate() ?? String(value);
	const text = String(value).trim();
	if (text === '') return null;
	if (DAY.test(text)) return text;
	if (LOCAL_TIME.test(text)) return text.slice(0, 10);
	return DateTime.fromISO(text, { zone }).toISODate() ?? text;
}
