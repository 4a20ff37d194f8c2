import type { PlannedPurchaseOrder } from './production';

/** The five criteria by their stable ids. */
export type Criterion =
	| 'purchaseOrderNumberOnInvoice'
	| 'purchaseOrderNumberInDescription'
	| 'sameSupplierAndProject'
	| 'sameSupplierAndValuePercent'
	| 'sameSupplierAndValueAmount';

/** How one transaction should end, worked out by hand from the specification. */
export interface Expectation {
	status: 'autoMatched' | 'needsReview' | 'unmatched';
	criterion: Criterion | null;
	purchaseOrderNumber: string | null;
	/** Only where the specification fixes the code. */
	reason?: string;
	/** Warnings that must be there; others may be. */
	warnings?: string[];
	/** The orders that tie, in the order of their numbers; only where the specification fixes them. */
	candidates?: string[];
	/** One sentence, in an accountant's words. */
	why: string;
}

export interface AnswerEntry extends Expectation {
	transactionId: string;
	case: string;
}

/** `plain`: a criterion at its simplest; `trap`: ties, traps and near misses; `everyday`: what no order was made for. */
export type CaseKind = 'plain' | 'trap' | 'everyday';

export interface AnswerSheet {
	seed: number;
	settings: typeof defaultSettings;
	filter: typeof defaultFilter;
	entries: AnswerEntry[];
	counts: {
		transactions: number;
		status: Record<string, number>;
		criterion: Record<string, number>;
		kind: Record<CaseKind, number>;
		case: Record<string, number>;
		ledgerLines: number;
		suppliers: number;
		purchaseOrders: number;
	};
}

/** All five criteria in the seed's order. ±100 kr lets the last one take small orders that ±10 % is too narrow for. */
export const defaultSettings = {
	criteria: [
		{ kind: 'purchaseOrderNumberOnInvoice' },
		{ kind: 'purchaseOrderNumberInDescription' },
		{ kind: 'sameSupplierAndProject' },
		{ kind: 'sameSupplierAndValuePercent', percent: 10 },
		{ kind: 'sameSupplierAndValueAmount', amount: 100 },
	],
} as const;

/** The start date itself is not included. `purchaseOrderNumberDimension`: where this company keeps "Bestillingsnr". */
export const defaultFilter = {
	startDate: '2026-01-15',
	endDate: null,
	accounts: '',
	projects: [],
	departments: [],
	supplierInvoicesOnly: true,
	purchaseOrderNumberDimension: 101,
} as const;

export function matched(
	criterion: Criterion,
	order: PlannedPurchaseOrder,
	why: string,
	warnings?: string[],
): Expectation {
	const base: Expectation = { status: 'autoMatched', criterion, purchaseOrderNumber: order.number, why };
	return warnings === undefined ? base : { ...base, warnings };
}

export function needsReview(why: string, fixed: { reason?: string; candidates?: PlannedPurchaseOrder[] } = {}): Expectation {
	const expectation: Expectation = { status: 'needsReview', criterion: null, purchaseOrderNumber: null, why };
	if (fixed.reason !== undefined) expectation.reason = fixed.reason;
	if (fixed.candidates !== undefined) expectation.candidates = fixed.candidates.map((order) => order.number).sort();
	return expectation;
}

export function unmatched(why: string, reason?: string): Expectation {
	const base: Expectation = { status: 'unmatched', criterion: null, purchaseOrderNumber: null, why };
	return reason === undefined ? base : { ...base, reason };
}
