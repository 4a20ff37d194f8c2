import { DateTime } from 'luxon';

/** The next calendar day, `YYYY-MM-DD`; what is no day goes as it is, and CostTracker's refusal quotes it. */
export function dayAfter(day: string): string {
	return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? day;
}
