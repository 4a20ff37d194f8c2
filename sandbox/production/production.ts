import type { AnswerSheet } from './answerSheet';
import type {
	Account,
	Currency,
	Customer,
	DimensionElement,
	DimensionType,
	Organization,
	SourceDocument,
	Tax,
	TransactionLine,
	TransactionType,
} from './wire';

/** A purchase order of CostTracker, with plain ids: the CostTracker sandbox scopes them by `organizationId`. */
export interface PlannedPurchaseOrder {
	id: string;
	organizationId: string;
	number: string;
	supplier: { externalId: string; name: string; organizationNumber: string | null };
	project: { externalId: string; name: string } | null;
	/** Major units. */
	amount: number | null;
	/** Matched before this ledger was read, e.g. by hand. Major units. */
	invoicedAmount: number;
	currency: string;
	status: PurchaseOrderStatus;
	/** `YYYY-MM-DD` */
	date: string;
	/** Id of the order that this one replaces. */
	revisionOf: string | null;
}

export type PurchaseOrderStatus =
	| 'draft'
	| 'approved'
	| 'sent'
	| 'partly received'
	| 'received'
	| 'partly invoiced'
	| 'completed'
	| 'deleted'
	| 'revised';

/** Everything both sandboxes need, and the sheet that tells how each transaction should end. */
export interface Production {
	organization: Organization;
	customers: Customer[];
	accounts: Account[];
	dimensions: DimensionType[];
	dimensionElements: DimensionElement[];
	taxes: Tax[];
	currencies: Currency[];
	transactionTypes: TransactionType[];
	transactionLines: TransactionLine[];
	documents: SourceDocument[];
	purchaseOrders: PlannedPurchaseOrder[];
	answers: AnswerSheet;
}
