import { addDays } from '../../filter/calendarDay';
import { lineMatchesFilter } from '../../filter/matchesFilter';
import type { TransactionFilter } from '../../filter/transactionFilter';
import type { Period, Source } from '../../source';
import type { LedgerLine } from '../../wire/ledgerLine';
import { groupByVoucher, isUnbalanced, namesSupplier, sumMinor, voucherKey, type Voucher } from '../../wire/voucher';
import { collectWanted } from './collectWanted';
import { completeVouchers, type Groups } from './completeVouchers';

/** Up to this limit vouchers are completed as they come; for more, all pages are read first and few need completing. */
const MAX_PREVIEW = 100;

export interface Selection<T> {
	filter: TransactionFilter;
	limit: number;
	/** Lines need not come with what 24SevenOffice gave. */
	withoutRaw?: boolean;
	/** What is needed of a voucher; made at once, so that a long ledger's lines need not be held. */
	read(voucher: Voucher): T;
}

/**
 * What is needed of vouchers with at least one line that the filter wants, each with all its lines: also those on other
 * pages, other days or other accounts; some vouchers at a time. A voucher that balances and names a supplier within the period
 * is taken to be whole.
 */
export function selectVouchers<T>(source: Source, selection: Selection<T>): AsyncGenerator<T[]> {
	const { createdFrom, modifiedFrom } = selection.filter;
	// The changed line may lie outside the period, so it is looked for on all days.
	if (modifiedFrom !== null) return changedVouchers(source, selection, { period: { modifiedFrom }, since: modifiedFrom });
	if (createdFrom !== null) return changedVouchers(source, selection, { period: { ...toPeriod(selection.filter), createdFrom }, since: createdFrom });
	return selection.limit <= MAX_PREVIEW ? firstVouchers(source, selection) : allVouchers(source, selection);
}

/** Our start date is the day before the first. */
function toPeriod({ startDate, endDate }: TransactionFilter): Period {
	return { firstDay: addDays(startDate, 1), ...(endDate === null ? {} : { lastDay: endDate }) };
}

async function* allVouchers<T>(source: Source, { filter, withoutRaw, read }: Selection<T>): AsyncGenerator<T[]> {
	const { pages, narrowed } = source.ledger({ ...toPeriod(filter), withoutRaw, isWhole: true }, filter);
	const wanted = await collectWanted(pages, {
		isWanted: (line) => lineMatchesFilter(line, filter),
		read: (lines) => (narrowed || namesNoSupplier(lines, filter) ? null : read({ lines, whole: true })),
	});
	const unread: Groups = new Map();
	const cut = new Set<string>();
	for (const [key, { result, lines, cut: isCut }] of wanted) {
		if (result !== null) continue;
		unread.set(key, lines);
		if (isCut || narrowed || mayLackLines(lines, filter)) cut.add(key);
	}
	for await (const voucher of completeVouchers(source, unread, cut)) {
		const group = wanted.get(voucherKey(voucher.lines[0]!))!;
		if (group.hadResult && voucher.lines === group.lines) throw changedMeanwhile(source, voucher);
		group.result = read(voucher);
		group.lines = [];
	}
	yield Array.from(wanted.values(), ({ result }) => result!);
}

/** Lines of it were let go, so that what is left of it must not be taken for the voucher. */
function changedMeanwhile(source: Source, { lines: [first] }: Voucher): Error {
	return source.error(
		`24SevenOffice no longer gives voucher ${first!.voucherNumber ?? first!.voucherId}, which changed while the ledger was read.`,
		'Run the workflow again at a quieter time.',
	);
}

async function* firstVouchers<T>(source: Source, { filter, limit, read }: Selection<T>): AsyncGenerator<T[]> {
	const done = new Set<string>();
	for await (const page of source.ledger(toPeriod(filter), filter).pages) {
		const groups = [...wantedGroups(page, filter)].filter(([key]) => !done.has(key));
		for (let start = 0; start < groups.length; start += limit) {
			const some = new Map(groups.slice(start, start + limit));
			for (const key of some.keys()) done.add(key);
			for await (const voucher of completeVouchers(source, some, new Set(some.keys()))) yield [read(voucher)];
		}
	}
}

/** A change of any line, e.g. of the due date on the payables line, changes the transactions of its voucher. */
async function* changedVouchers<T>(source: Source, { filter, read }: Selection<T>, { period, since }: { period: Period; since: string }): AsyncGenerator<T[]> {
	const lines: LedgerLine[] = [];
	for await (const page of source.ledger({ ...period, isWhole: true }).pages) for (const line of page) lines.push(line);
	const groups = groupByVoucher(lines);
	const cut = new Set([...groups].filter(([, group]) => !isAllNew(group, since, filter)).map(([key]) => key));
	for await (const voucher of completeVouchers(source, groups, cut)) {
		if (voucher.lines.some((line) => lineMatchesFilter(line, filter))) yield [read(voucher)];
	}
}

/**
 * A voucher that was entered since has all its lines among the changed ones, on whatever day, and need not be read anew.
 * Lines that were added to an older one would hardly balance and name a supplier by themselves.
 */
function isAllNew(lines: LedgerLine[], since: string, filter: TransactionFilter): boolean {
	const isNew = ({ createdAt }: LedgerLine) => createdAt !== null && Date.parse(createdAt) > Date.parse(since);
	return lines.every(isNew) && sumMinor(lines) === 0 && !namesNoSupplier(lines, filter);
}

function wantedGroups(lines: LedgerLine[], filter: TransactionFilter): Groups {
	return new Map([...groupByVoucher(lines)].filter(([, group]) => group.some((line) => lineMatchesFilter(line, filter))));
}

/** Debits and credits differ, or the line that names the supplier is not among them: it may be on another day. */
function mayLackLines(lines: LedgerLine[], filter: TransactionFilter): boolean {
	return isUnbalanced({ lines, whole: false }) || namesNoSupplier(lines, filter);
}

function namesNoSupplier(lines: LedgerLine[], { accounts }: TransactionFilter): boolean {
	return !lines.some((line) => namesSupplier(line, accounts));
}
