import type { ReasonCode, WarningCode } from './reasons';
import type { CriterionId } from './settings';

export type { ReasonCode, WarningCode } from './reasons';

export type OutcomeStatus = 'autoMatched' | 'needsReview' | 'unmatched' | 'skipped' | 'invalid';

/** An order that a person may choose, or the nearest miss. */
export interface Candidate {
	id: string;
	number: string | null;
	reason: ReasonCode;
	/** Invoice value minus order value, decimal text in the order's currency. */
	difference?: string;
	/** |difference| of the order's value, decimal text, rounded up: the percentage that would have matched. */
	differencePercent?: string;
}

/** Values that a sentence speaks of: amounts as decimal text, numbers, names. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

export interface Warning {
	code: WarningCode;
	/** English; `explainWarning()` renders other languages. */
	message: string;
	facts: Facts;
}

/** One entry per criterion that was tried. */
export interface TrailEntry {
	criterion: CriterionId;
	/** A proposal counts as matched, with the reason `proposed`. */
	result: 'matched' | 'ambiguous' | 'passedOn';
	reason: ReasonCode;
	candidateCount: number;
}

/** What led to the outcome: enough to check it by hand, and to render its sentence in any language. */
export interface Evidence {
	/** The criterion's parameters; null when no criterion decided. */
	parameters: Readonly<Record<string, unknown>> | null;
	/** The values compared and named. */
	facts: Facts;
	settingsHash: string;
	engineVersion: string;
}

/**
 * What happened to one transaction. The same shape in items, report and CostTracker. Everything is worked out when it
 * is asked for; `toJSON()` (and so `JSON.stringify`) gives all of it as a plain object, spreading does not.
 */
export interface Outcome {
	readonly status: OutcomeStatus;
	readonly criterion: CriterionId | null;
	/** 1-based. */
	readonly criterionPosition: number | null;
	readonly purchaseOrder: { id: string; number: string | null; url: string | null } | null;
	readonly reason: ReasonCode;
	/** One sentence with both values and the difference. English; `explain()` renders other languages. */
	readonly explanation: string;
	/** For review: who ties. Unmatched: the nearest miss, if any. */
	readonly candidates: Candidate[];
	readonly warnings: Warning[];
	readonly trail: TrailEntry[];
	readonly evidence: Evidence;
	toJSON?(): PlainOutcome;
}

/** An outcome as plain data. */
export type PlainOutcome = Omit<Outcome, 'toJSON'>;

/** How many transactions reached a criterion and what became of them. */
export interface CriterionFunnel {
	criterion: CriterionId;
	position: number;
	entered: number;
	/** Proposed ones included. */
	matched: number;
	/** Of the matched, how many only as a proposal. */
	proposed: number;
	ambiguous: number;
	passedOn: number;
}

/** Counts and sums of a run. Sums are decimal text per currency; a missing currency is ''. */
export interface MatchSummary {
	input: number;
	criteria: CriterionFunnel[];
	status: Record<OutcomeStatus, { count: number; sums: Record<string, string> }>;
	/** autoMatched + needsReview + unmatched + skipped + invalid = input. */
	addsUp: boolean;
}
