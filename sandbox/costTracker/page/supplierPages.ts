import { Router } from 'express';
import { listMasterData } from '../store/masterData';
import type { Store } from '../store/store';
import { html } from './html';
import { layout, pager, searchForm } from './layout';

const pageSize = 100;

export function supplierPages(store: Store): Router {
	const router = Router();
	router.get('/suppliers', (request, response) => {
		const { search = '', cursor } = request.query as Record<string, string | undefined>;
		const page = listMasterData(store, 'suppliers', { search: search.trim() || undefined, cursor, limit: pageSize });
		const body = html`${searchForm('/suppliers', search, 'Name or organisation number …')}
${
	page.items.length === 0
		? html`<p class="empty">No suppliers here. Refresh reads them from 24SevenOffice.</p>`
		: html`<table>
<thead><tr><th scope="col">Name</th><th scope="col">Organisation number</th><th scope="col">Id in 24SevenOffice</th><th scope="col">Active</th></tr></thead>
<tbody>${page.items.map(
				(supplier) => html`<tr>
	<td data-label="Name"><a href="/?${new URLSearchParams({ search: supplier.name }).toString()}">${supplier.name}</a></td>
	<td data-label="Organisation number">${supplier.organizationNumber ?? '–'}</td>
	<td data-label="Id in 24SevenOffice">${supplier.externalId.split(':').slice(2).join(':')}</td>
	<td data-label="Active">${supplier.active ? 'Yes' : 'No'}</td>
</tr>`,
			)}</tbody></table>`
}
${pager('/suppliers', search ? { search } : {}, cursor, page.nextCursor)}`;
		response.send(layout({ title: 'Suppliers', section: '/suppliers', body }));
	});
	return router;
}
