import { addDays } from '../filter/calendarDay';
import type { TransactionFilter } from '../filter/transactionFilter';
import type { Source } from '../source';
import type { LedgerLine } from '../wire/ledgerLine';
import { groupByVoucher, isUnbalanced, supplierLines, type Voucher } from '../wire/voucher';

/** Largest sample, in ledger lines: some twenty requests, and enough of any habit. */
export const MAX_SAMPLE_SIZE = 20_000;
/** So many vouchers that the sample cuts are read whole; the rest of those is left out. */
const MAX_COMPLETED = 50;

export interface Sample {
	vouchers: Voucher[];
	lineCount: number;
	/** Of the latest line; null when there is none. */
	lastDay: string | null;
}

/** The first lines after the start date, as vouchers. One that does not balance or names no supplier may lack lines and is read anew. */
export async function readSample(source: Source, { startDate, accounts }: TransactionFilter, size: number): Promise<Sample> {
	const lines: LedgerLine[] = [];
	for await (const page of source.ledger({ firstDay: addDays(startDate, 1) }).pages) {
		for (const line of page) if (lines.length < size) lines.push(line);
		if (lines.length >= size) break;
	}
	const groups = [...groupByVoucher(lines).values()].map((group): Voucher => ({ lines: group, whole: false }));
	const seemsWhole = (voucher: Voucher) => !isUnbalanced(voucher) && supplierLines(voucher, accounts).length > 0;
	const cut = groups.filter((voucher) => !seemsWhole(voucher) && voucher.lines[0]!.voucherId !== null).slice(0, MAX_COMPLETED);
	const completed = cut.length > 0 ? await source.vouchers(new Set(cut.map((voucher) => voucher.lines[0]!.voucherId!))) : new Map<string, Voucher>();
	return {
		vouchers: [...groups.filter(seemsWhole), ...completed.values()],
		lineCount: lines.length,
		lastDay: lines.reduce<string | null>((latest, { date }) => (date !== null && (latest === null || date > latest) ? date : latest), null),
	};
}
