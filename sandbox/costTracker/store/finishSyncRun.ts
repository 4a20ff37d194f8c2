import { ApiError } from '../apiError';
import { moveHighWaterMarks } from './highWaterMarks';
import { journal } from './journal';
import type { Store } from './store';
import { requireSyncRun, requireSyncRunRow, statusOf } from './syncRuns';
import type { SyncRun } from './syncRuns';

export interface SyncRunFinish {
	status: 'succeeded' | 'failed';
	report?: Record<string, unknown> | null;
	error?: string | null;
	/** Default: when it succeeded. */
	transactionsComplete?: boolean;
}

/** Releases the lease and keeps the report. An expired run can only add why it failed. */
export function finishSyncRun(store: Store, id: string, input: SyncRunFinish): { result: 'updated' | 'unchanged'; syncRun: SyncRun } {
	const run = requireSyncRunRow(store, id);
	const status = statusOf(store, run);
	if (run.finished_as !== null && (status === input.status || (status === 'expired' && input.status === 'failed'))) {
		return { result: 'unchanged', syncRun: requireSyncRun(store, id) };
	}
	if (status === 'succeeded' || status === 'failed') {
		throw new ApiError(409, 'syncRunFinished', `Sync run ${id} finished as ${status} at ${run.finished_at}; it stays so.`);
	}
	if (status === 'expired' && input.status === 'succeeded') {
		throw new ApiError(
			409,
			'leaseLost',
			`Sync run ${id} lost its lease at ${run.lease_expires_at} and can't be finished as succeeded. Run it again.`,
		);
	}
	const at = store.now();
	const finishedAs = status === 'expired' ? 'expired' : input.status;
	store.run(
		'UPDATE sync_runs SET finished_as = :finishedAs, finished_at = :at, error = :error, report = :report WHERE id = :id',
		{ id, finishedAs, at, error: input.error ?? null, report: input.report ? JSON.stringify(input.report) : null },
	);
	if (status === 'running' && (input.transactionsComplete ?? input.status === 'succeeded')) moveHighWaterMarks(store, id);
	journal(store, { syncRunId: id, at }, 'syncRuns', id, 'running', finishedAs);
	return { result: 'updated', syncRun: requireSyncRun(store, id) };
}
