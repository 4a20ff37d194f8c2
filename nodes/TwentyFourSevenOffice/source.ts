import type { IBinaryData, NodeOperationError } from 'n8n-workflow';
import type { AccountRange } from '../../domain/accountRanges';
import type { Json } from '../shared/json';
import type { RequestContext } from '../shared/sendRequest';
import type { LedgerLine } from './wire/ledgerLine';
import type { DimensionElement, GlAccount, NamedId, Organization, Supplier, TransactionType } from './wire/masterData';
import type { Voucher } from './wire/voucher';

export const SYSTEM_NAME = '24SevenOffice';

/**
 * 24SevenOffice as the node's operations see it, for one execution of a node: the same questions and the same answers,
 * whichever of its two APIs is behind (`rest/`, `soap/`). All requests are reads. Errors are for the user, at the item
 * that is being worked on; a failed request is a NodeApiError.
 */
export interface Source {
	context: RequestContext;
	/** Of the item that is being worked on, for errors. */
	itemIndex: number;
	/** Read once an execution. */
	organization(): Promise<Organization>;
	suppliers(search: SupplierSearch, limit: number): Promise<SupplierRecord[]>;
	/** Errors name the supplier when there is none such. */
	supplier(id: string): Promise<SupplierRecord>;
	/** Those of the ids that 24SevenOffice still has. */
	suppliersById(ids: ReadonlySet<string>): Promise<Map<string, Supplier>>;
	/** `search` is a part of the number or name; empty for all. */
	glAccounts(search: string, limit: number): Promise<GlAccount[]>;
	glAccount(id: string): Promise<GlAccount>;
	elements(kind: ElementKind, limit: number): Promise<DimensionElement[]>;
	element(kind: ElementKind, id: string): Promise<DimensionElement>;
	dimensionTypes(): Promise<NamedId[]>;
	/** Active elements of any dimension type, projects and departments too. */
	dimensionElements(typeId: string, limit: number): Promise<DimensionElement[]>;
	transactionTypes(): Promise<TransactionType[]>;
	/** For lists to pick from, one page at a time; left out by a source whose lists come whole anyway. */
	supplierPage?(token: string | null): Promise<PickPage<Supplier>>;
	elementPage?(kind: ElementKind, token: string | null): Promise<PickPage<DimensionElement>>;
	/** Percent by tax id. */
	taxRates(): Promise<Map<string, number>>;
	ledger(period: Period, narrowing?: Narrowing): Ledger;
	/** Perhaps without its dimensions. Errors name the transaction when there is none such. */
	ledgerLine(id: string): Promise<LedgerLine>;
	/** Whole vouchers by id, whatever day their lines are on. One that 24SevenOffice does not give is not in the answer. */
	vouchers(ids: ReadonlySet<string>): Promise<Map<string, Voucher>>;
	/** A voucher's document; fetched once an execution. */
	document(id: string): Promise<DocumentFile>;
	error(message: string, description: string): NodeOperationError;
	/** For the person at the editor: something that is no error but should be known. */
	hint(message: string): void;
}

/** Part of a list; `next` is the token of the part after it, null at the end. */
export interface PickPage<T> {
	entries: T[];
	next: string | null;
}

export type ElementKind = 'project' | 'department';

export interface SupplierSearch {
	organizationNumber?: string;
	/** ISO in UTC: only those that were entered at this time or later. */
	createdFrom?: string;
	/** ISO in UTC: only those that changed at this time or later. */
	modifiedFrom?: string;
}

export interface SupplierRecord {
	supplier: Supplier;
	/** As 24SevenOffice gave it. */
	raw: Json;
}

export interface Period {
	/** Inclusive; from the first day there is when left out. */
	firstDay?: string;
	/** Inclusive; no end when left out. */
	lastDay?: string;
	/** ISO in UTC; only lines that were entered after it. */
	createdFrom?: string;
	/** ISO in UTC; only lines that changed after it. */
	modifiedFrom?: string;
	/** Whether `raw` may be empty: of a long ledger it takes more memory than all the rest. */
	withoutRaw?: boolean;
	/** Whether all of it will be read, so that pages may be asked for ahead from the first on. */
	isWhole?: boolean;
}

/**
 * Lines that are wanted anyhow, so that the server may leave out others. Several within one kind are alternatives, the
 * kinds are all required; empty means all. A source may use any, all or none of it.
 */
export interface Narrowing {
	glAccounts: AccountRange[];
	projectIds: string[];
	departmentIds: string[];
	transactionTypeIds: string[];
}

export interface Ledger {
	/** Each line once. */
	pages: AsyncGenerator<LedgerLine[]>;
	/** Whether lines of the period were left out for the narrowing, so that vouchers are not whole. */
	narrowed: boolean;
}

/** A voucher's document, its content where n8n keeps files. */
export interface DocumentFile {
	fileName: string;
	contentType: string;
	byteCount: number;
	binary: IBinaryData;
}
