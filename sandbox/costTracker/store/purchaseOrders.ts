import type { NamedDimension, NamedParty, Page, PurchaseOrder } from '../contract';
import { formatDecimal } from '../decimal';
import { decodeCursor, pageOf } from './cursor';
import { isOfOpenInvoice } from './openInvoices';
import { likePattern } from './searchText';
import type { Store } from './store';
import { purchaseOrderUrl } from './transactionRow';

/** What is stored of an order beside its columns. */
export interface PurchaseOrderContent {
	supplier: NamedParty | null;
	project: NamedDimension | null;
	amount: string | null;
	date: string | null;
	revisionOf: string | null;
}

export interface PurchaseOrderRow {
	position: number;
	id: string;
	organization_id: string | null;
	number: string | null;
	currency: string | null;
	status: string | null;
	content: string;
	modified_at: string;
	/** What was invoiced before this system, and what is matched in the order's currency. Ten-thousandths. */
	invoiced: number;
}

/** A match in another currency can't be added: there is no rate. */
const selectOrders = `SELECT p.position, p.id, p.organization_id, p.number, p.currency, p.status, p.content, p.modified_at,
	p.opening_invoiced + COALESCE((SELECT SUM(t.amount) FROM accounting_transactions t
		WHERE t.purchase_order_id = p.id AND t.currency IS p.currency), 0) AS invoiced
FROM purchase_orders p`;

const closedStatuses = new Set(['completed', 'closed', 'cancelled', 'deleted', 'revised', 'rejected']);

/** Nothing more may be matched to it. */
export function isClosed(status: string | null): boolean {
	return status !== null && closedStatuses.has(status.replace(/[\s_-]/g, '').toLowerCase());
}

export function findOrderRow(store: Store, id: string): PurchaseOrderRow | undefined {
	return store.row<PurchaseOrderRow>(`${selectOrders} WHERE p.id = :id`, { id });
}

export function findPurchaseOrder(store: Store, id: string): PurchaseOrder | undefined {
	const row = findOrderRow(store, id);
	return row && toApiOrder(store, row);
}

/** As people know it: its number, else its id. */
export function purchaseOrderName(store: Store, id: string | null): string {
	if (id === null) return 'no order';
	return store.row<{ number: string | null }>('SELECT number FROM purchase_orders WHERE id = :id', { id })?.number ?? id;
}

export interface PurchaseOrderFilter {
	organizationId?: string;
	/** Compared without case. */
	status?: string[];
	modifiedFrom?: string;
	supplierExternalId?: string;
	projectExternalId?: string;
	scope?: 'all' | 'matching';
	/** Canonical, see `runningNumber`. */
	runningNumbers?: string[];
	search?: string;
	cursor?: string;
	limit: number;
}

const spelled = (text: string) => `replace(lower(${text}), ' ', '')`;

/** Not closed, and what these replace or are replaced by, over several steps. */
const wantedOrders = `WITH RECURSIVE
links (newer, older) AS (
	SELECT n.id, o.id FROM purchase_orders n JOIN purchase_orders o ON o.id = n.content ->> '$.revisionOf'
	UNION
	SELECT n.id, o.id FROM purchase_orders n JOIN purchase_orders o ON ${spelled('o.number')} = ${spelled("n.content ->> '$.revisionOf'")}
),
neighbours (id, other) AS (SELECT newer, older FROM links UNION SELECT older, newer FROM links),
wanted (id) AS (
	SELECT id FROM purchase_orders WHERE status IS NULL
		OR replace(replace(${spelled('status')}, '-', ''), '_', '') NOT IN (${[...closedStatuses].map((status) => `'${status}'`).join(', ')})
	UNION
	SELECT n.other FROM wanted w JOIN neighbours n ON n.id = w.id
)`;

/** What is left of an invoice goes to a person, who is told to which order the rest is matched. */
const restOfAnOpenInvoice = `EXISTS (SELECT 1 FROM accounting_transactions t WHERE t.purchase_order_id = p.id AND ${isOfOpenInvoice})`;

/** In the order of creation, which stays. */
export function listPurchaseOrders(store: Store, filter: PurchaseOrderFilter): Page<PurchaseOrder> {
	const [after] = decodeCursor<[number]>(filter.cursor, [0]) ?? [0];
	const rows = store.rows<PurchaseOrderRow>(
		`${filter.scope === 'matching' ? wantedOrders : ''} ${selectOrders}
		WHERE p.position > :after
			AND (:organizationId IS NULL OR p.organization_id = :organizationId)
			AND (:statuses IS NULL OR lower(p.status) IN (SELECT value FROM json_each(:statuses)))
			AND (:modifiedFrom IS NULL OR p.modified_at >= :modifiedFrom)
			AND (:supplier IS NULL OR p.content ->> '$.supplier.externalId' = :supplier)
			AND (:project IS NULL OR p.content ->> '$.project.externalId' = :project)
			AND (:runningNumbers IS NULL OR p.running_number IN (SELECT value FROM json_each(:runningNumbers)))
			${filter.scope === 'matching' ? `AND (p.running_number IS NULL OR p.id IN (SELECT id FROM wanted) OR ${restOfAnOpenInvoice})` : ''}
			AND (:pattern IS NULL OR p.search_text LIKE :pattern ESCAPE '\\')
		ORDER BY p.position LIMIT :limit`,
		{
			after,
			organizationId: filter.organizationId ?? null,
			statuses: filter.status ? JSON.stringify(filter.status.map((status) => status.toLowerCase())) : null,
			supplier: filter.supplierExternalId ?? null,
			project: filter.projectExternalId ?? null,
			runningNumbers: filter.runningNumbers ? JSON.stringify(filter.runningNumbers) : null,
			modifiedFrom: filter.modifiedFrom ? new Date(filter.modifiedFrom).toISOString() : null,
			pattern: filter.search === undefined ? null : likePattern(filter.search),
			limit: filter.limit + 1,
		},
	);
	return pageOf(rows, filter.limit, (row) => [row.position], (row) => toApiOrder(store, row));
}

function toApiOrder(store: Store, row: PurchaseOrderRow): PurchaseOrder {
	const { supplier, project, amount, date, revisionOf } = JSON.parse(row.content) as PurchaseOrderContent;
	return {
		id: row.id,
		organizationId: row.organization_id,
		number: row.number,
		supplier,
		project,
		amount,
		invoicedAmount: formatDecimal(row.invoiced),
		currency: row.currency,
		status: row.status,
		date,
		url: purchaseOrderUrl(store, row.id),
		revisionOf,
		modifiedAt: row.modified_at,
	};
}

/** Ids of the orders that a person means: the one with this id, else those with this number, without case. */
export function findOrderByName(store: Store, name: string): string[] {
	const rows = store.rows<{ id: string }>(
		'SELECT id FROM purchase_orders WHERE id = :name OR lower(number) = lower(:name) ORDER BY id = :name DESC',
		{ name },
	);
	return rows[0]?.id === name ? [name] : rows.map(({ id }) => id);
}
