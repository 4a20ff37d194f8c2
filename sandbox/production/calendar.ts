import type { Random } from './random';

const DAY = 24 * 60 * 60 * 1000;

const asText = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The calendar day `days` after `date`; both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
	return asText(Date.parse(date) + days * DAY);
}

/** A weekday from `first` to `last`, both included; all `YYYY-MM-DD`. */
export function pickWeekday(random: Random, first: string, last: string): string {
	const span = (Date.parse(last) - Date.parse(first)) / DAY;
	for (;;) {
		const date = addDays(first, random.integer(0, span));
		const weekday = new Date(Date.parse(date)).getUTCDay();
		if (weekday !== 0 && weekday !== 6) return date;
	}
}

/** The last day of a month of 2026; `month` 1 to 12. */
export function lastDayOf(month: number): string {
	return asText(Date.UTC(2026, month, 0));
}
