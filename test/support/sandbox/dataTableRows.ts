import type { Production } from '../../../sandbox/production';
import type { StoredTransaction } from './costTrackerClient';

/** A purchase order as a person enters it in the data table: without ids of CostTracker's own. */
export function orderRow(order: Production['purchaseOrders'][number], { purchaseOrders }: Production) {
	const replaced = purchaseOrders.find(({ id }) => id === order.revisionOf);
	return {
		number: order.number ?? null,
		supplierId: order.supplier?.externalId ?? null,
		supplierName: order.supplier?.name ?? null,
		supplierOrganizationNumber: order.supplier?.organizationNumber ?? null,
		projectId: order.project?.externalId ?? null,
		projectName: order.project?.name ?? null,
		amount: order.amount === null ? null : Number(order.amount),
		invoicedAmount: Number(order.invoicedAmount),
		currency: order.currency,
		status: order.status,
		date: order.date,
		revisionOf: replaced?.number ?? null,
		organizationId: order.organizationId,
	};
}

const STATUSES: Record<string, string> = { 'Auto-matched': 'autoMatched', 'Needs review': 'needsReview', Unmatched: 'unmatched' };

/** A row of the table of transactions, as the answer sheet is compared with. */
export function storedTransaction(row: Record<string, unknown>): StoredTransaction {
	return {
		externalId: `24sevenoffice:${row.organizationId}:${row.transactionId}`,
		matchStatus: STATUSES[String(row.status)],
		outcome: { criterion: row.criterion, explanation: row.explanation },
		purchaseOrder: row.purchaseOrder ? { number: row.purchaseOrder } : null,
	} as unknown as StoredTransaction;
}
