import { filterFingerprint } from './filterFingerprint';
import { monthInTurn, type MonthToCheck } from './monthInTurn';
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
	/** The month to read again whole, to find what vanished; null for none. */
	check: MonthToCheck | null;
	/** One sentence for the report. */
	explanation: string;
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
 * high-water mark less a safety overlap, and one month in rotation.
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
	const check = request.checkMonth && reason === null ? monthInTurn(filter, today) : null;
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
		explanation: check === null ? what : `${what} Reads ${check.month} again whole, to find lines that vanished.`,
	};
}
