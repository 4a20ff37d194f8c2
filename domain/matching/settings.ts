/** What to do with what a criterion decides: record the match, or only propose it to a person. */
export type CriterionAction = 'match' | 'propose';

/** One criterion with its parameters, as a person configures it. See `docs` of each kind in `criteria/`. */
export type CriterionSettings =
	| { kind: 'purchaseOrderNumberOnInvoice'; action?: CriterionAction; requireSameSupplier?: boolean }
	| { kind: 'purchaseOrderNumberInDescription'; action?: CriterionAction; requireSameSupplier?: boolean }
	| { kind: 'sameSupplierAndProject'; action?: CriterionAction; uniqueTransaction?: boolean }
	| {
			kind: 'sameSupplierAndValuePercent';
			action?: CriterionAction;
			percent: number | string;
			rivalGuardPercent?: number | string | null;
	  }
	| {
			kind: 'sameSupplierAndValueAmount';
			action?: CriterionAction;
			amount: number | string;
			rivalGuardAmount?: number | string | null;
	  };

export type CriterionId = CriterionSettings['kind'];

/** Settings of a match, as they come from the node or as JSON. The order of `criteria` is the policy. */
export interface MatchSettings {
	criteria: CriterionSettings[];
	valueOf?: 'invoice' | 'transaction';
	compareWith?: 'amount' | 'remaining';
	transactionAmounts?: 'excludingVat' | 'includingVat';
	explicitNumberWins?: boolean;
	matchSuppliersByName?: boolean;
	reevaluateAutoMatched?: boolean;
	openStatuses?: string[];
	/** `YYYY-MM-DD`: transactions on that day or earlier are skipped. */
	lockedThrough?: string | null;
}
