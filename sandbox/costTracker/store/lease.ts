import { ApiError } from '../apiError';
import type { WriteContext } from './journal';
import type { Store } from './store';
import { findSyncRunRow, secondsAfter, statusOf } from './syncRuns';
import type { SyncRunRow } from './syncRuns';

/** A write by a sync run, whose lease it renews, or by nobody's. */
export function writeContext(store: Store, syncRunId: string | undefined): WriteContext {
	const at = store.now();
	if (syncRunId === undefined) return { syncRunId: null, organizationId: null, at };
	const run = renewLease(store, syncRunId, at);
	return { syncRunId, organizationId: run.organization_id, at };
}

/**
 * A run that holds its lease holds it for its full length from now.
 * @throws ApiError 409 `leaseLost` when the run is unknown, finished or its lease ran out
 */
export function renewLease(store: Store, syncRunId: string, at: string): SyncRunRow {
	const run = findSyncRunRow(store, syncRunId);
	const lost = (why: string) =>
		new ApiError(409, 'leaseLost', `Sync run ${syncRunId} ${why}. Nothing was written. Start a new sync run.`);
	if (!run) throw lost('is not known here');
	const status = statusOf(store, run);
	if (status === 'expired') throw lost(`lost its lease at ${run.lease_expires_at}`);
	if (status !== 'running') throw lost(`finished as ${status} at ${run.finished_at}`);
	const expires = secondsAfter(at, run.lease_seconds);
	store.run('UPDATE sync_runs SET lease_expires_at = :expires WHERE id = :syncRunId', { syncRunId, expires });
	return { ...run, lease_expires_at: expires };
}
