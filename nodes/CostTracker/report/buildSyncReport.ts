import { type TransactionsConsidered, type TransactionsRead, toTransactionsConsidered, toTransactionsRead } from './equations';
import { toNotDone } from './notDone';
import { asObject, type Json } from '../wire/json';
import { addsUp, MAX_PROBLEMS, noCounts, summarise, type WriteCounts, type WriteSummary } from '../write/writeSummary';
import type { WriteResult, WriteStatus } from '../write/writeResult';

/** Most match reports in one report; a sync has one. Those beyond count as other items. */
const MAX_MATCHES = 10;

export interface SyncReport {
	kind: 'syncReport';
	/** What was read from 24SevenOffice and why, from Sync Run: Plan Reading; null without one. */
	reading: Json | null;
	/** What became of the transactions read. */
	transactions: TransactionsRead | null;
	/** What became of the transactions that were to be matched. */
	matching: TransactionsConsidered | null;
	/** What was not done and why, a sentence for each kind of write. */
	notDone: string[];
	/** One per kind of write; several summaries of one kind are added up. */
	writes: WriteSummary[];
	/** The report of Purchase Order Match; null where nothing was matched. */
	match: Json | null;
	/** Further match reports, where the run matched more than once. */
	furtherMatches: Json[];
	totals: WriteCounts;
	/** Every item that a write received, and every transaction that was matched, is accounted for. */
	addsUp: boolean;
	/** Whether all that was read was written, or refused by CostTracker itself, which then knows of it. */
	transactionsArrived: boolean;
	/** Some of the writes were only asked about, and nothing of them written. */
	dryRun: boolean;
	/** Items that are neither a write's summary or result nor a match report. */
	otherItems: number;
}

/** One report of all that a sync run did, from the items that its nodes gave. Pure, and bounded whatever the input. */
export function buildSyncReport(items: readonly Json[]): SyncReport {
	const summaries: WriteSummary[] = [];
	const matches: Json[] = [];
	let plan: Json | null = null;
	const singleResults: Json[] = [];
	let otherItems = 0;
	for (const item of items) {
		if (item.kind === 'readingPlan') plan ??= item;
		else if (item.kind === 'writeSummary') summaries.push(item as unknown as WriteSummary);
		else if (item.kind === 'matchReport' && matches.length < MAX_MATCHES) matches.push(item);
		else if (asObject(item.result).writes !== undefined) singleResults.push(item);
		else if (Object.keys(item).length > 0) otherItems += 1;
	}
	const writes = addUp([...summaries, ...summariseResults(singleResults)]);
	const totals = writes.reduce<WriteCounts>(addCounts, noCounts());
	return {
		kind: 'syncReport',
		reading: plan && toReading(plan),
		transactions: toTransactionsRead(writes),
		matching: toTransactionsConsidered(matches),
		notDone: toNotDone(writes),
		writes,
		match: matches[0] ?? null,
		furtherMatches: matches.slice(1),
		totals,
		addsUp: writes.every((write) => write.addsUp) && matches.every((match) => asObject(match.summary).addsUp === true),
		transactionsArrived: writes.every(allArrived),
		dryRun: writes.some((write) => write.dryRun),
		otherItems,
	};
}

/** Copied from the ledger, and read by what changed since the same moment. */
const COPIED: readonly unknown[] = ['suppliers', 'nominalCodes', 'projects', 'departments'];

/**
 * Whether nothing read is lost if the next run reads on from here. A transaction that this node refused itself, CostTracker
 * never heard of. An odd supplier would be refused every time, and hinders nothing.
 */
function allArrived({ writes, failed, notWritten, refusedHere }: WriteSummary): boolean {
	if (writes === 'accountingTransactions') return failed + notWritten + refusedHere === 0;
	return !COPIED.includes(writes) || failed + notWritten === 0;
}

function toReading({ explanation, filter, filterFingerprint, highWaterMark, modifiedFrom, check }: Json): Json {
	return { explanation, filter, filterFingerprint, highWaterMark, modifiedFrom, check };
}

/** Items of writes with Output "Per Item", as the summaries that they would have been. */
function summariseResults(items: readonly Json[]): WriteSummary[] {
	return items.map((item, itemIndex) => {
		const { resource, operation, writes, dryRun, status, reason, message } = asObject(item.result) as Json & WriteSummary & WriteResult;
		const result = { itemIndex, externalId: null, status: status as WriteStatus, reason, message };
		return summarise({ resource, operation, writes, dryRun, syncRunId: null }, 1, [result]);
	});
}

function addUp(summaries: readonly WriteSummary[]): WriteSummary[] {
	const byWrite = new Map<string, WriteSummary>();
	for (const summary of summaries) {
		const key = JSON.stringify([summary.resource, summary.operation, summary.writes, summary.dryRun]);
		const earlier = byWrite.get(key);
		byWrite.set(key, earlier ? addSummaries(earlier, summary) : summary);
	}
	return [...byWrite.values()];
}

function addSummaries(a: WriteSummary, b: WriteSummary): WriteSummary {
	const counts = addCounts(a, b);
	return {
		...a,
		...counts,
		syncRunId: a.syncRunId ?? b.syncRunId,
		refusedHere: a.refusedHere + b.refusedHere,
		addsUp: a.addsUp && b.addsUp && addsUp(counts),
		problems: {
			total: a.problems.total + b.problems.total,
			shown: [...a.problems.shown, ...b.problems.shown].slice(0, MAX_PROBLEMS),
		},
	};
}

function addCounts(a: WriteCounts, b: WriteCounts): WriteCounts {
	const counts = noCounts();
	for (const name of Object.keys(counts) as Array<keyof WriteCounts>) counts[name] = a[name] + b[name];
	return counts;
}
