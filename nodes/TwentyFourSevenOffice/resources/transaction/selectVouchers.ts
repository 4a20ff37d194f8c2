import { addDays } from '../../filter/calendarDay';
import { lineMatchesFilter } from '../../filter/matchesFilter';
import type { TransactionFilter } from '../../filter/transactionFilter';
import type { Period, Source } from '../../source';
import type { LedgerLine } from '../../wire/ledgerLine';
import { groupByVoucher, isUnbalanced, sumMinor, supplierLines, type Voucher } from '../../wire/voucher';
import { collectWanted } from './collectWanted';

/** Up to this limit vouchers are completed as they come; for more, all pages are read first and few need completing. */
const MAX_PREVIEW = 100;

type Groups = Map<string, LedgerLine[]>;

/**
 * Vouchers with at least one line that the filter wants, each with all its lines: also those on other pages, other days
 * or other accounts. A voucher that balances and names a supplier within the period is taken to be whole.
 * `withoutRaw`: lines need not come with what 24SevenOffice gave.
 */
export function selectVouchers(source: Source, filter: TransactionFilter, limit: number, withoutRaw = false): AsyncGenerator<Voucher> {
	if (filter.modifiedFrom !== null) return changedVouchers(source, filter, filter.modifiedFrom);
	return limit <= MAX_PREVIEW ? firstVouchers(source, filter, limit) : allVouchers(source, filter, withoutRaw);
}

/** Our start date is the day before the first. */
function toPeriod({ startDate, endDate }: TransactionFilter): Period {
	return { firstDay: addDays(startDate, 1), ...(endDate === null ? {} : { lastDay: endDate }) };
}

async function* allVouchers(source: Source, filter: TransactionFilter, withoutRaw: boolean): AsyncGenerator<Voucher> {
	const { pages, narrowed } = source.ledger({ ...toPeriod(filter), withoutRaw }, filter);
	const { groups, cut } = await collectWanted(pages, (line) => lineMatchesFilter(line, filter));
	for (const [key, lines] of groups) if (narrowed || mayLackLines(lines, filter)) cut.add(key);
	yield* completeVouchers(source, groups, cut);
}

async function* firstVouchers(source: Source, filter: TransactionFilter, limit: number): AsyncGenerator<Voucher> {
	const done = new Set<string>();
	for await (const page of source.ledger(toPeriod(filter), filter).pages) {
		const groups = [...wantedGroups(page, filter)].filter(([key]) => !done.has(key));
		for (let start = 0; start < groups.length; start += limit) {
			const some = new Map(groups.slice(start, start + limit));
			for (const key of some.keys()) done.add(key);
			yield* completeVouchers(source, some, new Set(some.keys()));
		}
	}
}

/**
 * A change of any line, e.g. of the due date on the payables line, changes the transactions of its voucher. The changed
 * line may lie outside the period, so it is looked for on all days.
 */
async function* changedVouchers(source: Source, filter: TransactionFilter, modifiedFrom: string): AsyncGenerator<Voucher> {
	const lines: LedgerLine[] = [];
	for await (const page of source.ledger({ modifiedFrom }).pages) for (const line of page) lines.push(line);
	const groups = groupByVoucher(lines);
	const cut = new Set([...groups].filter(([, group]) => !isAllNew(group, modifiedFrom, filter)).map(([key]) => key));
	for await (const voucher of completeVouchers(source, groups, cut)) {
		if (voucher.lines.some((line) => lineMatchesFilter(line, filter))) yield voucher;
	}
}

/**
 * A voucher that was entered since has all its lines among the changed ones, on whatever day, and need not be read anew.
 * Lines that were added to an older one would hardly balance and name a supplier by themselves.
 */
function isAllNew(lines: LedgerLine[], modifiedFrom: string, filter: TransactionFilter): boolean {
	const isNew = ({ createdAt }: LedgerLine) => createdAt !== null && Date.parse(createdAt) > Date.parse(modifiedFrom);
	return lines.every(isNew) && sumMinor(lines) === 0 && !mayLackLines(lines, filter);
}

function wantedGroups(lines: LedgerLine[], filter: TransactionFilter): Groups {
	return new Map([...groupByVoucher(lines)].filter(([, group]) => group.some((line) => lineMatchesFilter(line, filter))));
}

/** Debits and credits differ, or the line that names the supplier is not among them: it may be on another day. */
function mayLackLines(lines: LedgerLine[], filter: TransactionFilter): boolean {
	const voucher = { lines, whole: false };
	return isUnbalanced(voucher) || supplierLines(voucher, filter.accounts).length === 0;
}

/** The groups as vouchers; those in `cut` are read anew, whole. What does not balance even then is not whole. */
export async function* completeVouchers(source: Source, groups: Groups, cut: ReadonlySet<string>): AsyncGenerator<Voucher> {
	const ids = new Set([...cut].filter((key) => groups.get(key)![0]!.voucherId !== null));
	const read = ids.size > 0 ? await source.vouchers(ids) : new Map<string, Voucher>();
	for (const [key, lines] of groups) {
		// What was handed out need not be held any longer.
		groups.delete(key);
		const voucher = read.get(key) ?? { lines, whole: !cut.has(key) };
		yield { lines: voucher.lines, whole: voucher.whole && !isUnbalanced(voucher) };
	}
}
