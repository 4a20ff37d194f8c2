import type { Expected, ItemResult, Outcome } from '../contract';
import type { WriteContext } from './journal';
import { alreadyMatched, changedSinceRead, personObjection, unknownTransaction } from './objections';
import { isClosed, findOrderRow, purchaseOrderName } from './purchaseOrders';
import { conflict, foreignOrganization, rejected } from './refusals';
import type { Store } from './store';
import { findTransaction, saveTransaction } from './transactionRow';
import type { TransactionState } from './transactionRow';

export interface MatchInput {
	externalId: string;
	purchaseOrderId: string;
	outcome: Outcome;
	expected?: Expected;
}

/** Records an automatic match, unless a person or the state of things speaks against it. */
export function recordMatch(store: Store, item: MatchInput, context: WriteContext): ItemResult {
	const { externalId, purchaseOrderId, outcome, expected } = item;
	const state = findTransaction(store, externalId);
	if (!state) return unknownTransaction(externalId);
	if (outcome.status !== 'autoMatched' || outcome.purchaseOrder?.id !== purchaseOrderId) {
		return rejected(
			externalId,
			'outcomeDiffers',
			`Its outcome is ${outcome.status} to ${outcome.purchaseOrder?.id ?? 'no order'}, the match to record is to ${purchaseOrderId}.`,
		);
	}
	if (state.matchStatus === 'autoMatched' && state.purchaseOrderId === purchaseOrderId) return { externalId, result: 'unchanged' };
	const refusal =
		foreignOrganization(externalId, context) ??
		personObjection(store, state, purchaseOrderId) ??
		alreadyMatched(store, state, expected) ??
		changedSinceRead(state, expected) ??
		orderObjection(store, state, purchaseOrderId);
	if (refusal) return refusal;
	const { amount, currency } = state.content;
	saveTransaction(
		store,
		state,
		{
			...state,
			matchStatus: 'autoMatched',
			purchaseOrderId,
			outcome,
			decision: { by: 'syncRun', name: null, at: context.at, syncRunId: context.syncRunId, amount, currency },
			changedAfterMatch: false,
		},
		'matches',
		context,
	);
	return { externalId, result: 'updated' };
}

/** The order must exist, be open, and belong to the same organization. The same for a person's match. */
export function orderObjection(store: Store, state: TransactionState, purchaseOrderId: string): ItemResult | undefined {
	const { externalId, organizationId } = state.content;
	const order = findOrderRow(store, purchaseOrderId);
	if (!order) {
		return conflict(externalId, 'purchaseOrderUnknown', `No purchase order has the id ${purchaseOrderId}. It may have been deleted.`);
	}
	const name = purchaseOrderName(store, purchaseOrderId);
	if (order.organization_id !== null && order.organization_id !== organizationId) {
		return rejected(
			externalId,
			'organizationDiffers',
			`Purchase order ${name} belongs to organization ${order.organization_id}, the transaction to ${organizationId}.`,
		);
	}
	if (isClosed(order.status)) {
		return conflict(externalId, 'purchaseOrderClosed', `Purchase order ${name} is ${order.status}. Reopen it first, or choose another.`);
	}
	return undefined;
}
