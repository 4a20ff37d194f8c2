import type { PickPage } from '../source';
import type { Api } from './api';
import { readNextLink } from './nextLink';
import type { List } from './readPages';

/**
 * One page of a list for a person to pick from: the first, or the one that a `Link` led to, which is the token. Where the
 * server leaves the header out, a full page is followed by the next number.
 */
export async function readPickPage<T>(api: Api, list: List, token: string | null, toEntry: (raw: unknown) => T | null): Promise<PickPage<T>> {
	const first = { path: list.path, qs: { ...list.qs, limit: list.pageSize } };
	const counted = token === null ? null : /^page:(\d+)$/.exec(token);
	const number = counted ? Number(counted[1]) : 1;
	const { body, headers } = await (token === null || counted
		? api.get(first.path, number === 1 ? first.qs : { ...first.qs, page: number })
		: api.get(token));
	const items: unknown[] = Array.isArray(body) ? body : [];
	const entries = items.map(toEntry).filter((entry) => entry !== null);
	const link = readNextLink(headers.link);
	if (link !== null && items.length > 0) return { entries, next: new URL(link, `${api.baseUrl}/`).href };
	const goesOn = headers.link === undefined && list.takesPageNumber === true && items.length === list.pageSize;
	return { entries, next: goesOn ? `page:${number + 1}` : null };
}
