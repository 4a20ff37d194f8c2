import type { IDataObject } from 'n8n-workflow';
import type { Answer } from '../../shared/sendRequest';
import { turnEventLoop } from '../../shared/turnEventLoop';
import type { Api } from './api';
import { addressAfter, nextAddress, toAddress } from './pageAddress';
import { PagesAhead } from './pagesAhead';

/** Far more than a company has. Reaching it is an error, never a quiet end. */
export const MAX_PAGES = 10_000;

/** Asked for when the server finds the usual page size too large. */
const MODEST_PAGE_SIZE = 100;

/** So many pages without a record end a list though each leads on to another. */
const MAX_EMPTY_PAGES = 2;

/** From so many records on, working on a page takes so long that the next requests must not wait for it. */
const LONG_PAGE = 200;

export interface List {
	path: string;
	qs?: IDataObject;
	/** Sent as `limit`; none for lists that come whole. */
	pageSize?: number;
	/** Whether the list takes `page`, for the case that the server leaves the `Link` header out. */
	takesPageNumber?: boolean;
	/** All of it is wanted, so that there is no need to wait and see whether the first pages will do. */
	isWhole?: boolean;
	/** What it holds, for messages, e.g. `transaction lines`. */
	what: string;
}

interface Page {
	items: unknown[];
	/** Its `Link` header. */
	link: unknown;
}

/**
 * A list's pages in order, each with at least one record, as each leads on to the next. Numbered pages are asked for ahead,
 * up to `api.pace.width` at once; one that came early counts only when the page before it leads there, so the result is
 * the same as one after the other. A page that is shorter than it should be, with more after it, is asked for once more.
 */
export async function* followPages(api: Api, list: List): AsyncGenerator<unknown[]> {
	const first = await readFirst(api, list);
	const visited = new Set([first.address]);
	const ahead = new PagesAhead(api, visited);
	try {
		let page = toPage(api, list, first.answer);
		let address = first.address;
		// What was asked for; from the second page on what the first one had, since the largest page size is not documented.
		let fullSize = first.pageSize ?? 0;
		let emptyPages = 0;
		for (let count = 1; ; count++) {
			let next = toNext(api, list, { address, page, fullSize, isFirst: count === 1 });
			if (next !== null && page.items.length < fullSize) {
				page = longer(page, toPage(api, list, await api.get(address)));
				next = toNext(api, list, { address, page, fullSize, isFirst: count === 1 });
			}
			fullSize = count === 1 ? page.items.length : Math.max(fullSize, page.items.length);
			const isEmpty = page.items.length === 0;
			emptyPages = isEmpty ? emptyPages + 1 : 0;
			const goesOn = next !== null && !visited.has(next) && emptyPages < MAX_EMPTY_PAGES && count < MAX_PAGES;
			const arePagesLong = page.items.length >= LONG_PAGE;
			if (goesOn && arePagesLong && mayGoAhead(list, page, count) && !ahead.isAskedFor(next!)) {
				ahead.goOnTo({ address: next!, count, arePagesLong });
				await turnEventLoop();
			}
			if (!isEmpty) yield page.items;

			if (next === null || emptyPages === MAX_EMPTY_PAGES) return;
			if (visited.has(next)) {
				if (isEmpty) return;
				throw ledBack(api, list);
			}
			if (count === MAX_PAGES) throw tooManyPages(api, list);
			address = next;
			ahead.goOnTo({ address, count, arePagesLong: arePagesLong && mayGoAhead(list, page, count + 1) });
			visited.add(address);
			page = toPage(api, list, await ahead.take());
		}
	} finally {
		ahead.end();
	}
}

/** Whether to ask for more while a page is worked on: the first two may be all, unless all is wanted and a link says that there is more. */
function mayGoAhead({ isWhole }: List, { link }: Page, count: number): boolean {
	return count > 2 || (isWhole === true && link !== undefined);
}

/** The first page, with a modest page size where the usual one is refused. */
async function readFirst(api: Api, list: List) {
	const asked = async (pageSize: number | undefined, mayRefuse: boolean) => {
		const address = toAddress(`${api.baseUrl}${list.path}`, { ...list.qs, limit: pageSize });
		return { address, pageSize, answer: await api.get(address, mayRefuse ? { acceptStatusCodes: [400] } : undefined) };
	};
	const mayBeTooLarge = list.pageSize !== undefined && list.pageSize > MODEST_PAGE_SIZE;
	const first = await asked(list.pageSize, mayBeTooLarge);
	return first.answer.statusCode === 400 ? await asked(MODEST_PAGE_SIZE, false) : first;
}

function toPage(api: Api, list: List, { body, headers, statusCode }: Answer): Page {
	const items = statusCode === 204 ? [] : body;
	if (!Array.isArray(items)) throw noList(api, list);
	return { items, link: headers.link };
}

interface Place {
	address: string;
	page: Page;
	fullSize: number;
	isFirst: boolean;
}

function toNext(api: Api, list: List, { address, page: { items, link }, fullSize, isFirst }: Place): string | null {
	// A page that a token led to has no number to count on from.
	const isNumbered = list.takesPageNumber === true && (isFirst || addressAfter(address) !== null);
	try {
		return nextAddress({ address, link, itemCount: items.length, takesPageNumber: isNumbered, fullSize });
	} catch {
		throw api.error(`24SevenOffice's next page has no readable address: "${String(link)}".`, 'Run the workflow again. If it stays so, tell 24SevenOffice.');
	}
}

function longer(one: Page, other: Page): Page {
	return other.items.length > one.items.length ? other : one;
}

/** A list that does not come as one must not be taken for an empty one. */
export function noList(api: Api, { path }: List): Error {
	return api.error(
		`24SevenOffice answered GET ${path} with something that is not a list.`,
		'Check the API base URL in the credential. The default is https://rest.api.24sevenoffice.com/v1.',
	);
}

/** The way to the rest is lost, so what was read must not be taken for all. */
export function ledBack(api: Api, { what }: List): Error {
	return api.error(
		`24SevenOffice's next page of ${what} leads back to one that was read already, so the rest can't be reached.`,
		'Run the workflow again. If it stays so, narrow the filter until the list fits one page, and tell 24SevenOffice.',
	);
}

function tooManyPages(api: Api, { what }: List): Error {
	return api.error(`24SevenOffice gave ${MAX_PAGES} pages of ${what} and has more. The limit is ${MAX_PAGES}.`, 'Narrow the filter, e.g. read one year at a time.');
}
