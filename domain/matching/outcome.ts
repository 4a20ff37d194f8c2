import type { CriterionId } from './settings';

export type OutcomeStatus = 'autoMatched' | 'needsReview' | 'unmatched' | 'skipped' | 'invalid';

/** Why. A closed list: each code has its own sentence in `explain.ts`. */
export type ReasonCode = string;

/** An order that a person may choose, or the nearest miss. */
export interface Candidate {
	id: string;
	number: string | null;
	reason: ReasonCode;
	/** Invoice value minus order value, decimal text in the order's currency. */
	difference?: string;
	/** Of the order's value, decimal text. */
	differencePercent?: string;
}

export interface Warning {
	code: string;
	message: string;
}

/** One entry per criterion that was tried. */
export interface TrailEntry {
	criterion: CriterionId;
	result: 'matched' | 'ambiguous' | 'passedOn';
	reason: ReasonCode;
	candidateCount: number;
}

/** What happened to one transaction. The same shape in items, report and CostTracker. */
export interface Outcome {
	status: OutcomeStatus;
	criterion: CriterionId | null;
	/** 1-based. */
	criterionPosition: number | null;
	purchaseOrder: { id: string; number: string | null; url: string | null } | null;
	reason: ReasonCode;
	/** One sentence with both values and the difference. English; `explain()` renders other languages. */
	explanation: string;
	candidates: Candidate[];
	warnings: Warning[];
	trail: TrailEntry[];
	/** The criterion's parameters, the values compared, the settings' hash, the engine's version. */
	evidence: Record<string, unknown> | null;
}

/** How many transactions reached a criterion and what became of them. */
export interface CriterionFunnel {
	criterion: CriterionId;
	position: number;
	entered: number;
	matched: number;
	ambiguous: number;
	passedOn: number;
}

/** Counts and sums of a run. Sums are decimal text per currency. */
export interface MatchSummary {
	input: number;
	criteria: CriterionFunnel[];
	status: Record<OutcomeStatus, { count: number; sums: Record<string, string> }>;
	/** autoMatched + needsReview + unmatched + skipped + invalid = input. */
	addsUp: boolean;
}
