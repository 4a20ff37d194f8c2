/** The shapes of docs/costtracker-api.yaml, as TypeScript. Every request and answer is checked against that file. */

export type MatchStatus = 'unmatched' | 'needsReview' | 'autoMatched' | 'matched' | 'keepUnmatched' | 'addedToBudget';

export type MasterDataKind = 'suppliers' | 'nominalCodes' | 'projects' | 'departments';

/** What is counted per sync run. */
export type WriteKind = MasterDataKind | 'accountingTransactions' | 'matches' | 'candidates' | 'vanished' | 'documents';

export interface MasterDataItem {
	externalId: string;
	name: string;
	active: boolean;
	/** Suppliers only. */
	organizationNumber?: string | null;
	/** Nominal codes only. */
	number?: string;
}

export interface NamedParty {
	externalId: string | null;
	name: string | null;
	organizationNumber: string | null;
}

export interface NamedDimension {
	externalId: string | null;
	name: string | null;
}

/** One ledger line. Decimals and moments are canonical; null is missing. */
export interface TransactionContent {
	externalId: string;
	organizationId: string;
	voucherId: string | null;
	voucherNumber: string | null;
	date: string | null;
	documentDate: string | null;
	accountNumber: string | null;
	amount: string | null;
	currency: string | null;
	vatRate: string | null;
	invoiceAmount: string | null;
	description: string | null;
	purchaseOrderNumber: string | null;
	supplier: NamedParty | null;
	project: NamedDimension | null;
	department: NamedDimension | null;
	invoiceNumber: string | null;
	dueDate: string | null;
	documentId: string | null;
	partialInvoice: boolean | null;
	modifiedAt: string | null;
}

/** As it is sent: an absent field is missing. */
export type TransactionInput = Pick<TransactionContent, 'externalId' | 'organizationId'> &
	Partial<Omit<TransactionContent, 'supplier' | 'project' | 'department'>> & {
		supplier?: Partial<NamedParty> | null;
		project?: Partial<NamedDimension> | null;
		department?: Partial<NamedDimension> | null;
	};

export interface PurchaseOrderReference {
	id: string;
	number: string | null;
	url: string | null;
}

export interface Candidate {
	id: string;
	number: string | null;
	reason: string;
	difference?: string;
	differencePercent?: string;
}

export interface Outcome {
	status: 'autoMatched' | 'needsReview' | 'unmatched' | 'skipped' | 'invalid';
	criterion: string | null;
	criterionPosition: number | null;
	purchaseOrder: PurchaseOrderReference | null;
	reason: string;
	explanation: string;
	candidates: Candidate[];
	warnings: Array<{ code: string; message: string }>;
	trail: Array<{ criterion: string; result: 'matched' | 'ambiguous' | 'passedOn'; reason: string; candidateCount: number }>;
	evidence: Record<string, unknown> | null;
}

export interface Decision {
	by: 'syncRun' | 'person';
	name: string | null;
	at: string;
	syncRunId: string | null;
	amount: string | null;
	currency: string | null;
}

export interface AccountingTransaction extends TransactionContent {
	matchStatus: MatchStatus;
	purchaseOrder: PurchaseOrderReference | null;
	rejectedPurchaseOrderIds: string[];
	outcome: Outcome | null;
	decision: Decision | null;
	flags: { changedAfterMatch: boolean; vanished: boolean };
	documentUrl: string | null;
	revision: number;
}

export interface PurchaseOrder {
	id: string;
	organizationId: string | null;
	number: string | null;
	supplier: NamedParty | null;
	project: NamedDimension | null;
	amount: string | null;
	invoicedAmount: string;
	currency: string | null;
	status: string | null;
	date: string | null;
	url: string;
	revisionOf: string | null;
	modifiedAt: string;
}

export interface Expected {
	matchStatus?: MatchStatus;
	purchaseOrderId?: string | null;
	revision?: number;
}

export interface ItemResult {
	externalId: string;
	result: 'created' | 'updated' | 'unchanged' | 'conflict' | 'rejected';
	reason?: string;
	message?: string;
}

export interface Page<Item> {
	items: Item[];
	nextCursor: string | null;
}
