import type { PurchaseOrder, Transaction } from '../../domain/matching';
import { asParsed, type World, type WorldSize } from './world';

const SUPPLIER = '20000';

/**
 * One supplier whose matches wait for one another. Link i has an order with the value i and another without a value, both
 * on project i. An invoice of value i takes the first only when the invoices of project i - 1, one of which claims it too,
 * have gone to the order without a value; and these go there only when the first order of their own project is used up.
 * So every pass frees exactly one link, and a matcher that looks at everything in every pass is quadratic.
 */
export function eliminationChain(size: WorldSize): World {
	const links = Math.floor(size.purchaseOrders / 2);
	const purchaseOrders: PurchaseOrder[] = [];
	const transactions: Transaction[] = [];
	for (let link = 0; link < links; link++) {
		purchaseOrders.push(makeOrder(link, 'valued', valueOf(link)), makeOrder(link, 'open', null));
		transactions.push(makeInvoice(transactions.length, null, valueOf(link)));
		transactions.push(makeInvoice(transactions.length, link, valueOf(link + 1) + 400));
	}
	for (let at = 0; transactions.length < size.transactions; at++) {
		transactions.push(makeInvoice(transactions.length, at % links, 1));
	}
	return {
		transactions: asParsed(transactions),
		purchaseOrders: asParsed(purchaseOrders),
		settings: {
			criteria: [
				{ kind: 'purchaseOrderNumberOnInvoice' },
				{ kind: 'purchaseOrderNumberInDescription' },
				{ kind: 'sameSupplierAndProject' },
				// A percentage would join the large values into one heap.
				{ kind: 'sameSupplierAndValuePercent', percent: 0 },
				{ kind: 'sameSupplierAndValueAmount', amount: 500 },
			],
		},
	};
}

function valueOf(link: number): number {
	return 10_000 + 2_000 * link;
}

function makeOrder(link: number, kind: string, amount: number | null): PurchaseOrder {
	return {
		id: `${kind}-${link}`,
		organizationId: '1',
		number: `${kind}-${link}`,
		supplier: { externalId: SUPPLIER },
		project: { externalId: String(link) },
		amount,
		invoicedAmount: 0,
		currency: 'NOK',
		status: 'approved',
	};
}

function makeInvoice(index: number, project: number | null, amount: number): Transaction {
	return {
		id: String(index),
		organizationId: '1',
		voucherId: String(index),
		amount,
		currency: 'NOK',
		description: 'Leie av lift',
		supplier: { id: SUPPLIER },
		project: project === null ? null : { id: String(project) },
		invoiceNumber: `F${index}`,
	};
}
