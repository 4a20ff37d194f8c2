/**
 * Plain data in the shapes of 24SevenOffice's REST specification v0.60.1 (components/schemas).
 * `active` on elements and `SourceDocument` are the sandbox's own: the API shows only active elements, and only a link to a document.
 */

/** SPEC components/schemas/Transaction: one ledger line. Amounts are major units in the line's currency. */
export interface TransactionLine {
	id: string;
	transaction: { id: string; number: number };
	account: { id: number; number: number; name: string };
	transactionType: { id: number };
	tax?: { id: number; rate: number };
	/** Debit is positive, credit negative. */
	amount: number;
	currency: { code: string; rate: number };
	/** `YYYY-MM-DD` */
	date: string;
	invoice?: { number?: string; dueDate?: string; remittanceReference?: string };
	customer?: { id: number };
	dimensions?: LineDimension[];
	/** At most 75 characters. */
	comment?: string;
	periodDate?: string;
	documentId?: number;
	createdAt: string;
	modifiedAt: string;
}

export interface LineDimension {
	dimensionType: number;
	dimensionTypeName: string;
	value: string;
	name: string;
}

/** SPEC components/schemas/CustomerProperties: customers and suppliers alike. Its timestamps have a space, not a T. */
export interface Customer {
	id: number;
	name: string | null;
	externalReference: string | null;
	isCompany: boolean;
	isSupplier: boolean;
	organizationNumber: string | null;
	person?: { firstName: string | null; lastName: string | null };
	address: { visit: Record<string, string | null>; postal: Record<string, string | null> };
	email: { contact: string | null; billing: string | null };
	phone: string | null;
	createdAt: string;
	modifiedAt: string;
}

/** SPEC components/schemas/Account1 */
export interface Account {
	id: number;
	number: number;
	name: string;
	taxId: number;
}

/** SPEC components/schemas/Dimension: a dimension type. Below 100 the system's own, above 100 the client's. */
export interface DimensionType {
	id: number;
	name: string;
}

/** SPEC components/schemas/DimensionElement; `active: false` ones are never listed. */
export interface DimensionElement {
	dimensionType: number;
	value: string;
	name: string;
	active: boolean;
}

/** SPEC components/schemas/TaxResponse; `rate` in percent. */
export interface Tax {
	id: number;
	number: number;
	name: string;
	rate: number;
}

/** SPEC components/schemas/TransactionType1 */
export interface TransactionType {
	id: number;
	number: number;
	name: string;
}

/** SPEC components/schemas/Currency */
export interface Currency {
	code: string;
	rate: number;
}

/** SPEC components/schemas/OrganizationModel1 */
export interface Organization {
	id: number;
	name: string;
	email: string;
	invoiceEmail: string;
	address: { street: string; city: string; postalArea: string; postalCode: string; countryCode: string };
	status: 'Active';
	settings: { currencyCode: string };
	contact: { name: string; phone: string; email: string; language: string };
}

/** What is printed on a voucher's PDF. Amounts are major units. */
export interface SourceDocument {
	documentId: number;
	title: string;
	supplierName: string;
	invoiceNumber: string;
	invoiceDate: string;
	dueDate: string;
	currency: string;
	lines: Array<{ text: string; amount: number }>;
	total: number;
}
