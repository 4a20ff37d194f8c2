import type { JournalEntry } from './journal';
import type { Store } from './store';

/** An entry with the states themselves, as they were hashed. */
export interface FullJournalEntry extends JournalEntry {
	before: unknown;
	after: unknown;
}

/** What a sync run was shown, when: after the entry `afterSequence`. */
export interface JournalledRead {
	afterSequence: number;
	runId: string;
	at: string;
	/** With its query, below `/api/v1`. */
	path: string;
	body: unknown;
}

/** Keeps the states of the entry just written. */
export function keepStates(store: Store, before: unknown, after: unknown): void {
	store.run('INSERT INTO journal_states (sequence, before, after) VALUES ((SELECT MAX(sequence) FROM journal), :before, :after)', {
		before: JSON.stringify(before ?? null),
		after: JSON.stringify(after ?? null),
	});
}

export function journalRead(store: Store, runId: string, path: string, body: unknown): void {
	store.run(
		`INSERT INTO journal_reads (after_sequence, run_id, at, path, body)
		VALUES ((SELECT COALESCE(MAX(sequence), 0) FROM journal), :runId, :at, :path, :body)`,
		{ runId, at: store.now(), path, body: JSON.stringify(body) },
	);
}

/** Everything that was written, and everything that runs read, each in its order. For a store with `fullJournal`. */
export function readFullJournal(store: Store): { entries: FullJournalEntry[]; reads: JournalledRead[] } {
	const entries = store.rows<JournalEntry & { before: string; after: string }>(
		`SELECT j.sequence, run_id AS runId, at, kind, external_id AS externalId, before_hash AS beforeHash,
			after_hash AS afterHash, s.before, s.after
		FROM journal j JOIN journal_states s ON s.sequence = j.sequence ORDER BY j.sequence`,
	);
	const reads = store.rows<Omit<JournalledRead, 'body'> & { body: string }>(
		'SELECT after_sequence AS afterSequence, run_id AS runId, at, path, body FROM journal_reads ORDER BY id',
	);
	return {
		entries: entries.map((entry) => ({ ...entry, before: JSON.parse(entry.before), after: JSON.parse(entry.after) })),
		reads: reads.map((read) => ({ ...read, body: JSON.parse(read.body) })),
	};
}
