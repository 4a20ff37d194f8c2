import { DateTime } from 'luxon';

/**
 * The calendar day of a date parameter in the workflow's time zone. n8n gives ISO text (`2021-03-01`,
 * `2021-03-01T00:00:00`, with or without offset) or, from `{{ $now }}`, a luxon DateTime of its own copy of luxon.
 * Null when it is no date.
 */
export function toCalendarDay(value: unknown, timeZone: string): string | null {
	const dateTime = toDateTime(value, timeZone);
	return dateTime?.isValid ? dateTime.setZone(timeZone).toISODate() : null;
}

/** The instant of a date parameter, ISO in UTC; read like `toCalendarDay`. */
export function toInstant(value: unknown, timeZone: string): string | null {
	const dateTime = toDateTime(value, timeZone);
	return dateTime?.isValid ? dateTime.toUTC().toISO() : null;
}

/** `days` later, by the calendar. */
export function addDays(day: string, days: number): string {
	return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
}

function toDateTime(value: unknown, timeZone: string): DateTime | null {
	if (value instanceof Date) return DateTime.fromJSDate(value);
	if (typeof value === 'object' && value !== null && 'toMillis' in value && typeof value.toMillis === 'function') {
		return DateTime.fromMillis(Number(value.toMillis()));
	}
	return typeof value === 'string' ? DateTime.fromISO(value.trim(), { zone: timeZone }) : null;
}
