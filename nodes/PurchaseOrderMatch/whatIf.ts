import { type CompleteSettings, matchPurchaseOrders, type Outcome, type PurchaseOrder, type Transaction } from '../../domain/matching';
import { compareOutcomes } from './report/compareOutcomes';
import type { WhatIf } from './report/matchReport';

interface Rows {
	transactions: Transaction[];
	purchaseOrders: PurchaseOrder[];
}

/** Counting each criterion on its own takes a run for each of them, so it is left out of larger batches. */
export const MAX_COUNTED_ALONE = 20_000;

/**
 * How many transactions each criterion would match or propose if it were the only one, in the order of the list; null
 * when there are more transactions than `MAX_COUNTED_ALONE`.
 */
export function countAlone(rows: Rows, settings: CompleteSettings): number[] | null {
	if (rows.transactions.length > MAX_COUNTED_ALONE) return null;
	return settings.criteria.map((criterion) => {
		const { summary } = matchPurchaseOrders({ ...rows, settings: { ...settings, criteria: [criterion] } });
		return summary.criteria[0]?.matched ?? 0;
	});
}

/** What other settings would change in the outcomes of a run. */
export function whatIf(rows: Rows, actual: readonly Outcome[], settings: CompleteSettings): WhatIf {
	const { outcomes, summary } = matchPurchaseOrders({ ...rows, settings });
	return { criteria: settings.criteria, summary, ...compareOutcomes(rows.transactions, actual, outcomes) };
}
