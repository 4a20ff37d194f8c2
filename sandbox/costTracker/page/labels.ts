import type { MatchStatus } from '../contract';
import type { CriterionKind } from '../store/settings';

/** As the help text names them. */
export const statusLabels: Record<MatchStatus, string> = {
	autoMatched: 'Auto-matched',
	matched: 'Matched',
	needsReview: 'Needs review',
	unmatched: 'Unmatched',
	keepUnmatched: 'Keep unmatched',
	addedToBudget: 'Added to budget',
};

export const criterionLabels: Record<CriterionKind, string> = {
	purchaseOrderNumberOnInvoice: 'PO number on invoice',
	purchaseOrderNumberInDescription: 'PO number in description',
	sameSupplierAndProject: 'Same supplier and project (1:1)',
	sameSupplierAndValuePercent: 'Same supplier and value within ± %',
	sameSupplierAndValueAmount: 'Same supplier and value within ± amount',
};

export const criterionHelp: Record<CriterionKind, string> = {
	purchaseOrderNumberOnInvoice: 'The field "Purchase order no / Bestillingsnr" names the order.',
	purchaseOrderNumberInDescription: "The transaction's description names the order.",
	sameSupplierAndProject: 'There is only one open order of that supplier on that project.',
	sameSupplierAndValuePercent: 'One order and one invoice of the supplier, at most so many per cent apart.',
	sameSupplierAndValueAmount: 'One order and one invoice of the supplier, at most so much apart.',
};

export function criterionLabel(kind: string): string {
	return criterionLabels[kind as CriterionKind] ?? kind;
}
