import { canonicalDecimal, parseDecimal } from '../decimal';
import { scopedId } from '../externalId';
import { journal } from './journal';
import type { PurchaseOrderContent } from './purchaseOrders';
import { runningNumber } from './runningNumber';
import { searchText } from './searchText';
import type { Store } from './store';

/** A purchase order as the sandbox is given it. Plain ids of 24SevenOffice are scoped; amounts are numbers or decimal text. */
export interface PurchaseOrderSeed {
	id: string;
	organizationId?: string | null;
	number?: string | null;
	supplier?: { externalId?: string | null; name?: string | null; organizationNumber?: string | null } | null;
	project?: { externalId?: string | null; name?: string | null } | null;
	amount?: number | string | null;
	/** Invoiced before this system knew the transactions. */
	invoicedAmount?: number | string | null;
	currency?: string | null;
	status?: string | null;
	date?: string | null;
	revisionOf?: string | null;
}

/** Creates or updates orders; the same again writes nothing. The sandbox's own: the contract only reads orders. */
export function seedPurchaseOrders(store: Store, orders: PurchaseOrderSeed[], organizationId: string): void {
	store.transact(() => {
		for (const order of orders) seedPurchaseOrder(store, order, organizationId);
	});
}

/** The given orders and no others. Transactions matched to one that is gone stay matched to its id. */
export function replacePurchaseOrders(store: Store, orders: PurchaseOrderSeed[], organizationId: string): void {
	store.transact(() => {
		store.run('DELETE FROM purchase_orders WHERE id NOT IN (SELECT value FROM json_each(:ids))', {
			ids: JSON.stringify(orders.map(({ id }) => id)),
		});
		for (const order of orders) seedPurchaseOrder(store, order, organizationId);
	});
}

function seedPurchaseOrder(store: Store, order: PurchaseOrderSeed, defaultOrganizationId: string): void {
	const organizationId = order.organizationId ?? defaultOrganizationId;
	const externalId = (id: string | null | undefined) => (id === null || id === undefined ? null : scopedId(organizationId, id));
	const { supplier, project } = order;
	const content: PurchaseOrderContent = {
		supplier: supplier
			? { externalId: externalId(supplier.externalId), name: supplier.name ?? null, organizationNumber: supplier.organizationNumber ?? null }
			: null,
		project: project ? { externalId: externalId(project.externalId), name: project.name ?? null } : null,
		amount: decimal(order.amount),
		date: order.date ?? null,
		revisionOf: order.revisionOf ?? null,
	};
	const stored = {
		organizationId,
		content: JSON.stringify(content),
		number: order.number ?? null,
		currency: order.currency ?? null,
		status: order.status ?? null,
		openingInvoiced: parseDecimal(decimal(order.invoicedAmount) ?? '0'),
	};
	const { id } = order;
	const before = store.row<typeof stored>(
		`SELECT organization_id AS organizationId, content, number, currency, status, opening_invoiced AS openingInvoiced
		FROM purchase_orders WHERE id = :id`,
		{ id },
	);
	const changed = before === undefined || Object.entries(stored).some(([field, value]) => before[field as keyof typeof stored] !== value);
	if (!changed) return;
	const at = store.now();
	store.run(
		`INSERT INTO purchase_orders
			(id, organization_id, content, number, currency, status, opening_invoiced, running_number, search_text, modified_at)
		VALUES (:id, :organizationId, :content, :number, :currency, :status, :openingInvoiced, :runningNumber, :searchText, :at)
		ON CONFLICT (id) DO UPDATE SET organization_id = excluded.organization_id, content = excluded.content,
			number = excluded.number, currency = excluded.currency, status = excluded.status,
			opening_invoiced = excluded.opening_invoiced, running_number = excluded.running_number, search_text = excluded.search_text, modified_at = excluded.modified_at`,
		{ id, ...stored, runningNumber: runningNumber(stored.number), searchText: searchText(stored.number, supplier?.name, project?.name, id), at },
	);
	journal(store, { syncRunId: null, at }, 'purchaseOrders', id, before, stored);
}

function decimal(amount: number | string | null | undefined): string | null {
	return amount === null || amount === undefined ? null : canonicalDecimal(typeof amount === 'number' ? amount.toFixed(4) : amount);
}
