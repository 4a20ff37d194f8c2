import type { Store } from '../../../sandbox/costTracker/store/store';
import { selectTransactions, toState, type TransactionRow } from '../../../sandbox/costTracker/store/transactionRow';

/** What a sync leaves in CostTracker, without when, by which run and in how many steps it came about. */
export function finalState(store: Store): { transactions: unknown[]; masterData: unknown[] } {
	const transactions = store.rows<TransactionRow>(`${selectTransactions} ORDER BY t.external_id`).map(toState);
	return {
		transactions: transactions.map(({ revision: _revision, decision, ...state }) => ({
			...state,
			decision: decision && { ...decision, at: null, syncRunId: null },
		})),
		masterData: store.rows('SELECT kind, external_id, content FROM master_data ORDER BY kind, external_id'),
	};
}
