import { type CompleteSettings, type MatchResult, matchPurchaseOrders, type Outcome, type PurchaseOrder, type Transaction } from '../../domain/matching';
import { compareOutcomes } from './report/compareOutcomes';
import type { WhatIf } from './report/matchReport';

interface Rows {
	transactions: Transaction[];
	purchaseOrders: PurchaseOrder[];
}

/** Counting each criterion on its own runs each of them once more, so it is left out of larger batches. */
export const MAX_COUNTED_ALONE = 20_000;

/**
 * How many transactions each criterion would match or propose if it were the only one, in the order of the list; null
 * when there are more transactions than `MAX_COUNTED_ALONE`.
 */
export function countAlone(result: MatchResult): number[] | null {
	return result.outcomes.length > MAX_COUNTED_ALONE ? null : result.countAlone();
}

/** What other settings would change in the outcomes of a run. */
export function whatIf(rows: Rows, actual: readonly Outcome[], settings: CompleteSettings): WhatIf {
	const { outcomes, summary } = matchPurchaseOrders({ ...rows, settings });
	return { criteria: settings.criteria, summary, ...compareOutcomes(rows.transactions, actual, outcomes) };
}
