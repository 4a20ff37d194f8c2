import type { PickPage } from '../source';
import type { Api } from './api';
import { noList, type List } from './followPages';
import { nextAddress, toAddress } from './pageAddress';

/** One page of a list for a person to pick from: the first, or the one at `token`, which is the address that the page before led to. */
export async function readPickPage<T>(api: Api, list: List, token: string | null, toEntry: (raw: unknown) => T | null): Promise<PickPage<T>> {
	const address = token ?? toAddress(`${api.baseUrl}${list.path}`, { ...list.qs, limit: list.pageSize });
	const { body, headers, statusCode } = await api.get(address);
	const items: unknown = statusCode === 204 ? [] : body;
	if (!Array.isArray(items)) throw noList(api, list);
	const facts = { address, link: headers.link, itemCount: items.length, takesPageNumber: list.takesPageNumber ?? false, fullSize: list.pageSize ?? 0 };
	return { entries: items.map(toEntry).filter((entry) => entry !== null), next: items.length === 0 ? null : nextAddress(facts) };
}
