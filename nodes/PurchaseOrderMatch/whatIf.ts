import { type CompleteSettings, matchPurchaseOrders, type MatchSummary, type Outcome, type PurchaseOrder, type Transaction } from '../../domain/matching';
import { compareOutcomes } from './report/compareOutcomes';
import type { WhatIf } from './report/matchReport';

interface Rows {
	transactions: Transaction[];
	purchaseOrders: PurchaseOrder[];
}

/** How many transactions each criterion would match or propose if it were the only one, in the order of the list. */
export function countAlone(rows: Rows, settings: CompleteSettings, actual: MatchSummary): number[] {
	if (settings.criteria.length === 1) return actual.criteria.map(({ matched }) => matched);
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
