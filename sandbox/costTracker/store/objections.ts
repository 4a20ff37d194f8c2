import type { Expected, ItemResult } from '../contract';
import { conflict, rejected } from './refusals';
import type { Store } from './store';
import { purchaseOrderName } from './purchaseOrders';
import type { TransactionState } from './transactionRow';

export function unknownTransaction(externalId: string): ItemResult {
	return rejected(externalId, 'transactionUnknown', `No accounting transaction has the external id ${externalId}. Create it first.`);
}

/** A person's word stands against any automatic one. `purchaseOrderId`: the order that is proposed, if one is. */
export function personObjection(store: Store, state: TransactionState, purchaseOrderId: string | null): ItemResult | undefined {
	const { externalId } = state.content;
	const who = state.decision?.name ?? 'A person';
	const when = state.decision ? ` on ${state.decision.at.slice(0, 10)}` : '';
	const kept = 'That stands; unmatch or reopen it by hand to let a run decide.';
	switch (state.matchStatus) {
		case 'matched':
			return conflict(
				externalId,
				'matchedByPerson',
				`${who} matched it to ${purchaseOrderName(store, state.purchaseOrderId)}${when}. ${kept}`,
			);
		case 'keepUnmatched':
			return conflict(externalId, 'keptUnmatched', `${who} decided${when} to keep it unmatched. ${kept}`);
		case 'addedToBudget':
			return conflict(externalId, 'addedToBudget', `${who} added it to a budget${when}. ${kept}`);
		default:
	}
	if (purchaseOrderId !== null && state.rejectedPurchaseOrderIds.includes(purchaseOrderId)) {
		return conflict(
			externalId,
			'rejectedByPerson',
			`A person said that it does not belong to ${purchaseOrderName(store, purchaseOrderId)}. ${kept}`,
		);
	}
	return undefined;
}

/** An automatic match is replaced or withdrawn only by who says that they know it. */
export function alreadyMatched(store: Store, state: TransactionState, expected: Expected | undefined): ItemResult | undefined {
	if (state.matchStatus !== 'autoMatched' || expected?.purchaseOrderId === state.purchaseOrderId) return undefined;
	return conflict(
		state.content.externalId,
		'alreadyMatched',
		`It is auto-matched to ${purchaseOrderName(store, state.purchaseOrderId)} already. Give expected.purchaseOrderId ` +
			`"${state.purchaseOrderId}" to replace that match.`,
	);
}

/** What the writer had read must still hold. */
export function changedSinceRead(state: TransactionState, expected: Expected | undefined): ItemResult | undefined {
	const current: Required<Expected> = {
		matchStatus: state.matchStatus,
		purchaseOrderId: state.purchaseOrderId,
		revision: state.revision,
	};
	for (const [field, value] of Object.entries(expected ?? {})) {
		const now = current[field as keyof Expected];
		if (value !== now) {
			return conflict(
				state.content.externalId,
				'changedSinceRead',
				`Its ${field} was expected to be ${value} and is ${now}: somebody changed it. Read it again.`,
			);
		}
	}
	return undefined;
}
