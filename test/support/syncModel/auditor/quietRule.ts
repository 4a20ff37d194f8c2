import type { CriterionSettings } from '../../../../domain/matching/settings';
import type { TransactionState } from '../../../../sandbox/costTracker/store/transactionRow';
import { referenceMatch } from '../../referenceMatcher';
import type { Evidence } from './evidence';
import { plainId } from './evidence';
import { toOrder, toTransaction } from './readState';

/** After a quiet sync nothing waits that the reference would match, and every open transaction stands as it says. */
export function nothingLeftToDo({ stored, orders }: Evidence, criteria: CriterionSettings[]): string[] {
	const open = stored.filter(({ vanished }) => !vanished);
	const verdicts = referenceMatch({ transactions: open.map(fromState), purchaseOrders: orders.map(toOrder), settings: { criteria } });
	return open.flatMap(({ content, matchStatus }, at) => {
		if (matchStatus !== 'unmatched' && matchStatus !== 'needsReview') return [];
		const { status, reason, purchaseOrderId } = verdicts[at]!;
		const wanted = status === 'invalid' ? 'needsReview' : status;
		return wanted === matchStatus ? [] : [`${plainId(content.externalId)} was left ${matchStatus}; the reference says ${status} (${reason}) ${purchaseOrderId ?? ''}`];
	});
}

const DAYS = 30;

/** And each match of the last days whose invoice, still in the ledger, has a PDF has it. */
export function everyDocumentThere({ ledger, stored }: Evidence): string[] {
	const posted = new Set(ledger.map(({ id }) => id));
	const since = new Date(Date.now() - (DAYS - 1) * 86_400_000).toISOString();
	return stored.flatMap(({ content, matchStatus, decision, documentHash }) => {
		const isRecentMatch = (matchStatus === 'autoMatched' || matchStatus === 'matched') && (decision?.at ?? '') >= since;
		const isThere = isRecentMatch && posted.has(plainId(content.externalId));
		return isThere && content.documentId !== null && documentHash === null ? [`${plainId(content.externalId)} is ${matchStatus} without its PDF`] : [];
	});
}

function fromState({ content, matchStatus, purchaseOrderId, rejectedPurchaseOrderIds }: TransactionState) {
	const purchaseOrder = purchaseOrderId === null ? null : { id: purchaseOrderId, number: null, url: null };
	return toTransaction({ ...content, matchStatus, rejectedPurchaseOrderIds, purchaseOrder } as Parameters<typeof toTransaction>[0]);
}
