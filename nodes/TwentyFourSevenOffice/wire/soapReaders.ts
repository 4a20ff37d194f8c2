import { DateTime } from 'luxon';
import { asObject, asText, type Json } from './readers';

/** Norway's wall clock is the services'. */
const ZONE = 'Europe/Oslo';

/** What .NET writes for "not given" where the schema lets nothing be left out: the WSDLs' `default` values. */
const NOT_GIVEN = new Set([
	'-2147483648',
	'-32768',
	'-9223372036854775808',
	'-79228162514264337593543950335',
	'0001-01-01T00:00:00',
	'0001-01-01',
	'00000000-0000-0000-0000-000000000000',
]);

/** Text of an element; what is empty, nil or "not given" is null. */
export function presentText(value: unknown): string | null {
	const text = asText(value);
	return text === null || NOT_GIVEN.has(text) ? null : text;
}

/** An id; 0 is none. */
export function presentId(value: unknown): string | null {
	const text = presentText(value);
	return text === '0' ? null : text;
}

export function presentNumber(value: unknown): number | null {
	const text = presentText(value);
	const number = text === null ? NaN : Number(text);
	return Number.isFinite(number) ? number : null;
}

/**
 * A calendar day. Days have no time, so midnight is the day as it stands; any other time is midnight in Norway told in
 * UTC ("the API returns UTC DateTimes"), or with its offset.
 */
export function readDay(value: unknown): string | null {
	const text = presentText(value);
	if (text === null) return null;
	const plain = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
	if (plain) return plain[1]!;
	const instant = DateTime.fromISO(text, { zone: 'utc' });
	return instant.isValid ? instant.setZone(ZONE).toISODate() : null;
}

/** An instant as ISO in UTC; a time without an offset is UTC. */
export function readInstant(value: unknown): string | null {
	const text = presentText(value);
	const instant = DateTime.fromISO(text ?? '', { zone: 'utc' });
	return instant.isValid ? instant.toUTC().toISO() : null;
}

/**
 * An instant as the services take it, whole seconds of UTC without an offset; never later than `iso`. A time that does
 * not exist on Norway's clocks (the hour that summer time skips) is refused by them, so the second before it is taken.
 */
export function writeInstant(iso: string): string {
	const text = DateTime.fromISO(iso, { zone: 'utc' }).startOf('second').toFormat("yyyy-MM-dd'T'HH:mm:ss");
	const onTheClock = DateTime.fromISO(text, { zone: ZONE });
	if (onTheClock.toFormat("yyyy-MM-dd'T'HH:mm:ss") === text) return text;
	return `${text.slice(0, 11)}01:59:59`;
}

/** The elements of that name, whether there are none, one or several. Nil ones are none. */
export function listOf(parent: unknown, name: string): Json[] {
	const found = asObject(parent)[name];
	const list: unknown[] = found === undefined ? [] : Array.isArray(found) ? found : [found];
	return list.map(asObject).filter((item) => Object.keys(item).length > 0 && item['@nil'] !== 'true');
}
