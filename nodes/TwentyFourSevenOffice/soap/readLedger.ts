import type { AccountRange } from '../../../domain/accountRanges';
import type { Narrowing, Period } from '../source';
import type { LedgerLine } from '../wire/ledgerLine';
import type { SoapLineKnowledge } from '../wire/soapLedgerLine';
import { listOf, readDay, writeInstant } from '../wire/soapReaders';
import { addDays } from '../filter/calendarDay';
import { searchTransactions, type TransactionSearch } from './searchTransactions';
import type { SoapApi } from './soapApi';
import { FIRST_DAY, halve, LAST_DAY, toWindows, type Window } from './windows';

/** Account numbers are shorts in the WSDL. */
const MAX_ACCOUNT_NUMBER = 32_767;

type Filters = Pick<TransactionSearch, 'projectId' | 'departmentId' | 'accountNumbers' | 'registeredAfter'>;

/**
 * What the service may leave out. One project or department only: it takes no lists; and accounts only beside them, since
 * all of a voucher's lines are needed anyhow, and asking for them again is dearer than reading every line once.
 */
export function toFilters({ projectIds, departmentIds, glAccounts }: Narrowing): Filters | null {
	const single = (ids: string[]): string | undefined => (ids.length === 1 && /^\d{1,9}$/.test(ids[0]!) ? ids[0] : undefined);
	const [projectId, departmentId] = [single(projectIds), single(departmentIds)];
	if (projectId === undefined && departmentId === undefined) return null;
	return { projectId, departmentId, accountNumbers: toAccountNumbers(glAccounts) };
}

/** One range that holds all of them; what it holds besides is left out later. */
function toAccountNumbers(ranges: AccountRange[]): Filters['accountNumbers'] {
	const from = Math.min(...ranges.map((range) => range.from));
	const to = Math.max(...ranges.map((range) => range.to));
	return ranges.length === 0 || to > MAX_ACCOUNT_NUMBER ? undefined : { from, to };
}

/** The lines of a period, a month or less at a time. */
export async function* readLedger(api: SoapApi, period: Period, narrowing: Filters, learn: () => Promise<SoapLineKnowledge>): AsyncGenerator<LedgerLine[]> {
	const knowledge = await learn();
	const filters = period.createdFrom === undefined ? narrowing : { ...narrowing, registeredAfter: writeInstant(period.createdFrom) };
	const read = period.modifiedFrom === undefined ? byEntryDate(api, period, filters, knowledge) : byChange(api, period, period.modifiedFrom, filters, knowledge);
	for await (const lines of read) if (lines.length > 0) yield lines;
}

async function* byEntryDate(api: SoapApi, period: Period, filters: Filters, knowledge: SoapLineKnowledge): AsyncGenerator<LedgerLine[]> {
	const days = { firstDay: period.firstDay ?? FIRST_DAY, lastDay: period.lastDay ?? LAST_DAY };
	for (const window of toWindows(days, await readBusyDays(api))) {
		yield* readWindow(api, window, knowledge, ({ firstDay, lastDay }) => ({ ...filters, by: 'EntryDate', start: `${firstDay}T00:00:00`, end: `${lastDay}T23:59:59` }));
	}
}

/** A line that is changed while this reads comes in a later window again; the first time counts, its voucher is read anew. */
async function* byChange(api: SoapApi, period: Period, modifiedFrom: string, filters: Filters, knowledge: SoapLineKnowledge): AsyncGenerator<LedgerLine[]> {
	const seen = new Set<string>();
	const tomorrow = addDays(new Date().toISOString().slice(0, 10), 1);
	const start = writeInstant(modifiedFrom);
	const firstDay = start.slice(0, 10);
	const days = { firstDay, lastDay: firstDay > tomorrow ? firstDay : LAST_DAY };
	for (const window of toWindows(days, { firstDay, lastDay: tomorrow })) {
		const toSearch = (some: Window): TransactionSearch => ({
			...filters, by: 'DateChangedUTC', start: some.firstDay === firstDay ? start : `${some.firstDay}T00:00:00`, end: `${some.lastDay}T23:59:59`,
		});
		for await (const lines of readWindow(api, window, knowledge, toSearch)) {
			yield lines.filter((line) => {
				const wanted = !seen.has(line.id) && (line.modifiedAt === null || line.modifiedAt > modifiedFrom) && isWithin(line, period);
				seen.add(line.id);
				return wanted;
			});
		}
	}
}

/** Halves the window for as long as its answer is too large. */
async function* readWindow(api: SoapApi, window: Window, knowledge: SoapLineKnowledge, toSearch: (window: Window) => TransactionSearch): AsyncGenerator<LedgerLine[]> {
	const lines = await searchTransactions(api, toSearch(window), knowledge);
	if (lines !== null) return yield lines;
	const halves = halve(window);
	if (halves === null) {
		throw api.error(
			`24SevenOffice has too many transaction lines on ${window.firstDay} for one answer.`,
			'Choose a project or a department, or use the REST API, which gives them page by page.',
		);
	}
	for (const half of halves) yield* readWindow(api, half, knowledge, toSearch);
}

function isWithin({ date }: LedgerLine, { firstDay, lastDay }: Period): boolean {
	return (firstDay === undefined || (date !== null && date >= firstDay)) && (lastDay === undefined || (date !== null && date <= lastDay));
}

/** From the first fiscal year's first day to the last one's last; `EndingDate` is exclusive. Null when there are none. */
async function readBusyDays(api: SoapApi): Promise<Window | null> {
	const years = listOf(await api.call('transaction', 'GetFiscalYears'), 'FiscalYear');
	const starts = years.map(({ StartingDate }) => readDay(StartingDate)).filter((day) => day !== null).sort();
	const ends = years.map(({ EndingDate }) => readDay(EndingDate)).filter((day) => day !== null).sort();
	return starts.length === 0 || ends.length === 0 ? null : { firstDay: starts[0]!, lastDay: addDays(ends.at(-1)!, -1) };
}
