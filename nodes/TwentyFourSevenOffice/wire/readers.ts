import { asText } from '../../shared/json';

export { asObject, asText, type Json } from '../../shared/json';

/**
 * Reads single fields of 24SevenOffice's JSON leniently: its specification changed types before (line ids were numbers
 * and are GUIDs now), so ids may be either. What is not there, null or blank, is null; it never becomes 0 or ''.
 */

/** An id as text. 0 is what the API gives for "none" where an id is not nullable (`"taxId":0`), so it is null. */
export function asId(value: unknown): string | null {
	const text = asText(value);
	return text === '0' ? null : text;
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar day of `2022-07-01` or `2022-07-01T00:00:00`, as it stands: days have no time zone. */
export function asDay(value: unknown): string | null {
	if (typeof value === 'string' && PLAIN_DAY.test(value)) return value;
	const found = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(asText(value) ?? '');
	return found?.[1] ?? null;
}

export function asNumber(value: unknown): number | null {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** What nearly all timestamps look like; only those on the 29th and later days need a calendar. */
const PLAIN_TIMESTAMP = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

const ANY_TIMESTAMP = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The last one that was read: the lines of a voucher mostly have the same, and one text of it is enough. */
let last = { text: '', timestamp: '' };

/**
 * `2022-01-01T18:00:00.000Z`. Customers have it with a space, lines with a `T`; without a time zone it is taken for UTC, as the
 * specification has all of them; what is no time is null.
 */
export function asTimestamp(value: unknown): string | null {
	if (value === last.text && last.text !== '') return last.timestamp;
	if (typeof value === 'string' && PLAIN_TIMESTAMP.test(value)) {
		last = { text: value, timestamp: `${value.slice(0, 19)}.000Z` };
		return last.timestamp;
	}
	const found = ANY_TIMESTAMP.exec(asText(value) ?? '');
	const [day, clock, zone] = [found?.[1] ?? '', found?.[2] ?? '00:00', found?.[3] ?? 'Z'];
	const time = Date.parse(`${day}T${clock}${zone}`);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}
