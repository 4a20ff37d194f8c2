import type { AccountingTransaction, Decision, MatchStatus, Outcome, TransactionContent } from '../contract';
import { formatDecimal, parseDecimal } from '../decimal';
import { journal } from './journal';
import type { WriteContext } from './journal';
import { searchText } from './searchText';
import type { Store } from './store';
import { invoiceKeys } from './transactionContent';

/** One accounting transaction as it is stored, its JSON columns read. */
export interface TransactionState {
	content: TransactionContent;
	filterFingerprint: string | null;
	matchStatus: MatchStatus;
	purchaseOrderId: string | null;
	rejectedPurchaseOrderIds: string[];
	outcome: Outcome | null;
	decision: Decision | null;
	changedAfterMatch: boolean;
	vanished: boolean;
	documentHash: string | null;
	revision: number;
}

export interface TransactionRow {
	id: number;
	external_id: string;
	content: string;
	date: string;
	filter_fingerprint: string | null;
	match_status: MatchStatus;
	purchase_order_id: string | null;
	purchase_order_number: string | null;
	purchase_order_known: number;
	rejected: string;
	outcome: string | null;
	decision: string | null;
	changed_after_match: number;
	vanished: number;
	document_hash: string | null;
	revision: number;
}

/** Reads rows with the number of their order. A WHERE clause follows. */
export const selectTransactions = `SELECT t.id, t.external_id, t.content, t.date, t.filter_fingerprint, t.match_status,
	t.purchase_order_id, p.number AS purchase_order_number, p.id IS NOT NULL AS purchase_order_known, t.rejected, t.outcome,
	t.decision, t.changed_after_match, t.vanished, t.document_hash, t.revision
FROM accounting_transactions t LEFT JOIN purchase_orders p ON p.id = t.purchase_order_id`;

export function findTransaction(store: Store, externalId: string): TransactionState | undefined {
	const row = store.row<TransactionRow>(`${selectTransactions} WHERE t.external_id = :externalId`, { externalId });
	return row && toState(row);
}

export function toState(row: TransactionRow): TransactionState {
	return {
		content: JSON.parse(row.content) as TransactionContent,
		filterFingerprint: row.filter_fingerprint,
		matchStatus: row.match_status,
		purchaseOrderId: row.purchase_order_id,
		rejectedPurchaseOrderIds: JSON.parse(row.rejected) as string[],
		outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as Outcome),
		decision: row.decision === null ? null : (JSON.parse(row.decision) as Decision),
		changedAfterMatch: row.changed_after_match === 1,
		vanished: row.vanished === 1,
		documentHash: row.document_hash,
		revision: row.revision,
	};
}

export function findApiTransaction(store: Store, externalId: string): AccountingTransaction | undefined {
	const row = store.row<TransactionRow>(`${selectTransactions} WHERE t.external_id = :externalId`, { externalId });
	return row && toApiTransaction(store, row);
}

/** As the contract shows it. */
export function toApiTransaction(store: Store, row: TransactionRow): AccountingTransaction {
	const state = toState(row);
	const { purchaseOrderId: id } = state;
	return {
		...state.content,
		matchStatus: state.matchStatus,
		purchaseOrder:
			id === null
				? null
				: { id, number: row.purchase_order_number, url: row.purchase_order_known ? purchaseOrderUrl(store, id) : null },
		rejectedPurchaseOrderIds: state.rejectedPurchaseOrderIds,
		outcome: state.outcome,
		decision: state.decision,
		flags: { changedAfterMatch: state.changedAfterMatch, vanished: state.vanished },
		documentUrl: state.documentHash === null ? null : `${store.publicUrl}/documents/${encodeURIComponent(row.external_id)}`,
		revision: state.revision,
	};
}

export function purchaseOrderUrl(store: Store, id: string): string {
	return `${store.publicUrl}/purchase-orders/${encodeURIComponent(id)}`;
}

/** Stores a new state, one revision on, and journals it. The only way a transaction changes. */
export function saveTransaction(
	store: Store,
	before: TransactionState | undefined,
	after: TransactionState,
	kind: string,
	context: Pick<WriteContext, 'syncRunId' | 'at'>,
): void {
	const saved = { ...after, revision: (before?.revision ?? 0) + 1 };
	const { content } = saved;
	const automatic = saved.matchStatus === 'autoMatched' ? (saved.decision?.syncRunId ?? null) : null;
	store.run(insertOrUpdate, {
		externalId: content.externalId,
		organizationId: content.organizationId,
		content: JSON.stringify(content),
		date: content.date ?? '',
		amount: content.amount === null ? null : parseDecimal(content.amount),
		currency: content.currency,
		...invoiceKeys(content),
		searchText: searchText(
			content.description,
			content.supplier?.name,
			content.voucherNumber,
			content.invoiceNumber,
			content.purchaseOrderNumber,
			content.accountNumber,
			content.project?.name,
			content.amount === null ? null : formatDecimal(parseDecimal(content.amount)).replace('.', ','),
			content.externalId,
		),
		modifiedAt: content.modifiedAt,
		filterFingerprint: saved.filterFingerprint,
		matchStatus: saved.matchStatus,
		purchaseOrderId: saved.purchaseOrderId,
		rejected: JSON.stringify(saved.rejectedPurchaseOrderIds),
		outcome: saved.outcome && JSON.stringify(saved.outcome),
		decision: saved.decision && JSON.stringify(saved.decision),
		decidedInRun: automatic,
		changedAfterMatch: Number(saved.changedAfterMatch),
		vanished: Number(saved.vanished),
		documentHash: saved.documentHash,
		revision: saved.revision,
	});
	journal(store, context, kind, content.externalId, before, saved);
}

const columns = {
	external_id: ':externalId',
	organization_id: ':organizationId',
	content: ':content',
	date: ':date',
	amount: ':amount',
	currency: ':currency',
	voucher_key: ':voucherKey',
	invoice_key: ':invoiceKey',
	search_text: ':searchText',
	modified_at: ':modifiedAt',
	filter_fingerprint: ':filterFingerprint',
	match_status: ':matchStatus',
	purchase_order_id: ':purchaseOrderId',
	rejected: ':rejected',
	outcome: ':outcome',
	decision: ':decision',
	decided_in_run: ':decidedInRun',
	changed_after_match: ':changedAfterMatch',
	vanished: ':vanished',
	document_hash: ':documentHash',
	revision: ':revision',
};

const insertOrUpdate = `INSERT INTO accounting_transactions (${Object.keys(columns).join(', ')})
VALUES (${Object.values(columns).join(', ')})
ON CONFLICT (external_id) DO UPDATE SET ${Object.keys(columns)
	.map((column) => `${column} = excluded.${column}`)
	.join(', ')}`;
