import type { PurchaseOrder, Transaction } from '../../domain/matching';
import { naming, plain } from './descriptions';
import type { PlannedOrder } from './makeOrders';
import type { Random } from './random';

/** Shares of the invoices; what is left of 1 is of suppliers or at values that no order has. */
const SHARES = { field: 0.2, description: 0.2, project: 0.2, value: 0.14, twoNumbers: 0.01, afterFaktura: 0.01 };
const MAX_LINES = 3;

/** Invoices of one to three lines until there are `count` transactions, made for the orders and for none of them. */
export function makeInvoices(count: number, orders: readonly PlannedOrder[], random: Random): Transaction[] {
	const transactions: Transaction[] = [];
	// Orders that are named have a match by then, and so are no value candidates any more: values get orders of their own.
	const named = orders.filter(({ role }) => role === 'number');
	const alone = orders.filter(({ role }) => role === 'project');
	const withValue = orders.filter(({ role, isOpen, order }) => isOpen && (role === 'percent' || role === 'amount') && order.invoicedAmount === 0);
	let nextValue = 0;
	for (let voucher = 0; transactions.length < count; voucher++) {
		const lines = Math.min(random.between(1, MAX_LINES), count - transactions.length);
		const planned = random.pick(named);
		const far = random.between(600_000_00, 900_000_00);
		let share = random.next();
		const isShare = (of: number): boolean => (share -= of) < 0;
		if (isShare(SHARES.field)) add(planned, far, (each) => (each.purchaseOrderNumber = asTyped(planned.order, random)));
		else if (isShare(SHARES.description)) add(planned, far, (each) => (each.description = naming(planned.order.number!, random)));
		else if (isShare(SHARES.project)) add(random.pick(alone), far, () => undefined);
		else if (isShare(SHARES.value) && nextValue < withValue.length) {
			const target = withValue[nextValue++]!;
			const reach = target.role === 'percent' ? Math.floor(target.amountMinor / 50) : 500_00;
			add(target, target.amountMinor + random.between(-reach, reach), () => undefined);
		} else if (isShare(SHARES.twoNumbers)) {
			const other = random.pick(named);
			add(planned, far, (each) => (each.description = `PO ${planned.order.number} og PO ${other.order.number}`));
		} else if (isShare(SHARES.afterFaktura)) add(planned, far, (each) => (each.description = `Faktura ${planned.order.number}`));
		else add(planned, far, forNobody(random));

		function add(target: PlannedOrder, valueMinor: number, change: (transaction: Transaction) => unknown): void {
			for (const line of linesOf(voucher, lines, target.order, valueMinor, random)) {
				change(line);
				transactions.push(line);
			}
		}
	}
	return transactions;
}

/** As a person types a number into a field. */
function asTyped({ number }: PurchaseOrder, random: Random): string {
	return random.chance(0.9) ? number! : ` ${number!.toLowerCase()} `;
}

function forNobody(random: Random): (transaction: Transaction) => void {
	const supplier = random.chance(0.2) ? null : undefined;
	const project = { id: String(random.between(5_000, 5_200)), name: 'Overhead' };
	return (transaction) => {
		transaction.project = project;
		if (supplier === null) transaction.supplier = null;
	};
}

function linesOf(voucher: number, lines: number, order: PurchaseOrder, valueMinor: number, random: Random): Transaction[] {
	const knowsInvoiceAmount = random.chance(0.7);
	const isMatched = random.chance(0.02);
	const part = Math.floor(valueMinor / lines);
	return Array.from({ length: lines }, (_, line) => ({
		id: `${1_000_000 + voucher}-${line}`,
		organizationId: '543819716587312',
		voucherId: String(1_000_000 + voucher),
		voucherNumber: String(voucher),
		date: `2021-0${1 + (voucher % 9)}-1${voucher % 10}`,
		documentDate: `2021-0${1 + (voucher % 9)}-0${1 + (voucher % 9)}`,
		accountNumber: String(4_000 + (voucher % 900)),
		amount: (line === 0 ? valueMinor - part * (lines - 1) : part) / 100,
		currency: order.currency,
		vatRate: 25,
		invoiceAmount: knowsInvoiceAmount ? valueMinor / 100 : null,
		description: plain(random),
		purchaseOrderNumber: null,
		supplier: { id: order.supplier!.externalId, name: order.supplier!.name, organizationNumber: order.supplier!.organizationNumber },
		project: { id: order.project!.externalId, name: order.project!.name },
		department: { id: String(voucher % 12), name: `Department ${voucher % 12}` },
		invoiceNumber: `F${500_000 + voucher}`,
		dueDate: `2021-1${voucher % 3}-15`,
		documentId: `doc-${voucher}`,
		matchStatus: isMatched ? 'matched' : null,
		purchaseOrderId: isMatched ? order.id : null,
	}));
}
