import type { IDataObject } from 'n8n-workflow';
import type { Api } from './api';
import { asObject } from '../wire/readers';
import { readNextLink } from './nextLink';

/** Far more than a company has. Reaching them is an error, never a quiet end. */
export const MAX_PAGES = 10_000;
const MAX_ITEMS = 2_000_000;

/** Asked for when the server finds the usual page size too large. */
const MODEST_PAGE_SIZE = 100;

export interface List {
	path: string;
	qs?: IDataObject;
	/** Sent as `limit`; none for lists that come whole. */
	pageSize?: number;
	/** Whether the list takes `page`, for the case that the server leaves the `Link` header out. */
	takesPageNumber?: boolean;
	/** What it holds, for messages, e.g. `transaction lines`. */
	what: string;
}

/**
 * The pages of a list, as `Link: rel="next"` leads on. Without that header page numbers are counted up for as long as
 * full pages come back. Records that came on an earlier page already (lists shift while they are read) are left out.
 * Ends on an empty page, and on one that was read before (a server that ignores page numbers, a link that leads back);
 * the latter is told to the person at the editor, since something may be missing then.
 */
export async function* readPages(api: Api, list: List): AsyncGenerator<unknown[]> {
	const visited = new Set<string>();
	const seen = new Set<unknown>();
	let pageSize = list.pageSize;
	let next: Address = { path: list.path, qs: { ...list.qs, limit: pageSize } };
	let sawLink = false;
	for (let page = 1; ; page++) {
		if (page > MAX_PAGES || seen.size > MAX_ITEMS) throw tooMuch(api, list, page - 1, seen.size);
		visited.add(toUrl(api, next));
		const mayBeTooLarge = page === 1 && pageSize !== undefined && pageSize > MODEST_PAGE_SIZE;
		let answer = await api.get(next.path, next.qs, mayBeTooLarge ? [400] : undefined);
		if (answer.statusCode === 400) {
			pageSize = MODEST_PAGE_SIZE;
			answer = await api.get(list.path, { ...list.qs, limit: pageSize });
		}
		const items = asList(api, list, answer.body);
		if (items.length === 0) return;
		const fresh = items.filter((item) => isNew(item, seen));
		if (fresh.length === 0) return ledBack(api, list, seen.size);
		yield fresh;

		const link = readNextLink(answer.headers.link);
		sawLink ||= answer.headers.link !== undefined;
		if (link !== null) {
			next = { path: resolveLink(api, link, toUrl(api, next)) };
		} else if (!sawLink && list.takesPageNumber && mayBeFull(items.length, pageSize)) {
			next = { path: list.path, qs: { ...list.qs, limit: pageSize, page: page + 1 } };
		} else {
			return;
		}
		if (visited.has(toUrl(api, next))) return ledBack(api, list, seen.size);
	}
}

/** The first `limit` items, or all. */
export async function readList(api: Api, list: List, limit = Infinity): Promise<unknown[]> {
	const items: unknown[] = [];
	for await (const page of readPages(api, list)) {
		for (const item of page) items.push(item);
		if (items.length >= limit) break;
	}
	return items.slice(0, limit);
}

/** A page is full when it holds what was asked for, or a round number: the largest page size is not documented. */
function mayBeFull(count: number, pageSize: number | undefined): boolean {
	return count === pageSize || count % 50 === 0;
}

/** Every record has an `id`, or, as an element of a dimension, a `value`. One with neither can't be compared. */
function isNew(item: unknown, seen: Set<unknown>): boolean {
	const { id, value } = asObject(item);
	const identity = id ?? value ?? item;
	if (seen.has(identity)) return false;
	seen.add(identity);
	return true;
}

interface Address {
	/** Or a whole address, of a link. */
	path: string;
	qs?: IDataObject;
}

function resolveLink(api: Api, link: string, from: string): string {
	if (URL.canParse(link, from)) return new URL(link, from).href;
	throw api.error(`24SevenOffice's next page has no readable address: "${link}".`, 'Run the workflow again. If it stays so, tell 24SevenOffice.');
}

/** The whole address, with its parameters in one order, so that the same page has one name. */
function toUrl(api: Api, { path, qs }: Address): string {
	const url = new URL(path.startsWith('/') ? `${api.baseUrl}${path}` : path);
	for (const [name, value] of Object.entries(qs ?? {})) if (value !== undefined) url.searchParams.set(name, String(value));
	url.searchParams.sort();
	return url.href;
}

function asList(api: Api, { path }: List, body: unknown): unknown[] {
	if (Array.isArray(body)) return body;
	// No content is an empty list.
	if (body === undefined || body === null) return [];
	throw api.error(
		`24SevenOffice answered GET ${path} with something that is not a list.`,
		'Check the API base URL in the credential. The default is https://rest.api.24sevenoffice.com/v1.',
	);
}

function ledBack(api: Api, { what }: List, itemCount: number): void {
	api.hint(
		`24SevenOffice's next page led back to one that was read already. Reading ended there, after ${itemCount} ${what}; more may exist.`,
	);
}

function tooMuch(api: Api, { what }: List, pages: number, itemCount: number): Error {
	return api.error(
		`24SevenOffice gave ${itemCount} ${what} on ${pages} pages and has more. The limit is ${MAX_ITEMS} on ${MAX_PAGES} pages.`,
		'Narrow the filter, e.g. read one year at a time.',
	);
}
