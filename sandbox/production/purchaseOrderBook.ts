import { organization } from './masterData/chartOfAccounts';
import type { Supplier } from './masterData/suppliers';
import type { PlannedPurchaseOrder, PurchaseOrderStatus } from './production';
import type { Random } from './random';
import type { DimensionElement } from './wire';

/** CostTracker's number formats: year prefix (default), custom prefix, budget prefix, blank prefix. */
export type NumberFormat = 'year' | 'custom' | 'budget' | 'blank';

export interface OrderRequest {
	supplier: Supplier;
	/** Absent: an order on no project. */
	project?: DimensionElement;
	/** Øre or cents; null: an order without an amount. */
	amountMinor: number | null;
	status?: PurchaseOrderStatus;
	format?: NumberFormat;
	/** Instead of the next number of the format. */
	number?: string;
	currency?: string;
	invoicedAmountMinor?: number;
	/** The order that this one replaces. */
	revisionOf?: PlannedPurchaseOrder;
	organizationId?: string;
}

const openStatuses: readonly PurchaseOrderStatus[] = ['sent', 'sent', 'approved', 'received', 'partly received'];

/** CostTracker's purchase orders. Numbers run per format, as when a company changes its format over time. */
export function createPurchaseOrderBook(random: Random): { orders: PlannedPurchaseOrder[]; add(request: OrderRequest): PlannedPurchaseOrder } {
	const orders: PlannedPurchaseOrder[] = [];
	const lastNumber: Record<NumberFormat, number> = { year: 0, custom: 0, budget: 0, blank: 600 };
	const nextNumber = (format: NumberFormat): string => {
		const running = String((lastNumber[format] += 1)).padStart(4, '0');
		return { year: `2026-${running}`, custom: `Vinterlys - ${running}`, budget: `48001-${running}`, blank: running }[format];
	};
	return {
		orders,
		add: (request) => {
			const { supplier, project, revisionOf } = request;
			const order: PlannedPurchaseOrder = {
				id: String(700_001 + orders.length),
				organizationId: request.organizationId ?? String(organization.id),
				number: request.number ?? nextNumber(request.format ?? 'year'),
				supplier: { externalId: String(supplier.id), name: supplier.name, organizationNumber: supplier.organizationNumber },
				project: project === undefined ? null : { externalId: project.value, name: project.name },
				amount: request.amountMinor === null ? null : request.amountMinor / 100,
				invoicedAmount: (request.invoicedAmountMinor ?? 0) / 100,
				currency: request.currency ?? 'NOK',
				status: request.status ?? random.pick(openStatuses),
				date: `2026-01-${String(random.integer(2, 14)).padStart(2, '0')}`,
				revisionOf: revisionOf === undefined ? null : revisionOf.id,
			};
			orders.push(order);
			return order;
		},
	};
}
