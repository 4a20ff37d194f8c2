import type { ReadingPlan } from './planReading';
import type { ReadingFilter } from './readingFilter';

/** One reading of transactions, as the 24SevenOffice node's parameters hold it; '' is missing. */
export interface Reading extends Omit<ReadingFilter, 'endDate'> {
	read: 'everything' | 'changes' | 'month';
	endDate: string;
	modifiedFrom: string;
}

/** What a plan says to read: everything or what changed, and the month to check. */
export function toReads({ filter, modifiedFrom, check }: ReadingPlan): Reading[] {
	const whole = { ...filter, endDate: filter.endDate ?? '' };
	const first: Reading = { ...whole, read: modifiedFrom === '' ? 'everything' : 'changes', modifiedFrom };
	return check === null || check.month === null
		? [first]
		: [first, { ...whole, read: 'month', startDate: check.startDate, endDate: check.endDate, modifiedFrom: '' }];
}
