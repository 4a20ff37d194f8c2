import type { AccountingTransaction, MatchStatus, Page } from '../contract';
import { decodeCursor, pageOf } from './cursor';
import type { Position } from './cursor';
import { isOfOpenInvoice } from './openInvoices';
import { likePattern } from './searchText';
import type { SqlParameters, Store } from './store';
import { selectTransactions, toApiTransaction } from './transactionRow';
import type { TransactionRow } from './transactionRow';

export interface TransactionFilter {
	scope?: 'all' | 'matching';
	status?: MatchStatus[];
	organizationId?: string;
	/** Posting date, inclusive. */
	dateFrom?: string;
	dateTo?: string;
	filterFingerprint?: string;
	purchaseOrderId?: string;
	supplierExternalId?: string;
	projectExternalId?: string;
	/** Only those decided at this moment or later. */
	decidedFrom?: string;
	/** Only those with a document in the accounting system and none here. */
	documentMissing?: boolean;
	search?: string;
	cursor?: string;
	limit: number;
}

/** For machines: in the order of creation, so that a change while pages are read repeats and loses nothing. */
export function listTransactions(store: Store, filter: TransactionFilter): Page<AccountingTransaction> {
	const [after] = decodeCursor<[number]>(filter.cursor, [0]) ?? [0];
	const { conditions, parameters } = conditionsOf(filter);
	const rows = store.rows<TransactionRow>(
		`${selectTransactions} WHERE ${['t.id > :after', ...conditions].join(' AND ')} ORDER BY t.id LIMIT :limit`,
		{ ...parameters, after, limit: filter.limit + 1 },
	);
	return toPage(store, rows, filter.limit, (row) => [row.id]);
}

/** For people: the newest posting date first. Each status is walked by its index. */
export function listNewestTransactions(store: Store, filter: TransactionFilter): Page<AccountingTransaction> {
	const position = decodeCursor<[string, number]>(filter.cursor, ['', 0]);
	const { conditions, parameters } = conditionsOf(filter);
	if (position) conditions.push('(t.date, t.id) < (:date, :id)');
	const rows = store.rows<TransactionRow>(
		`${selectTransactions} WHERE ${['1', ...conditions].join(' AND ')} ORDER BY t.date DESC, t.id DESC LIMIT :limit`,
		{ ...parameters, ...(position && { date: position[0], id: position[1] }), limit: filter.limit + 1 },
	);
	return toPage(store, rows, filter.limit, (row) => [row.date, row.id]);
}

export function countTransactionsByStatus(store: Store): Map<MatchStatus, number> {
	const rows = store.rows<{ status: MatchStatus; count: number }>(
		'SELECT match_status AS status, COUNT(*) AS count FROM accounting_transactions GROUP BY match_status',
	);
	return new Map(rows.map(({ status, count }) => [status, count]));
}

/**
 * Open ones that the ledger still has, and the others of their invoices. And what is matched to an order on which it cancels
 * out: the order's invoiced value, zero, does not tell that it has matches.
 */
const toBeSeen = `NOT (t.vanished AND t.match_status IN ('unmatched', 'needsReview'))
	AND (t.match_status IN ('unmatched', 'needsReview')
	OR ${isOfOpenInvoice}
	OR t.purchase_order_id IN (SELECT p.id FROM accounting_transactions m JOIN purchase_orders p ON p.id = m.purchase_order_id
		WHERE m.purchase_order_id IS NOT NULL GROUP BY p.id
		HAVING p.opening_invoiced + SUM(CASE WHEN m.currency IS p.currency THEN COALESCE(m.amount, 0) ELSE 0 END) = 0))`;

function conditionsOf(filter: TransactionFilter): { conditions: string[]; parameters: SqlParameters } {
	const conditions: string[] = [];
	const parameters: SqlParameters = {};
	const where = (condition: string, name: string, value: string | undefined) => {
		if (value === undefined) return;
		conditions.push(condition);
		parameters[name] = value;
	};
	if (filter.scope === 'matching') conditions.push(toBeSeen);
	if (filter.status?.length === 1) where('t.match_status = :status', 'status', filter.status[0]);
	else where('t.match_status IN (SELECT value FROM json_each(:status))', 'status', filter.status && JSON.stringify(filter.status));
	where('t.organization_id = :organizationId', 'organizationId', filter.organizationId);
	where("t.date >= :dateFrom AND t.date <> ''", 'dateFrom', filter.dateFrom);
	where("t.date <= :dateTo AND t.date <> ''", 'dateTo', filter.dateTo);
	where('t.filter_fingerprint = :filterFingerprint', 'filterFingerprint', filter.filterFingerprint);
	where('t.purchase_order_id = :purchaseOrderId', 'purchaseOrderId', filter.purchaseOrderId);
	where("t.content ->> '$.supplier.externalId' = :supplier", 'supplier', filter.supplierExternalId);
	where("t.content ->> '$.project.externalId' = :project", 'project', filter.projectExternalId);
	where("t.decision ->> '$.at' >= :decidedFrom", 'decidedFrom', filter.decidedFrom && new Date(filter.decidedFrom).toISOString());
	if (filter.documentMissing) conditions.push("t.document_hash IS NULL AND t.content ->> '$.documentId' IS NOT NULL");
	where("t.search_text LIKE :pattern ESCAPE '\\'", 'pattern', filter.search && likePattern(filter.search));
	return { conditions, parameters };
}

function toPage(store: Store, rows: TransactionRow[], limit: number, positionOf: (row: TransactionRow) => Position) {
	return pageOf(rows, limit, positionOf, (row) => toApiTransaction(store, row));
}
