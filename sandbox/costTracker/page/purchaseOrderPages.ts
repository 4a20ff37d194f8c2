import { Router } from 'express';
import { ApiError } from '../apiError';
import type { PurchaseOrder } from '../contract';
import { formatDecimal, parseDecimal } from '../decimal';
import { listNewestTransactions } from '../store/listTransactions';
import { findPurchaseOrder, listPurchaseOrders } from '../store/purchaseOrders';
import type { Store } from '../store/store';
import { amount, day } from './format';
import { html } from './html';
import type { Html } from './html';
import { layout, pager, searchForm } from './layout';
import { transactionList } from './transactionList';

const pageSize = 50;
const transactionsShown = 200;

/** Purchase orders with what is invoiced and open, and each with its transactions. */
export function purchaseOrderPages(store: Store): Router {
	const router = Router();
	router.get('/purchase-orders', (request, response) => {
		const { search = '', cursor } = request.query as Record<string, string | undefined>;
		const page = listPurchaseOrders(store, { search: search.trim() || undefined, cursor, limit: pageSize });
		const body = html`${searchForm('/purchase-orders', search, 'Number, supplier, project …')}
${orderTable(page.items)}
${pager('/purchase-orders', search ? { search } : {}, cursor, page.nextCursor)}`;
		response.send(layout({ title: 'Purchase orders', section: '/purchase-orders', body }));
	});
	router.get('/purchase-orders/:id', (request, response) => {
		const id = String(request.params.id);
		const order = findPurchaseOrder(store, id);
		if (!order) throw new ApiError(404, 'notFound', `No purchase order has the id ${id}.`);
		const transactions = listNewestTransactions(store, { purchaseOrderId: id, limit: transactionsShown });
		const body = html`${facts(order)}
<h2>Transactions</h2>
${transactionList(transactions.items, `/purchase-orders/${encodeURIComponent(id)}`)}
${transactions.nextCursor && html`<p>The newest ${transactionsShown} are shown.</p>`}`;
		response.send(layout({ title: `Purchase order ${order.number ?? order.id}`, section: '/purchase-orders', body }));
	});
	return router;
}

function orderTable(orders: PurchaseOrder[]): Html {
	if (orders.length === 0) return html`<p class="empty">No purchase orders here.</p>`;
	return html`<table>
<thead><tr>
	<th scope="col">Number</th><th scope="col">Supplier</th><th scope="col">Project</th><th scope="col">Status</th>
	<th scope="col" class="number">Amount</th><th scope="col" class="number">Invoiced</th><th scope="col" class="number">Open</th>
</tr></thead>
<tbody>${orders.map(
		(order) => html`<tr>
	<td data-label="Number"><a href="/purchase-orders/${encodeURIComponent(order.id)}">${order.number ?? order.id}</a></td>
	<td data-label="Supplier">${order.supplier?.name ?? '–'}</td>
	<td data-label="Project">${order.project?.name ?? '–'}</td>
	<td data-label="Status">${capitalised(order.status)}</td>
	<td data-label="Amount" class="number">${amount(order.amount, order.currency)}</td>
	<td data-label="Invoiced" class="number">${amount(order.invoicedAmount, order.currency)}</td>
	<td data-label="Open" class="number">${openValue(order)}</td>
</tr>`,
	)}</tbody>
</table>`;
}

function facts(order: PurchaseOrder): Html {
	const rows: Array<[string, Html | string]> = [
		['Supplier', order.supplier?.name ?? '–'],
		['Project', order.project?.name ?? '–'],
		['Status', capitalised(order.status)],
		['Date', day(order.date)],
		['Amount', amount(order.amount, order.currency)],
		['Invoiced', amount(order.invoicedAmount, order.currency)],
		['Open', openValue(order)],
		...(order.revisionOf === null ? [] : ([['Replaces', order.revisionOf]] as Array<[string, string]>)),
	];
	return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Amount less invoiced; below zero is over-invoiced. */
function openValue({ amount: ordered, invoicedAmount, currency }: PurchaseOrder): Html {
	if (ordered === null) return html`–`;
	const open = parseDecimal(ordered) - parseDecimal(invoicedAmount);
	const text = amount(formatDecimal(open), currency);
	return open < 0 ? html`<span class="negative">${text}</span>` : html`${text}`;
}

function capitalised(status: string | null): string {
	return status === null ? '–' : status.charAt(0).toUpperCase() + status.slice(1);
}
