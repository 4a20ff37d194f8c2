import { journal } from './journal';
import type { Store } from './store';
import { refuseWhileRunning, requireSyncRun, requireSyncRunRow } from './syncRuns';
import type { SyncRun } from './syncRuns';
import { saveTransaction, selectTransactions, toState } from './transactionRow';
import type { TransactionRow } from './transactionRow';

/** Takes back the matches of a run that nobody touched since; the next run decides anew. */
export function undoSyncRun(store: Store, id: string): { undone: number; kept: number; syncRun: SyncRun } {
	const run = requireSyncRunRow(store, id);
	refuseWhileRunning(store, run.organization_id);
	const at = store.now();
	const standing = store.rows<TransactionRow>(`${selectTransactions} WHERE t.decided_in_run = :id`, { id }).map(toState);
	for (const state of standing) {
		const unmatched = { ...state, matchStatus: 'unmatched' as const, purchaseOrderId: null, outcome: null, decision: null, changedAfterMatch: false };
		saveTransaction(store, state, unmatched, 'undo', { syncRunId: id, at });
	}
	if (run.undone_at === null) {
		store.run('UPDATE sync_runs SET undone_at = :at WHERE id = :id', { id, at });
		journal(store, { syncRunId: id, at }, 'syncRuns', id, run.finished_as, 'undone');
	}
	return { undone: standing.length, kept: journalled(store, id, 'matches') - journalled(store, id, 'undo'), syncRun: requireSyncRun(store, id) };
}

/** How many transactions a run wrote in one way. */
function journalled(store: Store, runId: string, kind: string): number {
	const row = store.row<{ count: number }>(
		'SELECT COUNT(DISTINCT external_id) AS count FROM journal WHERE run_id = :runId AND kind = :kind',
		{ runId, kind },
	);
	return row?.count ?? 0;
}
