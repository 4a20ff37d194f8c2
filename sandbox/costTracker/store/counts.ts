import type { ItemResult, WriteKind } from '../contract';
import type { Store } from './store';

export type WriteCounts = Record<ItemResult['result'], number>;
export type Counts = Record<WriteKind, WriteCounts>;

const kinds: WriteKind[] = [
	'suppliers',
	'nominalCodes',
	'projects',
	'departments',
	'accountingTransactions',
	'matches',
	'candidates',
	'vanished',
	'documents',
];

/** Adds what one request of a run did. */
export function count(store: Store, runId: string, kind: WriteKind, results: Array<ItemResult['result']>): void {
	for (const result of new Set(results)) {
		store.run(
			`INSERT INTO sync_run_counts (run_id, kind, result, count) VALUES (:runId, :kind, :result, :count)
			ON CONFLICT (run_id, kind, result) DO UPDATE SET count = count + excluded.count`,
			{ runId, kind, result, count: results.filter((one) => one === result).length },
		);
	}
}

/** What a run's requests really did; `written` is created and updated together. */
export function countsOf(store: Store, runId: string): { counts: Counts; written: number } {
	const counts = Object.fromEntries(
		kinds.map((kind) => [kind, { created: 0, updated: 0, unchanged: 0, conflict: 0, rejected: 0 }]),
	) as Counts;
	let written = 0;
	const rows = store.rows<{ kind: WriteKind; result: ItemResult['result']; count: number }>(
		'SELECT kind, result, count FROM sync_run_counts WHERE run_id = :runId',
		{ runId },
	);
	for (const row of rows) {
		counts[row.kind][row.result] = row.count;
		if (row.result === 'created' || row.result === 'updated') written += row.count;
	}
	return { counts, written };
}
