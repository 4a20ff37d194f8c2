import type { Expected, ItemResult, Outcome } from '../contract';
import type { WriteContext } from './journal';
import { alreadyMatched, changedSinceRead, personObjection, unknownTransaction } from './objections';
import { foreignOrganization, rejected } from './refusals';
import type { Store } from './store';
import { findTransaction, saveTransaction } from './transactionRow';

export interface CandidatesInput {
	externalId: string;
	outcome: Outcome;
	expected?: Expected;
}

/** Records what a person must decide (needsReview), or why nothing matched (unmatched). */
export function recordCandidates(store: Store, item: CandidatesInput, context: WriteContext): ItemResult {
	const { externalId, outcome, expected } = item;
	const state = findTransaction(store, externalId);
	if (!state) return unknownTransaction(externalId);
	if (outcome.status === 'autoMatched' || outcome.status === 'skipped') {
		return rejected(externalId, 'outcomeDiffers', `Its outcome is ${outcome.status}; only needsReview, invalid and unmatched are recorded here.`);
	}
	const matchStatus = outcome.status === 'unmatched' ? 'unmatched' : 'needsReview';
	if (state.matchStatus === matchStatus && JSON.stringify(state.outcome) === JSON.stringify(outcome)) {
		return { externalId, result: 'unchanged' };
	}
	const refusal =
		foreignOrganization(externalId, context) ??
		personObjection(store, state, null) ??
		alreadyMatched(store, state, expected) ??
		changedSinceRead(state, expected);
	if (refusal) return refusal;
	saveTransaction(
		store,
		state,
		{
			...state,
			matchStatus,
			purchaseOrderId: null,
			outcome,
			decision: { by: 'syncRun', name: null, at: context.at, syncRunId: context.syncRunId, amount: state.content.amount, currency: state.content.currency },
			changedAfterMatch: false,
		},
		'candidates',
		context,
	);
	return { externalId, result: 'updated' };
}
