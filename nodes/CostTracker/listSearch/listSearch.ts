import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { request } from '../transport';
import { asObject, asText, type Json } from '../wire/json';

/** How many a list shows at once; more come as one scrolls. */
const PAGE_SIZE = 50;

/** Purchase orders by number, supplier or project. */
export async function searchPurchaseOrders(this: ILoadOptionsFunctions, search?: string, cursor?: string): Promise<INodeListSearchResult> {
	return await searchList(this, '/purchase-orders', { search, cursor }, (order) => ({
		name: join([order.number ?? order.id, asObject(order.supplier).name, order.status]),
		value: String(order.id),
		...(asText(order.url) !== null && { url: String(order.url) }),
	}));
}

/** Transactions by description, number or supplier. The value is the external id, which brings its organization along. */
export async function searchAccountingTransactions(this: ILoadOptionsFunctions, search?: string, cursor?: string): Promise<INodeListSearchResult> {
	return await searchList(this, '/accounting-transactions', { search, cursor }, (transaction) => ({
		name: join([transaction.date, asObject(transaction.supplier).name, transaction.amount, transaction.description, transaction.matchStatus]),
		value: String(transaction.externalId),
	}));
}

/** Suppliers by name or organization number. The value is the external id, which brings its organization along. */
export async function searchSuppliers(this: ILoadOptionsFunctions, search?: string, cursor?: string): Promise<INodeListSearchResult> {
	return await searchList(this, '/suppliers', { search, cursor }, (supplier) => ({
		name: join([supplier.name, supplier.organizationNumber]),
		value: String(supplier.externalId),
	}));
}

/** Projects by name; the value is the external id. */
export async function searchProjects(this: ILoadOptionsFunctions, search?: string, cursor?: string): Promise<INodeListSearchResult> {
	return await searchList(this, '/projects', { search, cursor }, (project) => ({
		name: join([project.name]),
		value: String(project.externalId),
	}));
}

/** Sync runs, newest first. CostTracker can't search them, so what was loaded is searched here. */
export async function searchSyncRuns(this: ILoadOptionsFunctions, search?: string, cursor?: string): Promise<INodeListSearchResult> {
	const found = await searchList(this, '/sync-runs', { cursor }, (run) => ({
		name: join([run.startedAt, run.status, run.trigger, run.organizationId]),
		value: String(run.id),
		...(asText(run.reportUrl) !== null && { url: String(run.reportUrl) }),
	}));
	const wanted = search?.trim().toLowerCase() ?? '';
	return { ...found, results: found.results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}

async function searchList(
	context: ILoadOptionsFunctions,
	path: string,
	{ search, cursor }: { search?: string; cursor?: string },
	toChoice: (item: Json) => INodeListSearchItems,
): Promise<INodeListSearchResult> {
	const term = search?.trim();
	const qs: IDataObject = { limit: PAGE_SIZE, ...(term && { search: term }), ...(cursor && { cursor }) };
	const body = asObject((await request(context, { path, qs, itemIndex: 0 })).body);
	const items = Array.isArray(body.items) ? body.items : [];
	return { results: items.map((item) => toChoice(asObject(item))), paginationToken: asText(body.nextCursor) ?? undefined };
}

function join(parts: unknown[]): string {
	return parts.map(asText).filter((part) => part !== null).join(' · ');
}
