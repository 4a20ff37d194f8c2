import { filterFingerprint } from './filterFingerprint';
import { monthInTurn } from './monthInTurn';
import type { ReadingFilter } from './readingFilter';

/** What a sync reads from 24SevenOffice this time. */
export interface ReadingPlan {
	kind: 'readingPlan';
	organizationId: string;
	filter: ReadingFilter;
	filterFingerprint: string;
	/** The latest change that a complete run brought through this filter; null where none did. */
	highWaterMark: string | null;
	/** Read what changed since, ISO in UTC; '' to read everything. */
	modifiedFrom: string;
	/** What is read whole, so that what vanished from it is found; null for none. */
	check: PeriodToCheck | null;
	/** One sentence for the report. */
	explanation: string;
}

/** Days are `YYYY-MM-DD`. */
export interface PeriodToCheck {
	/** `YYYY-MM`; null where everything is read. */
	month: string | null;
	/** As the filter has it: only after this day. */
	startDate: string;
	/** The last day included; '' for no end. */
	endDate: string;
}

export interface PlanRequest {
	organizationId: string;
	filter: ReadingFilter;
	/** Whatever else decides what is read, as text. */
	furtherSettings: string;
	/** Reads the mark of a fingerprint from CostTracker. */
	readMark: (fingerprint: string) => Promise<string | null>;
	overlapMinutes: number;
	checkMonth: boolean;
	readEverything: boolean;
	/** `YYYY-MM-DD`. */
	today: string;
}

/**
 * Decides what to read: everything through a filter that was never read to its end, otherwise what changed since CostTracker's
 * high-water mark less a safety overlap, and one month in rotation. What vanished is looked for in all that is read whole.
 */
export async function planReading(request: PlanRequest): Promise<ReadingPlan> {
	const { organizationId, filter, overlapMinutes, today } = request;
	const fingerprint = filterFingerprint(organizationId, filter, request.furtherSettings);
	const highWaterMark = await request.readMark(fingerprint);
	const reason = request.readEverything
		? 'as asked for'
		: highWaterMark === null
			? 'nothing has been read to its end through this filter yet'
			: null;
	const modifiedFrom = reason === null ? new Date(Date.parse(highWaterMark!) - overlapMinutes * 60_000).toISOString() : '';
	const check = request.checkMonth ? (reason === null ? monthInTurn(filter, today) : wholePeriod(filter)) : null;
	const what = reason === null
		? `Reads what changed after ${modifiedFrom}: ${overlapMinutes} minutes before ${highWaterMark}, the latest change that CostTracker knows.`
		: `Reads everything after ${filter.startDate}: ${reason}.`;
	return {
		kind: 'readingPlan',
		organizationId,
		filter,
		filterFingerprint: fingerprint,
		highWaterMark,
		modifiedFrom,
		check,
		explanation: check === null || check.month === null ? what : `${what} Reads ${check.month} again whole, to find lines that vanished.`,
	};
}

function wholePeriod({ startDate, endDate }: ReadingFilter): PeriodToCheck {
	return { month: null, startDate, endDate: endDate ?? '' };
}
