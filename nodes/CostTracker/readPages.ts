import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { RequestContext } from '../shared/sendRequest';
import { request } from './transport';
import { asObject, asText } from './wire/json';

/** The contract's largest page. */
const MAX_PAGE_SIZE = 500;
/** 5 million items: beyond it something goes round in circles. */
export const MAX_PAGES = 10_000;

export interface PageRequest {
	path: string;
	qs: IDataObject;
	/** How many items are wanted; null for all. */
	limit: number | null;
	itemIndex: number;
}

/**
 * Reads a list by its cursor, page after page, until the last page or `limit`. A cursor that comes again, or a page that
 * is no list, is an error: an incomplete list must never look complete.
 */
export async function readPages(context: RequestContext, list: PageRequest): Promise<unknown[]> {
	const items: unknown[] = [];
	for await (const page of readEachPage(context, list)) for (const item of page) items.push(item);
	return items;
}

/** The same page by page, for lists of which little is kept. */
export async function* readEachPage(context: RequestContext, { path, qs, limit, itemIndex }: PageRequest): AsyncGenerator<unknown[]> {
	const seen = new Set<string>();
	let left = limit ?? Infinity;
	let cursor: string | null = null;
	for (let page = 1; page <= MAX_PAGES; page++) {
		const answer = await request(context, { path, qs: { ...qs, limit: Math.min(MAX_PAGE_SIZE, left), ...(cursor && { cursor }) }, itemIndex });
		const body = asObject(answer.body);
		if (!Array.isArray(body.items)) throw incomplete(context, path, itemIndex, 'a page without a list of items');
		yield body.items.slice(0, left);
		left -= body.items.length;
		cursor = asText(body.nextCursor);
		if (cursor === null || left <= 0) return;
		if (seen.has(cursor)) throw incomplete(context, path, itemIndex, `the cursor "${cursor}" twice`);
		seen.add(cursor);
	}
	throw incomplete(context, path, itemIndex, `more than ${MAX_PAGES} pages`);
}

function incomplete(context: RequestContext, path: string, itemIndex: number, what: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), `CostTracker's list ${path} could not be read to its end: it gave ${what}`, {
		description: 'Nothing of the list is used, since it may be incomplete. This is an error in CostTracker or in the adapter in front of it.',
		itemIndex,
	});
}
