import type { IDataObject } from 'n8n-workflow';
import { toLedgerLine, type LedgerLine } from '../wire/ledgerLine';
import type { Api } from './api';
import { readPages } from './readPages';

/** `limit` of `GET /transactionlines`: the default is 50, no maximum is documented. */
const PAGE_SIZE = 1000;

/** All days. `dateFrom` and `dateTo` are required, so a voucher is looked up between these. */
const FIRST_DAY = '1970-01-01';
const LAST_DAY = '2200-01-01';

export interface Period {
	/** Inclusive; from the first day there is when left out. */
	dateFrom?: string;
	/** Exclusive, as the API has it; no end when left out. */
	dateTo?: string;
	/** ISO; only lines that changed since. */
	modifiedFrom?: string;
	transactionId?: string;
}

/** The ledger's lines of a period, page by page. */
export async function* readLedger(api: Api, { dateFrom, dateTo, ...filter }: Period): AsyncGenerator<LedgerLine[]> {
	const { currency } = await api.organization();
	const qs: IDataObject = { dateFrom: dateFrom ?? FIRST_DAY, dateTo: dateTo ?? LAST_DAY, includeDimensions: true, ...filter };
	const list = { path: '/transactionlines', qs, pageSize: PAGE_SIZE, takesPageNumber: true, what: 'transaction lines' };
	for await (const page of readPages(api, list)) {
		yield page.map((item) => toLedgerLine(item, currency) ?? refuseLine(api));
	}
}

function refuseLine(api: Api): never {
	throw api.error(
		'24SevenOffice gave a transaction line without an ID, so it can neither be matched nor written.',
		'Run the workflow again. If it stays so, tell 24SevenOffice.',
	);
}
