import type { LedgerLine } from '../wire/ledgerLine';
import { listOf, presentText } from '../wire/soapReaders';
import { toSoapLedgerLine, type SoapLineKnowledge } from '../wire/soapLedgerLine';
import { NIL, type Content } from './envelope';
import type { SoapApi } from './soapApi';

/** Of `TransactionSearchParameters`; dates as the service takes them. */
export interface TransactionSearch {
	by: 'EntryDate' | 'DateChangedUTC';
	start: string;
	/** Inclusive, to the second. */
	end: string;
	projectId?: string;
	departmentId?: string;
	accountNumbers?: { from: number; to: number };
	transactionNumbers?: { from: number; to: number };
	transactionTypeId?: string;
	/** Exclusive; as the service takes it. */
	registeredAfter?: string;
}

/** The answer's lines: the service has no pages. Null when they are too many for one answer. */
export async function searchTransactions(api: SoapApi, search: TransactionSearch, knowledge: SoapLineKnowledge): Promise<LedgerLine[] | null> {
	const answer = await api.callUnlessTooMuch('transaction', 'GetTransactions', { searchParams: toParameters(search) });
	if (answer === null) return null;
	const ids = new Set<string>();
	return listOf(answer.result, 'Transaction').map((raw) => {
		const line = toSoapLedgerLine(raw, knowledge);
		if (line === null || ids.has(line.id)) throw refuseLine(api, line, presentText(raw.TransactionNo));
		ids.add(line.id);
		return line;
	});
}

/** In the schema's order. The service requires the two that are nil. */
function toParameters(search: TransactionSearch): Content {
	return {
		DateSearchParameters: search.by,
		DateStart: search.start,
		DateEnd: search.end,
		ProjectId: search.projectId,
		DepartmentId: search.departmentId,
		AccountNoStart: search.accountNumbers?.from,
		AccountNoEnd: search.accountNumbers?.to,
		TransactionNoStart: search.transactionNumbers?.from,
		TransactionNoEnd: search.transactionNumbers?.to,
		TransactionTypeId: search.transactionTypeId,
		SystemType: NIL,
		RegisteredAfter: search.registeredAfter,
		HasInvoiceId: NIL,
	};
}

/** The id is what a line is matched and written by. */
function refuseLine(api: SoapApi, line: LedgerLine | null, number: string | null): Error {
	const what = line === null ? 'without an ID' : `with the ID ${line.id}, which another line of the same answer has too`;
	return api.error(
		`24SevenOffice gave a transaction line ${what} (transaction ${number ?? 'without a number'}), so it can neither be matched nor written.`,
		'Run the workflow again. If it stays so, use the REST API, and tell 24SevenOffice.',
	);
}
