import type { WriteResult, WriteStatus } from './writeResult';

/** Longest list of single items in a summary; the counts are over all. */
export const MAX_PROBLEMS = 100;

/** Which write it was, in CostTracker's words for what it counts. */
export type WriteKind =
	| 'suppliers'
	| 'nominalCodes'
	| 'projects'
	| 'departments'
	| 'accountingTransactions'
	| 'matches'
	| 'candidates'
	| 'vanished'
	| 'documents';

export interface WriteCounts {
	/** Items of the input, without the empty ones of Always Output Data. */
	received: number;
	created: number;
	updated: number;
	unchanged: number;
	/** A person or a newer state stands against it; left as it was. */
	conflicts: number;
	/** Not acceptable, by CostTracker's or by this node's check. */
	refused: number;
	/** Sent, and not known to be written. */
	failed: number;
	/** Not written, since writing was stopped before. */
	notWritten: number;
}

/** One write in one item: what was received and what became of it. */
export interface WriteSummary extends WriteCounts {
	kind: 'writeSummary';
	resource: string;
	operation: string;
	writes: WriteKind;
	/** Nothing was written: this is what would have been. */
	dryRun: boolean;
	syncRunId: string | null;
	/** How many of the refused this node refused itself, before anything was sent. */
	refusedHere: number;
	/** created + updated + unchanged + conflicts + refused + failed + notWritten = received. */
	addsUp: boolean;
	/** Items that did not go through, the first of them. */
	problems: { total: number; shown: WriteResult[] };
}

export type WriteIdentity = Pick<WriteSummary, 'resource' | 'operation' | 'writes' | 'dryRun' | 'syncRunId'>;

const COUNT_OF: Readonly<Record<WriteStatus, Exclude<keyof WriteCounts, 'received'>>> = {
	created: 'created',
	updated: 'updated',
	unchanged: 'unchanged',
	conflict: 'conflicts',
	rejected: 'refused',
	failed: 'failed',
	notWritten: 'notWritten',
};

/** Sums up a write; `received` is counted apart from the results, so that a lost result shows. */
export function summarise(identity: WriteIdentity, received: number, results: readonly WriteResult[]): WriteSummary {
	const counts: WriteCounts = { ...noCounts(), received };
	const problems = { total: 0, shown: [] as WriteResult[] };
	for (const result of results) {
		counts[COUNT_OF[result.status]] += 1;
		if (result.message === undefined && result.reason === undefined) continue;
		problems.total += 1;
		if (problems.shown.length < MAX_PROBLEMS) problems.shown.push(result);
	}
	const refusedHere = results.filter((result) => result.refusedHere).length;
	return { kind: 'writeSummary', ...identity, ...counts, refusedHere, addsUp: addsUp(counts), problems };
}

export function noCounts(): WriteCounts {
	return { received: 0, created: 0, updated: 0, unchanged: 0, conflicts: 0, refused: 0, failed: 0, notWritten: 0 };
}

/** Whether every item received is accounted for. */
export function addsUp({ received, ...counts }: WriteCounts): boolean {
	return received === Object.values(counts).reduce((sum, count) => sum + count, 0);
}
