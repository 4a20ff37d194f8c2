import type {
	Candidate,
	CriterionFunnel,
	CompleteCriterion,
	CompleteSettings,
	MatchSummary,
	Outcome,
	OutcomeStatus,
	ReasonCode,
	WarningCode,
} from '../../../domain/matching';

export type Language = 'en' | 'nb';

/** Longest lists in a report; each says how many there were in all. The CSV file has every transaction. */
export const MAX_ENTRIES = 100;
export const MAX_GROUPS = 50;
export const MAX_CANDIDATES = 5;

/** The first of a list, in the order that matters, and how long the whole was. */
export interface Listed<T> {
	total: number;
	shown: T[];
}

/** How many, and the sum of their amounts as decimal text; null when none of them has an amount that can be read. */
export interface CountAndSum {
	count: number;
	sum: string | null;
}

/** Transactions of one supplier or project in one currency. Absent statuses have none. */
export interface GroupSums extends CountAndSum {
	id: string | null;
	name: string | null;
	currency: string | null;
	status: Partial<Record<OutcomeStatus, CountAndSum>>;
}

export interface GroupList extends Listed<GroupSums> {
	/** The groups that are not shown, together, per currency. */
	others: GroupSums[];
}

export interface ReportCandidate extends Candidate {
	url: string | null;
	amount: string | null;
	currency: string | null;
}

/** One transaction that a person should look at. */
export interface ReportEntry {
	id: string;
	voucherNumber: string | null;
	invoiceNumber: string | null;
	date: string | null;
	supplier: string | null;
	project: string | null;
	description: string | null;
	amount: string | null;
	currency: string | null;
	status: OutcomeStatus;
	reason: ReasonCode;
	explanation: string;
	candidates: Listed<ReportCandidate>;
	warnings: string[];
}

export interface CriterionReport extends CriterionFunnel {
	/** How many transactions it would decide if it were the only criterion; null when there were too many to count. */
	alone: number | null;
	settings: CompleteCriterion;
}

/** How often something happened. */
export interface Tally<Code> {
	code: Code;
	count: number;
}

/** One transaction that other criteria would decide otherwise. */
export interface OutcomeChange extends Pick<ReportEntry, 'id' | 'supplier' | 'amount' | 'currency'> {
	from: Pick<Outcome, 'status' | 'criterion' | 'criterionPosition' | 'reason'> & { purchaseOrder: string | null };
	to: OutcomeChange['from'];
}

export interface WhatIfChanges extends Listed<OutcomeChange> {
	moves: Array<{ from: OutcomeStatus; to: OutcomeStatus; count: number }>;
}

/** What other criteria would have made of the same transactions. Nothing was matched by them. */
export interface WhatIf extends WhatIfChanges {
	criteria: CompleteCriterion[];
	summary: MatchSummary;
}

/** What the Report output carries: a run's result, small enough to store and send. */
export interface MatchReport {
	kind: 'matchReport';
	/** ISO 8601, in the workflow's time zone. */
	createdAt: string;
	language: Language;
	engineVersion: string;
	settingsHash: string;
	settings: CompleteSettings;
	purchaseOrderCount: number;
	/** As written on the purchase orders; null for none. */
	purchaseOrderStatuses: Array<Tally<string | null>>;
	summary: MatchSummary;
	criteria: CriterionReport[];
	reasons: Record<OutcomeStatus, Array<Tally<ReasonCode>>>;
	warnings: Array<Tally<WarningCode>>;
	suppliers: GroupList;
	projects: GroupList;
	/** Needs review and invalid, largest amounts first. */
	forReview: Listed<ReportEntry>;
	/** Unmatched with an order that was nearly right, nearest first. */
	nearestMisses: Listed<ReportEntry>;
	/** Null unless other criteria were given to compare with. */
	whatIf: WhatIf | null;
}
