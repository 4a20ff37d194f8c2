import { DateTime } from 'luxon';
import { addDays } from '../filter/calendarDay';

/** Days, both inclusive. */
export interface Window {
	firstDay: string;
	lastDay: string;
}

/** Before and after what any company has booked. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

/**
 * The days as windows of a calendar month where the company keeps books (`busy`), and of all days at once before and
 * after: nothing should be there, but if it is, it is found. Windows follow each other without a gap.
 */
export function toWindows({ firstDay, lastDay }: Window, busy: Window | null): Window[] {
	if (lastDay < firstDay) return [];
	if (busy === null || busy.lastDay < firstDay || busy.firstDay > lastDay) return [{ firstDay, lastDay }];
	const windows: Window[] = [];
	if (firstDay < busy.firstDay) windows.push({ firstDay, lastDay: addDays(busy.firstDay, -1) });
	const end = lastDay < busy.lastDay ? lastDay : busy.lastDay;
	for (let start = firstDay > busy.firstDay ? firstDay : busy.firstDay; start <= end; ) {
		const monthEnd = DateTime.fromISO(start, { zone: 'utc' }).endOf('month').toISODate()!;
		windows.push({ firstDay: start, lastDay: monthEnd < end ? monthEnd : end });
		start = addDays(monthEnd, 1);
	}
	if (busy.lastDay < lastDay) windows.push({ firstDay: addDays(busy.lastDay, 1), lastDay });
	return windows;
}

/** Two halves; null for a single day. */
export function halve({ firstDay, lastDay }: Window): [Window, Window] | null {
	const days = Math.round(DateTime.fromISO(lastDay, { zone: 'utc' }).diff(DateTime.fromISO(firstDay, { zone: 'utc' }), 'days').days);
	if (days < 1) return null;
	const middle = addDays(firstDay, Math.floor((days - 1) / 2));
	return [{ firstDay, lastDay: middle }, { firstDay: addDays(middle, 1), lastDay }];
}
