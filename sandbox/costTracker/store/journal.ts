import { createHash } from 'node:crypto';
import { keepStates } from './fullJournal';
import type { Store } from './store';

/** Who writes: the sync run (null for a person or a write without one) and when. */
export interface WriteContext {
	syncRunId: string | null;
	/** Of the sync run; its writes to another organization are refused. */
	organizationId: string | null;
	at: string;
}

export interface JournalEntry {
	sequence: number;
	runId: string | null;
	at: string;
	kind: string;
	externalId: string;
	/** Null: it did not exist. */
	beforeHash: string | null;
	afterHash: string | null;
}

/** Records one write. `before` and `after` are what was stored, null where nothing was. */
export function journal(
	store: Store,
	context: Pick<WriteContext, 'syncRunId' | 'at'>,
	kind: string,
	externalId: string,
	before: unknown,
	after: unknown,
): void {
	store.run(
		`INSERT INTO journal (run_id, at, kind, external_id, before_hash, after_hash)
		VALUES (:runId, :at, :kind, :externalId, :before, :after)`,
		{ runId: context.syncRunId, at: context.at, kind, externalId, before: hashOf(before), after: hashOf(after) },
	);
	if (store.fullJournal) keepStates(store, before, after);
}

/** In the order written, from after `afterSequence`. */
export function readJournal(store: Store, filter: { runId?: string; afterSequence?: number; limit?: number }): JournalEntry[] {
	return store
		.rows<JournalEntry>(
			`SELECT sequence, run_id AS runId, at, kind, external_id AS externalId, before_hash AS beforeHash,
				after_hash AS afterHash
			FROM journal WHERE sequence > :after AND (:runId IS NULL OR run_id = :runId) ORDER BY sequence LIMIT :limit`,
			{ after: filter.afterSequence ?? 0, runId: filter.runId ?? null, limit: filter.limit ?? 10_000 },
		);
}

function hashOf(state: unknown): string | null {
	if (state === null || state === undefined) return null;
	return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}
