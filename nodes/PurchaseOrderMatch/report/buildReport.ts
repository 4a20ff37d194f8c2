import type { CompleteSettings, MatchSummary, Outcome, PurchaseOrder, ReasonCode, Transaction, WarningCode } from '../../../domain/matching';
import { type Language, type Listed, MAX_GROUPS, type MatchReport, type ReportEntry, type WhatIf } from './matchReport';
import { Counter } from './counter';
import { firstByRank, rankBySize } from './ranking';
import { readMoney } from './readMoney';
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
	const money = readMoney(transactions);
	return {
		kind: 'matchReport',
		createdAt: input.createdAt,
		language: input.language,
		engineVersion: input.engineVersion,
		settingsHash: input.settingsHash,
		settings,
		purchaseOrderCount: purchaseOrders.length,
		purchaseOrderStatuses: countStatuses(purchaseOrders),
		summary,
		criteria: summary.criteria.map((funnel) => ({
			...funnel,
			alone: input.aloneCounts?.[funnel.position - 1] ?? null,
			settings: settings.criteria[funnel.position - 1]!,
		})),
		reasons: countReasons(outcomes),
		warnings: countWarnings(outcomes),
		suppliers: sumBy('supplier', transactions, outcomes, money),
		projects: sumBy('project', transactions, outcomes, money),
		forReview: list(({ status }) => status === 'needsReview' || status === 'invalid', rankBySize),
		nearestMisses: list(({ status, candidates }) => status === 'unmatched' && candidates.length > 0, byNearness),
		whatIf: input.whatIf,
	};
}

/** Ranks before it makes entries, so that only those that are shown cost anything. */
function listEntries({ transactions, purchaseOrders, outcomes }: ReportInput) {
	const purchaseOrderById = new Map(purchaseOrders.map((order) => [textOrNull(order.id) ?? '', order]));
	return (belongs: (outcome: Outcome) => boolean, rankOf: (transaction: Transaction, outcome: Outcome) => number): Listed<ReportEntry> => {
		const indexes: number[] = [];
		outcomes.forEach((outcome, index) => {
			if (belongs(outcome)) indexes.push(index);
		});
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

function countReasons(outcomes: readonly Outcome[]): MatchReport['reasons'] {
	const counters = {
		autoMatched: new Counter<ReasonCode>(),
		needsReview: new Counter<ReasonCode>(),
		unmatched: new Counter<ReasonCode>(),
		skipped: new Counter<ReasonCode>(),
		invalid: new Counter<ReasonCode>(),
	};
	for (const { status, reason } of outcomes) counters[status].add(reason);
	return {
		autoMatched: counters.autoMatched.tallies(),
		needsReview: counters.needsReview.tallies(),
		unmatched: counters.unmatched.tallies(),
		skipped: counters.skipped.tallies(),
		invalid: counters.invalid.tallies(),
	};
}

function countWarnings(outcomes: readonly Outcome[]): MatchReport['warnings'] {
	const counter = new Counter<WarningCode>();
	for (const { warnings } of outcomes) for (const { code } of warnings) counter.add(code);
	return counter.tallies();
}

function countStatuses(purchaseOrders: readonly PurchaseOrder[]): MatchReport['purchaseOrderStatuses'] {
	const counter = new Counter<string | null>();
	for (const { status } of purchaseOrders) counter.add(textOrNull(status));
	return counter.tallies().slice(0, MAX_GROUPS);
}
