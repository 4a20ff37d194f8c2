import type { CompleteSettings, MatchSummary, Outcome, OutcomeStatus, PurchaseOrder, Transaction } from '../../../domain/matching';
import { type Language, type Listed, MAX_ENTRIES, type MatchReport, type ReportEntry, type Tally } from './matchReport';
import { sumBy } from './sumBy';
import { textOrNull } from './textOrNull';
import { toEntry } from './toEntry';

export interface ReportInput {
	transactions: readonly Transaction[];
	purchaseOrders: readonly PurchaseOrder[];
	/** `outcomes[i]` belongs to `transactions[i]`; sentences in the report's language. */
	outcomes: readonly Outcome[];
	summary: MatchSummary;
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
		summary,
		criteria: summary.criteria.map((funnel) => ({ ...funnel, settings: settings.criteria[funnel.position - 1]! })),
		reasons: tallyReasons(outcomes),
		warnings: tally(outcomes.flatMap((outcome) => outcome.warnings.map(({ code }) => code))),
		suppliers: sumBy('supplier', transactions, outcomes),
		projects: sumBy('project', transactions, outcomes),
		forReview: list(({ status }) => status === 'needsReview' || status === 'invalid', bySize),
		nearestMisses: list(({ status, candidates }) => status === 'unmatched' && candidates.length > 0, byNearness),
	};
}

/** Ranks by cheap numbers first, so that only the entries that are shown get made. */
function listEntries({ transactions, purchaseOrders, outcomes }: ReportInput) {
	const purchaseOrderById = new Map(purchaseOrders.map((order) => [textOrNull(order.id) ?? '', order]));
	return (
		belongs: (outcome: Outcome) => boolean,
		rankOf: (transaction: Transaction, outcome: Outcome) => number,
	): Listed<ReportEntry> => {
		const ranked: Array<{ index: number; rank: number; id: string }> = [];
		outcomes.forEach((outcome, index) => {
			const transaction = transactions[index]!;
			if (belongs(outcome)) ranked.push({ index, rank: rankOf(transaction, outcome), id: textOrNull(transaction.id) ?? '' });
		});
		ranked.sort((a, b) => a.rank - b.rank || compareText(a.id, b.id));
		return {
			total: ranked.length,
			shown: ranked
				.slice(0, MAX_ENTRIES)
				.map(({ index }) => toEntry(transactions[index]!, outcomes[index]!, purchaseOrderById)),
		};
	};
}

/** Largest amounts first; what has no amount last. */
function bySize({ amount }: Transaction): number {
	const size = Math.abs(Number(amount ?? Number.NaN));
	return Number.isNaN(size) ? 1 : -size;
}

/** Smallest difference from the order first. */
function byNearness(_: Transaction, { candidates }: Outcome): number {
	const nearest = Math.abs(Number(candidates[0]?.differencePercent ?? Number.NaN));
	return Number.isNaN(nearest) ? Number.MAX_VALUE : nearest;
}

function tallyReasons(outcomes: readonly Outcome[]): Record<OutcomeStatus, Tally[]> {
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
function tally(codes: readonly string[]): Tally[] {
	const counts = new Map<string, number>();
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts]
		.map(([code, count]) => ({ code, count }))
		.sort((a, b) => b.count - a.count || compareText(a.code, b.code));
}

function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
