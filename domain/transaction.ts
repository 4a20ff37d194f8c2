/** A person or company that is paid; ids are the accounting system's own, as text. */
export interface Party {
	id?: string | null;
	name?: string | null;
	organizationNumber?: string | null;
}

/** A project or a department; ids are the accounting system's own, as text. */
export interface Dimension {
	id?: string | null;
	name?: string | null;
}

/**
 * What happened to a transaction before this run. `matched`, `keepUnmatched` and `addedToBudget` are a person's word
 * and are never changed by the machine.
 */
export type MatchStatus =
	| 'unmatched'
	| 'needsReview'
	| 'autoMatched'
	| 'matched'
	| 'keepUnmatched'
	| 'addedToBudget';

/** An amount as it arrives: a number or a decimal string, in major units. Inside, amounts are integer minor units. */
export type Amount = number | string;

/**
 * One accounting transaction: a ledger line. An absent or null field is missing; it never becomes 0 or ''.
 * Dates are calendar days, `YYYY-MM-DD`. `invoiceAmount` is the voucher's cost lines of this supplier, before any filter.
 */
export interface Transaction {
	id: string;
	organizationId?: string | null;
	voucherId?: string | null;
	voucherNumber?: string | null;
	/** Posting date. */
	date?: string | null;
	documentDate?: string | null;
	accountNumber?: string | null;
	amount?: Amount | null;
	/** ISO 4217. */
	currency?: string | null;
	/** Percent, e.g. 25. */
	vatRate?: number | string | null;
	invoiceAmount?: Amount | null;
	description?: string | null;
	/** "Purchase order no / Bestillingsnr" in the accounting system. */
	purchaseOrderNumber?: string | null;
	supplier?: Party | null;
	project?: Dimension | null;
	department?: Dimension | null;
	invoiceNumber?: string | null;
	dueDate?: string | null;
	documentId?: string | null;
	matchStatus?: MatchStatus | null;
	/** The order that it is matched to already, if any. */
	purchaseOrderId?: string | null;
	/** Orders that a person said no to for this transaction. */
	rejectedPurchaseOrderIds?: string[] | null;
}
