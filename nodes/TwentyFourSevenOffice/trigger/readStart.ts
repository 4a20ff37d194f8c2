import { toInstant } from '../filter/calendarDay';
import type { Parameters } from '../resources/parameters';

/** From when on changes are given, when a trigger is activated for the first time. `date` is ISO in UTC. */
export type Start = { from: 'now' } | { from: 'date'; date: string };

export function readStart({ get, timeZone, error }: Parameters): Start {
	if (get('startFrom', 'now') !== 'date') return { from: 'now' };
	const given = get('changedSince', '');
	const date = toInstant(given, timeZone);
	if (date !== null) return { from: 'date', date };
	const isBlank = given === '' || given === null || given === undefined;
	throw error(
		isBlank ? '"Changed Since" is empty.' : `"Changed Since" is not a date: "${String(given)}".`,
		'Pick a date, or write it as year-month-day, e.g. 2021-01-31; or set "On First Activation, Start From" to Now.',
	);
}
