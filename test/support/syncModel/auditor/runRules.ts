import type { FullJournalEntry } from '../../../../sandbox/costTracker/store/fullJournal';
import { isDeepStrictEqual } from 'node:util';
import type { Rule } from './evidence';

const isWriteOfRun = ({ runId, kind }: FullJournalEntry) => runId !== null && kind !== 'syncRuns' && kind !== 'undo';

/** A run writes while it holds the lease: since its start, until it finished, lost it, or another began. */
export const writesUnderLease: Rule = ({ entries, leaseSecondsOf }) => {
	const findings: string[] = [];
	let holder: string | null = null;
	let lastAt = 0;
	for (const entry of entries) {
		const at = Date.parse(entry.at);
		if (entry.kind === 'syncRuns') {
			if (entry.beforeHash === null) [holder, lastAt] = [entry.runId, at];
			else if (entry.runId === holder && entry.after !== 'undone') holder = null;
		}
		if (!isWriteOfRun(entry)) continue;
		const { sequence, runId } = entry;
		if (runId !== holder) findings.push(`entry ${sequence} was written by run ${runId}, while ${holder ?? 'nobody'} held the lease`);
		else if (at - lastAt >= leaseSecondsOf.get(runId!)! * 1000) findings.push(`entry ${sequence} was written by run ${runId} ${(at - lastAt) / 60_000} minutes after its last one`);
		lastAt = at;
	}
	return findings;
};

/** Only a person, a run, or CostTracker's own keeping of orders writes. */
export const everyWriteHasAnAuthor: Rule = ({ entries }) =>
	entries.flatMap(({ sequence, kind, runId }) =>
		runId === null && !['personDecision', 'purchaseOrders', 'settings'].includes(kind) ? [`entry ${sequence} (${kind}) has no author`] : [],
	);

/** Each entry takes up where the one before it left the same thing, and the last one is what is stored. */
export const journalIsWhole: Rule = ({ entries, stored }) => {
	const findings: string[] = [];
	const last = new Map<string, unknown>();
	const ofTransactions = new Set(['accountingTransactions', 'matches', 'candidates', 'vanished', 'documents', 'personDecision', 'undo']);
	for (const { sequence, kind, externalId, before, after } of entries) {
		if (!ofTransactions.has(kind)) continue;
		if (!sameState(last.get(externalId) ?? null, before)) findings.push(`entry ${sequence} (${kind}) of ${externalId} does not follow the one before it`);
		last.set(externalId, after);
	}
	for (const state of stored) {
		if (!sameState(last.get(state.content.externalId), state)) findings.push(`${state.content.externalId} is stored otherwise than the journal says`);
	}
	return findings;
};

/** Which filter saw a transaction last is remembered without an entry. */
function sameState(one: unknown, other: unknown): boolean {
	const compared = (state: unknown) => state && { ...(state as object), filterFingerprint: null };
	return isDeepStrictEqual(compared(one), compared(other));
}

/** A run that succeeded has a report that adds up, and CostTracker counted for it what the journal shows. */
export const reportsAddUp: Rule = ({ entries, runs }) =>
	runs.flatMap(({ id, status, report, written }) => {
		const journalled = entries.filter((entry) => entry.runId === id && isWriteOfRun(entry)).length;
		return [
			...(status === 'succeeded' && report?.addsUp !== true ? [`run ${id} succeeded with a report that does not add up`] : []),
			...(written === journalled ? [] : [`run ${id} counts ${written} written, the journal ${journalled}`]),
		];
	});
