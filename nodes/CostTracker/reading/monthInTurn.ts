import { DateTime } from 'luxon';

/** A month, or the part of it that a filter takes. Days are `YYYY-MM-DD`. */
export interface MonthToCheck {
	/** `YYYY-MM`. */
	month: string;
	/** As the filter has it: only after this day. */
	startDate: string;
	/** The last day included. */
	endDate: string;
}

/**
 * The month that is read again today: each of the filter's months up to today's has its turn, by the calendar alone, so that
 * nothing need be remembered. All had theirs after at most as many days as there are months, rounded up to whole years, and
 * a new month moves the turns only once a year. Null where the filter begins after today.
 */
export function monthInTurn({ startDate, endDate }: { startDate: string; endDate: string | null }, today: string): MonthToCheck | null {
	const end = endDate !== null && endDate < today ? endDate : today;
	const first = monthNumber(day(startDate).plus({ days: 1 }));
	const count = monthNumber(day(end)) - first + 1;
	if (count <= 0) return null;
	const turns = Math.ceil(count / 12) * 12;
	const daysSinceEpoch = Math.round(day(today).toSeconds() / 86_400);
	const begin = day('0000-01-01').plus({ months: first + ((daysSinceEpoch % turns) % count) });
	const [before, last] = [begin.minus({ days: 1 }).toISODate()!, begin.endOf('month').toISODate()!];
	return {
		month: begin.toFormat('yyyy-MM'),
		startDate: startDate > before ? startDate : before,
		endDate: endDate !== null && endDate < last ? endDate : last,
	};
}

function day(text: string): DateTime {
	return DateTime.fromISO(text, { zone: 'utc' });
}

function monthNumber(date: DateTime): number {
	return date.year * 12 + date.month - 1;
}
