import express, { Router } from 'express';
import { ApiError } from '../apiError';
import type { AccountingTransaction, MatchStatus } from '../contract';
import { findDocument } from '../store/documents';
import { countTransactionsByStatus, listNewestTransactions } from '../store/listTransactions';
import type { Store } from '../store/store';
import { findApiTransaction } from '../store/transactionRow';
import { decide } from './decide';
import { amount, count } from './format';
import { html } from './html';
import type { Html } from './html';
import { statusLabels } from './labels';
import { layout, notice, pager, searchForm } from './layout';
import { anchorOf, transactionList } from './transactionList';

const pageSize = 50;
const tabs: Array<MatchStatus | 'all'> = ['autoMatched', 'matched', 'needsReview', 'unmatched', 'keepUnmatched', 'addedToBudget', 'all'];

/** Accounting transactions: list, decisions by hand, invoices. */
export function transactionPages(store: Store): Router {
	const router = Router();
	router.get('/', (request, response) => {
		const { status = 'all', search = '', cursor, decided } = request.query as Record<string, string | undefined>;
		const known = tabs.find((tab) => tab === status) ?? 'all';
		const page = listNewestTransactions(store, {
			status: known === 'all' ? undefined : [known],
			search: search.trim() || undefined,
			cursor,
			limit: pageSize,
		});
		const parameters: Record<string, string> = { ...(known !== 'all' && { status: known }), ...(search && { search }) };
		const done = decided === undefined ? undefined : findApiTransaction(store, decided);
		const body = html`${done && notice('done', whatBecameOf(done))}
${tabList(known, search, countTransactionsByStatus(store))}
${searchForm('/', search, 'Supplier, voucher, description, amount …', known === 'all' ? {} : { status: known })}
${transactionList(page.items, pathWith(parameters, cursor))}
${pager('/', parameters, cursor, page.nextCursor)}`;
		response.send(layout({ title: 'Accounting transactions', section: '/', body }));
	});
	router.post('/transactions/:externalId', express.urlencoded({ extended: false }), (request, response) => {
		const externalId = String(request.params.externalId);
		const form = request.body as Record<string, string>;
		store.transact(() => decide(store, externalId, form));
		const back = new URL(safePath(form.returnTo), 'http://here');
		back.searchParams.set('decided', externalId);
		response.redirect(303, `${back.pathname}${back.search}#${anchorOf(externalId)}`);
	});
	router.get('/documents/:externalId', (request, response) => {
		const bytes = findDocument(store, String(request.params.externalId));
		if (!bytes) throw new ApiError(404, 'notFound', 'No invoice is attached to this transaction yet.');
		// A page's policy would stop the browser's own PDF viewer.
		response.removeHeader('Content-Security-Policy');
		response.set('Content-Disposition', 'inline').type('application/pdf').end(bytes);
	});
	return router;
}

function tabList(selected: MatchStatus | 'all', search: string, counts: Map<MatchStatus, number>): Html {
	const total = [...counts.values()].reduce((sum, number) => sum + number, 0);
	return html`<nav class="tabs" aria-label="Status"><ul>${tabs.map((tab) => {
		const href = pathWith({ ...(tab !== 'all' && { status: tab }), ...(search && { search }) });
		const name = tab === 'all' ? 'All' : statusLabels[tab];
		const number = tab === 'all' ? total : (counts.get(tab) ?? 0);
		return html`<li><a href="${href}"${tab === selected && html` aria-current="page"`}>${name} <span class="count">${count(number)}</span></a></li>`;
	})}</ul></nav>`;
}

function whatBecameOf({ voucherNumber, supplier, amount: value, currency, matchStatus, purchaseOrder }: AccountingTransaction): string {
	const what = [voucherNumber && `Voucher ${voucherNumber}`, supplier?.name, amount(value, currency)].filter(Boolean).join(', ');
	return `${what}: ${statusLabels[matchStatus]}${purchaseOrder ? ` to ${purchaseOrder.number ?? purchaseOrder.id}` : ''}.`;
}

function pathWith(parameters: Record<string, string>, cursor?: string): string {
	const query = new URLSearchParams({ ...parameters, ...(cursor && { cursor }) }).toString();
	return query ? `/?${query}` : '/';
}

/** Back to a page of ours, never to another site. */
function safePath(path: string | undefined): string {
	return path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';
}
