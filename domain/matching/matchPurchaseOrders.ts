import type { PurchaseOrder } from '../purchaseOrder';
import type { Transaction } from '../transaction';
import { countAlone } from './countAlone';
import type { MatchSummary, Outcome } from './outcome';
import { parseSettings } from './parseSettings';
import { LazyOutcome } from './results/lazyOutcome';
import { Reporter } from './results/reporter';
import { runCriteria } from './run';
import type { MatchSettings } from './settings';
import { summarise } from './summary';
import { readTables } from './tables/tables';

export interface MatchInput {
	transactions: readonly Transaction[];
	purchaseOrders: readonly PurchaseOrder[];
	settings: MatchSettings;
}

export interface MatchResult {
	/** `outcomes[i]` belongs to `transactions[i]`. */
	outcomes: Outcome[];
	summary: MatchSummary;
	/** How many transactions each criterion would match or propose if it were the only one; worked out when asked for. */
	countAlone(): number[];
}

/**
 * Matches transactions to purchase orders by the criteria of the settings, in their order. The result does not depend
 * on the order of either list, nothing is changed in them, and bad data is an outcome. Throws only for settings that
 * `parseSettings` refuses. Outcomes are worked out when they are read, from the lists as they were given: don't change
 * those before.
 */
export function matchPurchaseOrders({ transactions, purchaseOrders, settings }: MatchInput): MatchResult {
	const parsed = parseSettings(settings);
	if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
	const tables = readTables(transactions, purchaseOrders, parsed.settings);
	const run = runCriteria(tables);
	const reporter = new Reporter(run);
	return {
		outcomes: transactions.map((_, index) => new LazyOutcome(reporter, index)),
		summary: summarise(run, reporter.results),
		countAlone: () => countAlone(tables),
	};
}
