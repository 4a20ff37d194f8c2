import type { Amount } from './transaction';

/** A supplier or project on a purchase order; `externalId` is its id in the accounting system, as text. */
export interface ExternalParty {
	externalId?: string | null;
	name?: string | null;
	organizationNumber?: string | null;
}

/** One purchase order of the cost control system. An absent or null field is missing. */
export interface PurchaseOrder {
	id: string;
	organizationId?: string | null;
	/** As printed on the order, e.g. `2021-0001`, `Customtext - 0001`, `48001-0001`, `2021-0001_Rev1`. */
	number?: string | null;
	supplier?: ExternalParty | null;
	project?: ExternalParty | null;
	amount?: Amount | null;
	/** Matched so far, from any source. */
	invoicedAmount?: Amount | null;
	/** ISO 4217. */
	currency?: string | null;
	status?: string | null;
	/** `YYYY-MM-DD`. */
	date?: string | null;
	url?: string | null;
	/** Id or number of the order that this one replaces. */
	revisionOf?: string | null;
}
