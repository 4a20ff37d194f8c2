import { ApiError } from '../apiError';
import type { Decision, ItemResult } from '../contract';
import { changedSinceRead } from './objections';
import { orderObjection } from './recordMatch';
import type { Store } from './store';
import { findTransaction, saveTransaction } from './transactionRow';
import type { TransactionState } from './transactionRow';

export interface PersonInput {
	decidedBy?: string | null;
	expectedRevision?: number;
}

export type Unmatching = 'rejectPurchaseOrder' | 'keepUnmatched' | 'reopen';

/** A person matches it to an order; from any status. */
export function matchByPerson(store: Store, externalId: string, input: PersonInput & { purchaseOrderId: string }): void {
	const state = requireTransaction(store, externalId, input);
	const { purchaseOrderId } = input;
	refuse(orderObjection(store, state, purchaseOrderId));
	const moved = state.purchaseOrderId !== null && state.purchaseOrderId !== purchaseOrderId;
	decide(store, state, input, {
		matchStatus: 'matched',
		purchaseOrderId,
		rejectedPurchaseOrderIds: state.rejectedPurchaseOrderIds.filter((id) => id !== purchaseOrderId),
		outcome: moved ? null : state.outcome,
	});
}

/** A person takes a match back or declines a candidate, keeps it unmatched, or forgets all decisions on it. */
export function unmatchByPerson(
	store: Store,
	externalId: string,
	input: PersonInput & { decision?: Unmatching; purchaseOrderId?: string },
): void {
	const state = requireTransaction(store, externalId, input);
	const decision = input.decision ?? 'rejectPurchaseOrder';
	if (decision === 'keepUnmatched') {
		decide(store, state, input, { matchStatus: 'keepUnmatched', purchaseOrderId: null, outcome: null });
		return;
	}
	if (decision === 'reopen') {
		save(store, state, {
			matchStatus: 'unmatched',
			purchaseOrderId: null,
			rejectedPurchaseOrderIds: [],
			outcome: null,
			decision: null,
			changedAfterMatch: false,
		});
		return;
	}
	const declined = input.purchaseOrderId ?? state.purchaseOrderId;
	if (declined === null) {
		throw new ApiError(409, 'nothingToReject', 'It is not matched, so say which purchase order it does not belong to.');
	}
	const rejectedPurchaseOrderIds = [...new Set([...state.rejectedPurchaseOrderIds, declined])];
	if (declined === state.purchaseOrderId) {
		decide(store, state, input, { matchStatus: 'unmatched', purchaseOrderId: null, rejectedPurchaseOrderIds, outcome: null });
		return;
	}
	const candidates = state.outcome?.candidates.filter(({ id }) => id !== declined) ?? [];
	save(store, state, { rejectedPurchaseOrderIds, outcome: state.outcome && { ...state.outcome, candidates } });
}

/** A person charges it to a budget without an order. */
export function addToBudgetByPerson(store: Store, externalId: string, input: PersonInput): void {
	const state = requireTransaction(store, externalId, input);
	decide(store, state, input, { matchStatus: 'addedToBudget', purchaseOrderId: null, outcome: null });
}

function requireTransaction(store: Store, externalId: string, { expectedRevision }: PersonInput): TransactionState {
	const state = findTransaction(store, externalId);
	if (!state) throw new ApiError(404, 'notFound', `No accounting transaction has the external id ${externalId}.`);
	if (expectedRevision !== undefined) refuse(changedSinceRead(state, { revision: expectedRevision }));
	return state;
}

function decide(store: Store, state: TransactionState, { decidedBy }: PersonInput, changes: Partial<TransactionState>): void {
	const { amount, currency } = state.content;
	const decision: Decision = { by: 'person', name: decidedBy ?? null, at: store.now(), syncRunId: null, amount, currency };
	save(store, state, { ...changes, decision, changedAfterMatch: false });
}

/** The same decision again writes nothing: only its time would differ. */
function save(store: Store, state: TransactionState, changes: Partial<TransactionState>): void {
	const after = { ...state, ...changes };
	const timeless = (it: TransactionState) => JSON.stringify({ ...it, decision: it.decision && { ...it.decision, at: '' } });
	if (timeless(state) === timeless(after)) return;
	saveTransaction(store, state, after, 'personDecision', { syncRunId: null, at: store.now() });
}

function refuse(objection: ItemResult | undefined): void {
	if (objection) throw new ApiError(409, objection.reason ?? 'conflict', objection.message ?? 'It was refused.');
}
