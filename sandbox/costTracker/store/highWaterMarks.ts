import type { ItemResult, TransactionInput } from '../contract';
import type { Store } from './store';

export interface HighWaterMark {
	organizationId: string;
	filterFingerprint: string;
	modifiedAt: string | null;
	syncRunId: string | null;
}

export function findHighWaterMark(store: Store, organizationId: string, filterFingerprint: string): HighWaterMark {
	const row = store.row<{ modified_at: string; run_id: string }>(
		'SELECT modified_at, run_id FROM high_water_marks WHERE organization_id = :organizationId AND filter_fingerprint = :filterFingerprint',
		{ organizationId, filterFingerprint },
	);
	return { organizationId, filterFingerprint, modifiedAt: row?.modified_at ?? null, syncRunId: row?.run_id ?? null };
}

/** A refused transaction that doesn't say when it changed: nothing may pass it. */
const beginning = '';

/** Remembers how far a batch of a run came through a filter: the latest taken, the earliest refused. */
export function rememberRead(
	store: Store,
	read: { runId: string; organizationId: string; filterFingerprint: string },
	items: TransactionInput[],
	results: ItemResult[],
): void {
	let latest: string | null = null;
	let earliest: string | null = null;
	items.forEach((item, i) => {
		const modifiedAt = item.modifiedAt ? new Date(item.modifiedAt).toISOString() : null;
		if (results[i]?.result === 'rejected') {
			const refused = modifiedAt ?? beginning;
			if (earliest === null || refused < earliest) earliest = refused;
		} else if (modifiedAt !== null && (latest === null || modifiedAt > latest)) {
			latest = modifiedAt;
		}
	});
	store.run(
		`INSERT INTO sync_run_reads (run_id, organization_id, filter_fingerprint, latest_accepted, earliest_refused)
		VALUES (:runId, :organizationId, :filterFingerprint, :latest, :earliest)
		ON CONFLICT (run_id, organization_id, filter_fingerprint) DO UPDATE SET
			latest_accepted = MAX(COALESCE(latest_accepted, excluded.latest_accepted),
				COALESCE(excluded.latest_accepted, latest_accepted)),
			earliest_refused = MIN(COALESCE(earliest_refused, excluded.earliest_refused),
				COALESCE(excluded.earliest_refused, earliest_refused))`,
		{ ...read, latest, earliest },
	);
}

/** When a run has read to the end: to the latest taken, never past its own start or the earliest refused, never backwards. */
export function moveHighWaterMarks(store: Store, runId: string): void {
	store.run(
		`INSERT INTO high_water_marks (organization_id, filter_fingerprint, modified_at, run_id)
		SELECT r.organization_id, r.filter_fingerprint,
			MIN(latest_accepted, COALESCE(earliest_refused, latest_accepted), s.started_at), run_id
		FROM sync_run_reads r JOIN sync_runs s ON s.id = r.run_id
		WHERE run_id = :runId AND latest_accepted IS NOT NULL AND COALESCE(earliest_refused, latest_accepted) <> :beginning
		ON CONFLICT (organization_id, filter_fingerprint) DO UPDATE
			SET modified_at = excluded.modified_at, run_id = excluded.run_id
			WHERE excluded.modified_at > high_water_marks.modified_at`,
		{ runId, beginning },
	);
}
