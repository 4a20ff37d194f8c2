import { parseAccountRanges } from '../../../domain/accountRanges';
import { isLocalDate } from '../../../domain/localDate';

/** Which transactions a sync is about, as the 24SevenOffice node takes them. Days are `YYYY-MM-DD`. */
export interface ReadingFilter {
	/** Only after this day. */
	startDate: string;
	/** The last day included; null for no end. */
	endDate: string | null;
	/** Intervals and single accounts; '' for all. */
	glAccounts: string;
	projectIds: string[];
	departmentIds: string[];
	supplierInvoicesOnly: boolean;
}

/** The same as a person gave it; null and '' are missing. */
export type GivenFilter = Omit<ReadingFilter, 'startDate'> & { startDate: string | null };

/** The filter, or one sentence for each field that can't be used, with its text. */
export function checkFilter(given: GivenFilter): { ok: true; filter: ReadingFilter } | { ok: false; problems: string[] } {
	const { startDate, endDate, glAccounts } = given;
	const problems: string[] = [];
	if (startDate === null) problems.push('Start Date is empty. Set the day after which transactions are read, e.g. 2025-12-31 for all of 2026.');
	else if (!isLocalDate(startDate)) problems.push(`Start Date is "${startDate}", which is no date. Write it as year-month-day, e.g. 2025-12-31.`);
	if (endDate !== null && !isLocalDate(endDate)) {
		problems.push(`End Date is "${endDate}", which is no date. Write it as year-month-day, or leave it empty for no end.`);
	} else if (startDate !== null && endDate !== null && endDate <= startDate) {
		problems.push(`End Date ${endDate} is not after Start Date ${startDate}, so no day is left.`);
	}
	const accounts = parseAccountRanges(glAccounts);
	if (!accounts.ok) problems.push(`G/L Accounts can't be read. ${accounts.errors.map(({ message }) => message).join(' ')}`);
	return startDate === null || problems.length > 0 ? { ok: false, problems } : { ok: true, filter: { ...given, startDate } };
}
