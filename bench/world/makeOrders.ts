import type { PurchaseOrder } from '../../domain/matching';
import type { Random } from './random';

/** What an order is there for: the criterion that its invoices are made for. */
export type OrderRole = 'project' | 'number' | 'percent' | 'amount';

export interface PlannedOrder {
	order: PurchaseOrder;
	role: OrderRole;
	amountMinor: number;
	isOpen: boolean;
}

const PROJECTS = 1_000;

/**
 * Suppliers with a few orders each and some with dozens. Each has one order alone on its project, and the others
 * together on another one, where only their numbers and values tell them apart.
 */
export function makeOrders(count: number, random: Random): PlannedOrder[] {
	const planned: PlannedOrder[] = [];
	for (let supplier = 0; planned.length < count; supplier++) {
		const size = Math.min(count - planned.length, random.chance(0.95) ? random.between(2, 8) : random.between(9, 60));
		const [alone, together] = [random.between(1, PROJECTS / 2), random.between(PROJECTS / 2 + 1, PROJECTS)];
		const currency = random.chance(0.95) ? 'NOK' : 'EUR';
		for (let place = 0; place < size; place++) {
			const role: OrderRole = place === 0 ? 'project' : random.pick(['number', 'percent', 'amount'] as const);
			const project = place === 0 ? alone : together;
			planned.push(makeOrder(planned.length, { supplier, role, project, currency }, random));
		}
	}
	return planned;
}

interface Plan {
	supplier: number;
	role: OrderRole;
	project: number;
	currency: string;
}

function makeOrder(index: number, { supplier, role, project, currency }: Plan, random: Random): PlannedOrder {
	// Where the amount decides, ±500 reaches farther than ±2 %.
	const amountMinor = role === 'amount' ? random.between(1_000_00, 10_000_00) : random.between(10_000_00, 500_000_00);
	const isOpen = random.chance(0.85);
	return {
		role,
		amountMinor,
		isOpen,
		order: {
			id: `po-${index}`,
			organizationId: '543819716587312',
			number: numberOf(index, project, random),
			supplier: supplierOf(supplier),
			project: { externalId: String(project), name: `Production ${project}` },
			amount: amountMinor / 100,
			invoicedAmount: random.chance(0.05) ? Math.floor(amountMinor / 2) / 100 : 0,
			currency,
			status: isOpen ? 'approved' : random.pick(['completed', 'draft']),
			date: `2021-0${random.between(1, 9)}-1${random.between(0, 9)}`,
			url: `https://costtracker.example/purchase-orders/${index}`,
		},
	};
}

function supplierOf(supplier: number): NonNullable<PurchaseOrder['supplier']> {
	return {
		externalId: String(20_000 + supplier),
		name: `Supplier ${supplier} AS`,
		organizationNumber: String(910_000_000 + supplier),
	};
}

function numberOf(index: number, project: number, random: Random): string {
	const share = random.next();
	if (share < 0.5) return `${random.between(2019, 2021)}-${String(index).padStart(4, '0')}`;
	if (share < 0.8) return `${48_000 + project}-${String(index).padStart(4, '0')}`;
	if (share < 0.9) return `EVENT-${String(index).padStart(5, '0')}`;
	return String(4_000_000 + index);
}
