import type { PurchaseOrder } from '../../../domain/purchaseOrder';
import type { Transaction } from '../../../domain/transaction';
import type { MatchSettings } from '../../../domain/matching/settings';
import { readAmount } from './exact';

/** What the reference matcher is asked. */
export interface ReferenceInput {
	transactions: Transaction[];
	purchaseOrders: PurchaseOrder[];
	settings: MatchSettings;
}

/** A supplier or project as both sides give it; every field is trimmed text or null. */
export interface Who {
	id: string | null;
	organizationNumber: string | null;
	name: string | null;
}

/** Minor units, missing, or not an amount at all. */
export type Read = bigint | null | 'unreadable';

/** A transaction, read. `index` is its place in the input. */
export interface Line {
	index: number;
	id: string | null;
	organizationId: string | null;
	voucher: string | null;
	date: string | null;
	amount: Read;
	currency: string | null;
	vatRate: unknown;
	invoiceAmount: Read;
	description: string | null;
	purchaseOrderNumber: string | null;
	supplier: Who;
	project: Who;
	invoiceNumber: string | null;
	matchStatus: string | null;
	purchaseOrderId: string | null;
	rejected: string[];
}

/** A purchase order, read. Copies that are equal have become one; ones that differ are `conflicting`. */
export interface Order {
	id: string;
	organizationId: string | null;
	number: string | null;
	supplier: Who;
	project: Who;
	amount: Read;
	invoicedAmount: Read;
	currency: string | null;
	status: string | null;
	revisionOf: string | null;
	conflicting: boolean;
}

/** Trimmed text; missing stays null, and blank is missing. */
export function text(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	const trimmed = String(value).trim();
	return trimmed === '' ? null : trimmed;
}

/** Names as "normalised and exact" says: one form, no case, single spaces. */
function plainName(value: unknown): string | null {
	return text(text(value)?.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' '));
}

/** Decision: 'NO 987 654 321 MVA' and '987654321' are the same organisation number. */
function plainOrganizationNumber(value: unknown): string | null {
	const plain = text(value)?.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
	return text(plain?.replace(/^NO(?=\d)/, '').replace(/(?<=\d)MVA$/, ''));
}

function who(id: unknown, organizationNumber: unknown, name: unknown): Who {
	return { id: text(id), organizationNumber: plainOrganizationNumber(organizationNumber), name: plainName(name) };
}

/**
 * The voucher's key. Decision: without an id, the number within the calendar year, since voucher numbers start again
 * each year.
 */
function voucherOf(transaction: Transaction): string | null {
	const id = text(transaction.voucherId);
	if (id !== null) return `id ${id}`;
	const number = text(transaction.voucherNumber);
	return number === null ? null : `number ${number} of ${text(transaction.date)?.slice(0, 4) ?? 'no year'}`;
}

export function readLines(transactions: Transaction[]): Line[] {
	return transactions.map((transaction, index) => {
		const currency = text(transaction.currency)?.toUpperCase() ?? null;
		return {
			index,
			id: text(transaction.id),
			organizationId: text(transaction.organizationId),
			voucher: voucherOf(transaction),
			date: text(transaction.date)?.slice(0, 10) ?? null,
			amount: readAmount(transaction.amount, currency),
			currency,
			vatRate: transaction.vatRate,
			invoiceAmount: readAmount(transaction.invoiceAmount, currency),
			description: text(transaction.description),
			purchaseOrderNumber: text(transaction.purchaseOrderNumber),
			supplier: who(transaction.supplier?.id, transaction.supplier?.organizationNumber, transaction.supplier?.name),
			project: who(transaction.project?.id, null, transaction.project?.name),
			invoiceNumber: text(transaction.invoiceNumber)?.toLowerCase() ?? null,
			matchStatus: text(transaction.matchStatus),
			purchaseOrderId: text(transaction.purchaseOrderId),
			rejected: (transaction.rejectedPurchaseOrderIds ?? []).flatMap((id) => text(id) ?? []),
		};
	});
}

export function readOrders(purchaseOrders: PurchaseOrder[]): Order[] {
	const copies = purchaseOrders.map((order): Order => {
		const currency = text(order.currency)?.toUpperCase() ?? null;
		return {
			id: text(order.id) ?? '',
			organizationId: text(order.organizationId),
			number: text(order.number),
			supplier: who(order.supplier?.externalId, order.supplier?.organizationNumber, order.supplier?.name),
			project: who(order.project?.externalId, null, order.project?.name),
			amount: readAmount(order.amount, currency),
			invoicedAmount: readAmount(order.invoicedAmount, currency),
			currency,
			status: text(order.status)?.toLowerCase().replace(/[\s_-]/gu, '') ?? null,
			revisionOf: text(order.revisionOf),
			conflicting: false,
		};
	});
	const distinct: Order[] = [];
	for (const order of copies) {
		if (!distinct.some((other) => sameContent(other, order))) distinct.push(order);
	}
	for (const order of distinct) {
		order.conflicting = distinct.some((other) => other !== order && other.id === order.id);
	}
	return distinct;
}

function sameContent(a: Order, b: Order): boolean {
	const plain = (order: Order) => JSON.stringify(order, (_, value) => (typeof value === 'bigint' ? `${value} minor` : value));
	return plain(a) === plain(b);
}
