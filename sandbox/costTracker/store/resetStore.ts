import type { Store } from './store';

const tables = [
	'master_data',
	'purchase_orders',
	'accounting_transactions',
	'documents',
	'settings',
	'sync_runs',
	'sync_run_counts',
	'sync_run_reads',
	'high_water_marks',
	'idempotency_keys',
	'journal',
	'journal_states',
	'journal_reads',
];

/** Empties everything. */
export function resetStore(store: Store): void {
	store.transact(() => {
		for (const table of tables) store.run(`DELETE FROM ${table}`);
	});
}
