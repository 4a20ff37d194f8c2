import type { IDataObject } from 'n8n-workflow';
import { addDays } from '../filter/calendarDay';
import type { Period } from '../source';
import { toLedgerLine, type LedgerLine } from '../wire/ledgerLine';
import type { Api } from './api';
import { readPages } from './readPages';

/** `limit` of `GET /transactionlines`: the default is 50, no maximum is documented. */
const PAGE_SIZE = 1000;

const NO_RAW = {};

/** All days. `dateFrom` and `dateTo` are required, so a voucher is looked up between these. */
const FIRST_DAY = '1970-01-01';
const END = '2200-01-01';

/** Besides the period: one voucher's lines only. */
export interface LedgerQuery extends Period {
	transactionId?: string;
}

/** The ledger's lines of a period, page by page. */
export async function* readLedger(api: Api, { firstDay, lastDay, withoutRaw, isWhole, ...filter }: LedgerQuery): AsyncGenerator<LedgerLine[]> {
	const { currency } = await api.organization();
	// `dateTo` is exclusive (specification).
	const dateTo = lastDay === undefined ? END : addDays(lastDay, 1);
	const qs: IDataObject = { dateFrom: firstDay ?? FIRST_DAY, dateTo, includeDimensions: true, ...filter };
	const list = { path: '/transactionlines', qs, pageSize: PAGE_SIZE, takesPageNumber: true, isWhole, what: 'transaction lines' };
	for await (const page of readPages(api, list)) {
		const lines: LedgerLine[] = [];
		for (const item of page) {
			const line = toLedgerLine(item, currency) ?? refuseLine(api);
			if (withoutRaw) line.raw = NO_RAW;
			lines.push(line);
		}
		// The next page comes after this one was worked on; what 24SevenOffice gave need not live till then.
		page.length = 0;
		yield lines;
	}
}

function refuseLine(api: Api): never {
	throw api.error(
		'24SevenOffice gave a transaction line without an ID, so it can neither be matched nor written.',
		'Run the workflow again. If it stays so, tell 24SevenOffice.',
	);
}
