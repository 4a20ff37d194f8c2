import type { CompleteSettings, MatchSummary, Outcome, OutcomeStatus, PurchaseOrder, Transaction } from '../../../domain/matching';
import { type Language, type Listed, MAX_GROUPS, type MatchReport, type ReportEntry, type Tally, type WhatIf } from './matchReport';
import { compareText, firstByRank, rankBySize } from './ranking';
import { sumBy } from './sumBy';
import { textOrNull } from './textOrNull';
import { toEntry } from './toEntry';

export interface ReportInput {
	transactions: readonly Transaction[];
	purchaseOrders: readonly PurchaseOrder[];
	/** `outcomes[i]` belongs to `transactions[i]`; sentences in the report's language. */
	outcomes: readonly Outcome[];
	summary: MatchSummary;
	/** How many transactions each criterion would decide if it were the only one, in the order of the list; null if not counted. */
	aloneCounts: readonly number[] | null;
	/** What other criteria would change, if that was asked. */
	whatIf: WhatIf | null;
	settings: CompleteSettings;
	settingsHash: string;
	engineVersion: string;
	language: Language;
	createdAt: string;
}

/** The run's result in one object. Lists are bounded and say how long they were; sums and counts are over everything. */
export function buildReport(input: ReportInput): MatchReport {
	const { transactions, purchaseOrders, outcomes, summary, settings } = input;
	const list = listEntries(input);
	return {
		kind: 'matchReport',
		createdAt: input.createdAt,
		language: input.language,
		engineVersion: input.engineVersion,
		settingsHash: input.settingsHash,
		settings,
		purchaseOrderCount: purchaseOrders.length,
		purchaseOrderStatuses: tally(purchaseOrders.map(({ status }) => textOrNull(status))).slice(0, MAX_GROUPS),
		summary,
		criteria: summary.criteria.map((funnel) => ({
			...funnel,
			alone: input.aloneCounts?.[funnel.position - 1] ?? null,
			settings: settings.criteria[funnel.position - 1]!,
		})),
		reasons: tallyReasons(outcomes),
		warnings: tally(outcomes.flatMap((outcome) => outcome.warnings.map(({ code }) => code))),
		suppliers: sumBy('supplier', transactions, outcomes),
		projects: sumBy('project', transactions, outcomes),
		forReview: list(({ status }) => status === 'needsReview' || status === 'invalid', rankBySize),
		nearestMisses: list(({ status, candidates }) => status === 'unmatched' && candidates.length > 0, byNearness),
		whatIf: input.whatIf,
	};
}

/** Ranks before it makes entries, so that only those that are shown cost anything. */
function listEntries({ transactions, purchaseOrders, outcomes }: ReportInput) {
	const purchaseOrderById = new Map(purchaseOrders.map((order) => [textOrNull(order.id) ?? '', order]));
	return (belongs: (outcome: Outcome) => boolean, rankOf: (transaction: Transaction, outcome: Outcome) => number): Listed<ReportEntry> => {
		const indexes = outcomes.flatMap((outcome, index) => (belongs(outcome) ? [index] : []));
		const first = firstByRank(transactions, indexes, (index) => rankOf(transactions[index]!, outcomes[index]!));
		return {
			total: indexes.length,
			shown: first.map((index) => toEntry(transactions[index]!, outcomes[index]!, purchaseOrderById)),
		};
	};
}

/** Smallest difference from the order first. */
function byNearness(_: Transaction, { candidates }: Outcome): number {
	const nearest = Math.abs(Number(candidates[0]?.differencePercent ?? Number.NaN));
	return Number.isNaN(nearest) ? Number.MAX_VALUE : nearest;
}

function tallyReasons(outcomes: readonly Outcome[]): MatchReport['reasons'] {
	const reasonsOf = (status: OutcomeStatus) =>
		tally(outcomes.filter((outcome) => outcome.status === status).map(({ reason }) => reason));
	return {
		autoMatched: reasonsOf('autoMatched'),
		needsReview: reasonsOf('needsReview'),
		unmatched: reasonsOf('unmatched'),
		skipped: reasonsOf('skipped'),
		invalid: reasonsOf('invalid'),
	};
}

/** How often each code occurs, most frequent first. */
function tally<Code extends string | null>(codes: readonly Code[]): Array<Tally<Code>> {
	const counts = new Map<Code, number>();
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts]
		.map(([code, count]) => ({ code, count }))
		.sort((a, b) => b.count - a.count || compareText(String(a.code), String(b.code)));
}
