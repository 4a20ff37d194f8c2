import { randomUUID } from 'node:crypto';
import { ApiError } from '../apiError';
import type { Page } from '../contract';
import { countsOf } from './counts';
import type { Counts } from './counts';
import { decodeCursor, pageOf } from './cursor';
import { journal } from './journal';
import type { Store } from './store';

export type SyncRunStatus = 'running' | 'succeeded' | 'failed' | 'expired';

export interface SyncRun {
	id: string;
	organizationId: string;
	executionId: string | null;
	trigger: string | null;
	source: string | null;
	filterFingerprint: string | null;
	status: SyncRunStatus;
	startedAt: string;
	leaseExpiresAt: string;
	finishedAt: string | null;
	undoneAt: string | null;
	error: string | null;
	report: Record<string, unknown> | null;
	counts: Counts;
	written: number;
	reportUrl: string;
}

export interface SyncRunInput {
	organizationId: string;
	executionId?: string | null;
	trigger?: string | null;
	source?: string | null;
	acceptSourceChange?: boolean;
	filterFingerprint?: string | null;
	leaseSeconds?: number;
}

export interface SyncRunRow {
	position: number;
	id: string;
	organization_id: string;
	execution_id: string | null;
	triggered_by: string | null;
	source: string | null;
	filter_fingerprint: string | null;
	started_at: string;
	lease_seconds: number;
	lease_expires_at: string;
	finished_as: 'succeeded' | 'failed' | 'expired' | null;
	finished_at: string | null;
	undone_at: string | null;
	error: string | null;
	report: string | null;
}

/** Takes the organization's lease. Throws ApiError 409 when another run holds it, or the source is another. */
export function startSyncRun(store: Store, input: SyncRunInput): SyncRun {
	const { organizationId } = input;
	refuseWhileRunning(store, organizationId);
	refuseOtherSource(store, input);
	const id = randomUUID();
	const at = store.now();
	const leaseSeconds = input.leaseSeconds ?? store.leaseSeconds;
	store.run(
		`INSERT INTO sync_runs (id, organization_id, execution_id, triggered_by, source, filter_fingerprint, started_at,
			lease_seconds, lease_expires_at)
		VALUES (:id, :organizationId, :executionId, :trigger, :source, :filterFingerprint, :at, :leaseSeconds, :expires)`,
		{
			id,
			organizationId,
			executionId: input.executionId ?? null,
			trigger: input.trigger ?? null,
			source: input.source ?? null,
			filterFingerprint: input.filterFingerprint ?? null,
			at,
			leaseSeconds,
			expires: secondsAfter(at, leaseSeconds),
		},
	);
	journal(store, { syncRunId: id, at }, 'syncRuns', id, null, 'running');
	return requireSyncRun(store, id);
}

/** Throws ApiError 409 `syncRunning` while a run of this organization holds the lease. */
export function refuseWhileRunning(store: Store, organizationId: string): void {
	const running = store.row<SyncRunRow>(
		`SELECT * FROM sync_runs
		WHERE organization_id = :organizationId AND finished_as IS NULL AND lease_expires_at > :now`,
		{ organizationId, now: store.now() },
	);
	if (!running) return;
	throw new ApiError(
		409,
		'syncRunning',
		`Sync run ${running.id} has been running since ${running.started_at}. Wait for it to finish; its lease ends at ` +
			`${running.lease_expires_at} unless it writes.`,
		{ runId: running.id, runningSince: running.started_at },
	);
}

export function findSyncRunRow(store: Store, id: string): SyncRunRow | undefined {
	return store.row<SyncRunRow>('SELECT * FROM sync_runs WHERE id = :id', { id });
}

export function requireSyncRunRow(store: Store, id: string): SyncRunRow {
	const row = findSyncRunRow(store, id);
	if (!row) throw new ApiError(404, 'notFound', `No sync run has the id ${id}.`);
	return row;
}

export function requireSyncRun(store: Store, id: string): SyncRun {
	return toSyncRun(store, requireSyncRunRow(store, id));
}

export interface SyncRunFilter {
	organizationId?: string;
	executionId?: string;
	filterFingerprint?: string;
	status?: SyncRunStatus;
	cursor?: string;
	limit: number;
}

/** Newest first. */
export function listSyncRuns(store: Store, filter: SyncRunFilter): Page<SyncRun> {
	const before = decodeCursor<[number]>(filter.cursor, [0]);
	const rows = store.rows<SyncRunRow>(
		`SELECT * FROM sync_runs
		WHERE (:before IS NULL OR position < :before)
			AND (:organizationId IS NULL OR organization_id = :organizationId)
			AND (:executionId IS NULL OR execution_id = :executionId)
			AND (:filterFingerprint IS NULL OR filter_fingerprint = :filterFingerprint)
			AND (:status IS NULL OR :status =
				COALESCE(finished_as, CASE WHEN lease_expires_at > :now THEN 'running' ELSE 'expired' END))
		ORDER BY position DESC LIMIT :limit`,
		{
			before: before?.[0] ?? null,
			organizationId: filter.organizationId ?? null,
			executionId: filter.executionId ?? null,
			filterFingerprint: filter.filterFingerprint ?? null,
			status: filter.status ?? null,
			now: store.now(),
			limit: filter.limit + 1,
		},
	);
	return pageOf(rows, filter.limit, (row) => [row.position], (row) => toSyncRun(store, row));
}

export function statusOf(store: Store, row: SyncRunRow): SyncRunStatus {
	return row.finished_as ?? (row.lease_expires_at > store.now() ? 'running' : 'expired');
}

export function secondsAfter(moment: string, seconds: number): string {
	return new Date(Date.parse(moment) + seconds * 1000).toISOString();
}

/** Line ids of an accounting system's two APIs may differ: filled by both, the store would hold every line twice. */
function refuseOtherSource(store: Store, { organizationId, source, acceptSourceChange }: SyncRunInput): void {
	if (!source || acceptSourceChange) return;
	const last = store.row<{ source: string }>(
		`SELECT source FROM sync_runs WHERE organization_id = :organizationId AND source IS NOT NULL
		ORDER BY position DESC LIMIT 1`,
		{ organizationId },
	);
	if (!last || last.source === source) return;
	throw new ApiError(
		409,
		'sourceDiffers',
		`Organization ${organizationId} was filled from ${last.source}; this run reads ${source}. Their transaction ids may ` +
			'differ, and each line would be entered twice. Compare them, then start with acceptSourceChange.',
	);
}

function toSyncRun(store: Store, row: SyncRunRow): SyncRun {
	const { counts, written } = countsOf(store, row.id);
	return {
		id: row.id,
		organizationId: row.organization_id,
		executionId: row.execution_id,
		trigger: row.triggered_by,
		source: row.source,
		filterFingerprint: row.filter_fingerprint,
		status: statusOf(store, row),
		startedAt: row.started_at,
		leaseExpiresAt: row.lease_expires_at,
		finishedAt: row.finished_at,
		undoneAt: row.undone_at,
		error: row.error,
		report: row.report === null ? null : (JSON.parse(row.report) as Record<string, unknown>),
		counts,
		written,
		reportUrl: `${store.publicUrl}/sync-runs/${row.id}`,
	};
}
