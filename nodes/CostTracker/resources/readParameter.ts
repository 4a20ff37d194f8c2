import { DateTime } from 'luxon';
import { asText } from '../wire/json';

/** Trimmed text of a parameter; blank is missing. */
export function readText(value: unknown): string | undefined {
	return asText(value) ?? undefined;
}

/** Texts of a multiple choice or a comma separated list, joined by commas as the contract wants lists; none is missing. */
export function readList(value: unknown): string | undefined {
	const parts = (Array.isArray(value) ? value : String(value ?? '').split(',')).map(asText);
	return readText(parts.filter((part) => part !== null).join(','));
}

/** The calendar day of a date parameter: an ISO text, or the DateTime that `{{ $now }}` gives. Blank is missing. */
export function readDay(value: unknown): string | undefined {
	if (DateTime.isDateTime(value)) return value.toISODate() ?? undefined;
	return readText(value)?.slice(0, 10);
}

/** A moment in UTC; a text without a time zone is in the workflow's. Blank is missing. */
export function readMoment(value: unknown, timezone: string): string | undefined {
	if (DateTime.isDateTime(value)) return value.toUTC().toISO() ?? undefined;
	const text = readText(value);
	// What is no time goes as it is: CostTracker's refusal quotes it.
	return text === undefined ? undefined : (DateTime.fromISO(text, { zone: timezone }).toUTC().toISO() ?? text);
}
