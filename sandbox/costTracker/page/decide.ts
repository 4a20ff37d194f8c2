import { ApiError } from '../apiError';
import { addToBudgetByPerson, matchByPerson, unmatchByPerson } from '../store/personDecisions';
import type { Unmatching } from '../store/personDecisions';
import { findOrderByName } from '../store/purchaseOrders';
import type { Store } from '../store/store';
import { findTransaction } from '../store/transactionRow';

/**
 * Carries out what a person chose on the page.
 * @throws ApiError that tells what stood against it
 */
export function decide(store: Store, externalId: string, form: Record<string, string>): void {
	const expectedRevision = Number(form.revision);
	const named = form.purchaseOrder?.trim();
	switch (form.decision) {
		case 'match':
			return matchByPerson(store, externalId, { purchaseOrderId: orderNamed(store, named ?? ''), expectedRevision });
		case 'confirm':
			return matchByPerson(store, externalId, { purchaseOrderId: findTransaction(store, externalId)?.purchaseOrderId ?? '', expectedRevision });
		case 'addToBudget':
			return addToBudgetByPerson(store, externalId, { expectedRevision });
		case 'rejectPurchaseOrder':
		case 'keepUnmatched':
		case 'reopen':
			return unmatchByPerson(store, externalId, {
				decision: form.decision satisfies Unmatching,
				purchaseOrderId: named || undefined,
				expectedRevision,
			});
		default:
			throw new ApiError(400, 'invalidRequest', `"${form.decision}" is no decision.`);
	}
}

function orderNamed(store: Store, name: string): string {
	const found = findOrderByName(store, name);
	if (found.length === 1 && found[0]) return found[0];
	throw new ApiError(
		409,
		'purchaseOrderUnknown',
		found.length === 0 ? `No purchase order has the number "${name}".` : `${found.length} purchase orders have the number "${name}". Open the right one and give its id.`,
	);
}
