/** What to do with what a criterion decides: record the match, or only propose it to a person. */
export type CriterionAction = 'match' | 'propose';

/**
 * One criterion with its parameters, as a person configures it. Tolerances are numbers or decimal texts; both ends of
 * a tolerance are inside it, and 0 means equal. A rival guard that is absent or null is off.
 */
export type CriterionSettings =
	| { kind: 'purchaseOrderNumberOnInvoice'; action?: CriterionAction; requireSameSupplier?: boolean }
	| { kind: 'purchaseOrderNumberInDescription'; action?: CriterionAction; requireSameSupplier?: boolean }
	| { kind: 'sameSupplierAndProject'; action?: CriterionAction; uniqueTransaction?: boolean }
	| {
			kind: 'sameSupplierAndValuePercent';
			action?: CriterionAction;
			/** 0–100, of the order's value. */
			percent: number | string;
			rivalGuardPercent?: number | string | null;
	  }
	| {
			kind: 'sameSupplierAndValueAmount';
			action?: CriterionAction;
			/** In the order's currency. */
			amount: number | string;
			rivalGuardAmount?: number | string | null;
	  };

export type CriterionId = CriterionSettings['kind'];

/** Settings of a match, as they come from the node or as JSON. The order of `criteria` is the policy. */
export interface MatchSettings {
	criteria: CriterionSettings[];
	/** Absent is `invoice`. (The design's `valueOf`: that name every object inherits, and n8n's expressions can't hand it over.) */
	valueFrom?: 'invoice' | 'transaction';
	compareWith?: 'amount' | 'remaining';
	transactionAmounts?: 'excludingVat' | 'includingVat';
	explicitNumberWins?: boolean;
	matchSuppliersByName?: boolean;
	reevaluateAutoMatched?: boolean;
	openStatuses?: string[];
	/** `YYYY-MM-DD`: transactions on that day or earlier are skipped. */
	lockedThrough?: string | null;
}

/** The same with every default filled in and tolerances as plain decimal text; itself a valid `MatchSettings`. */
export interface CompleteSettings extends Required<Omit<MatchSettings, 'criteria'>> {
	criteria: CompleteCriterion[];
}
export type CompleteCriterion = Complete<CriterionSettings>;
type Complete<Criterion> = Criterion extends unknown ? Required<Criterion> : never;

/**
 * Statuses in which an order may match, unless the settings say otherwise. Statuses compare without case, spaces,
 * hyphens and underscores: `Partly received` is `partlyReceived`.
 */
export const DEFAULT_OPEN_STATUSES: readonly string[] = [
	'approved',
	'sent',
	'sent to supplier',
	'partly received',
	'partially received',
	'received',
	'partly invoiced',
	'partially invoiced',
];
