import type { Request } from 'express';

/** What may be changed in an answer of 200. The first ones are a server's mistakes, the rest its dialects. */
export type Change =
	/** No records on a page that another follows: on a last page nobody could tell that from a shorter list. */
	| 'emptyPage'
	/** The first half of the records of a page that another follows. */
	| 'shortPage'
	| 'noLink'
	/** `next` leads to the first page again. */
	| 'linkToFirstPage'
	/** `next` leads to this page again. */
	| 'linkToSamePage'
	/** `next` leads there. */
	| { linkTo: string }
	/** `next` holds the page's number or token only, and none of the other parameters. */
	| 'linkWithoutFilter'
	/** Numbers that are ids come as text, and texts that are numbers come as numbers: types have changed before (FACTS 1.3). */
	| 'idTypesSwapped'
	/** `2022-01-01T18:00:00Z` as `2022-01-01 18:00:00.000Z`, and the other way round (FACTS 1.7). */
	| 'timestampsSwapped'
	/** Fields that the specification does not have. */
	| 'unknownFields'
	/** `LOCAL` for the organization's currency: the specification's pattern allows it. */
	| 'localCurrency';

export interface ChangeableAnswer {
	body: unknown;
	link: string | undefined;
}

type Json = Record<string, unknown>;

/** Fields whose numbers stand for things, not for amounts. */
const ID_FIELDS = new Set(['id', 'number', 'value', 'dimensionType', 'documentId', 'taxId']);
const TIME_FIELDS = new Set(['createdAt', 'modifiedAt']);

export function changeAnswer(answer: ChangeableAnswer, change: Change, request: Request, homeCurrency: string): ChangeableAnswer {
	const { body, link } = answer;
	const records = Array.isArray(body) ? body : [];
	const map = (toValue: (name: string, value: unknown) => unknown): ChangeableAnswer => ({ link, body: mapFields(body, toValue) });
	if (typeof change === 'object') return { body, link: `<${change.linkTo}>; rel="next"` };
	switch (change) {
		case 'emptyPage': return link?.includes('rel="next"') ? { body: [], link } : answer;
		case 'shortPage': return link?.includes('rel="next"') ? { body: records.slice(0, Math.floor(records.length / 2)), link } : answer;
		case 'noLink': return { body, link: undefined };
		case 'linkToFirstPage': return { body, link: `<${here(request, (query) => { query.delete('page'); query.delete('continuationToken'); })}>; rel="next"` };
		case 'linkToSamePage': return { body, link: `<${here(request, () => undefined)}>; rel="next"` };
		case 'linkWithoutFilter': return { body, link: link?.replace(/<([^>]*)>/g, (_all, address: string) => `<${withoutFilter(address)}>`) };
		case 'idTypesSwapped': return map((name, value) => (ID_FIELDS.has(name) ? swapType(value) : value));
		case 'timestampsSwapped': return map((name, value) => (TIME_FIELDS.has(name) ? swapFormat(String(value)) : value));
		case 'unknownFields': return { link, body: records.length > 0 ? records.map(addUnknown) : addUnknown(body) };
		case 'localCurrency': return map((name, value) => (name === 'code' && value === homeCurrency ? 'LOCAL' : value));
	}
}

function here(request: Request, edit: (query: URLSearchParams) => void): string {
	const address = new URL(request.originalUrl, `${request.protocol}://${request.get('host')}`);
	edit(address.searchParams);
	return address.href;
}

function withoutFilter(address: string): string {
	const url = new URL(address);
	for (const name of [...url.searchParams.keys()]) if (name !== 'page' && name !== 'continuationToken') url.searchParams.delete(name);
	return url.href;
}

function mapFields(value: unknown, toValue: (name: string, value: unknown) => unknown): unknown {
	if (Array.isArray(value)) return value.map((one) => mapFields(one, toValue));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toValue(name, mapFields(one, toValue))]));
}

function swapType(value: unknown): unknown {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value;
}

function swapFormat(value: string): string {
	return value.includes('T') ? value.replace('T', ' ').replace(/(\.\d+)?Z$/, '.000Z') : value.replace(' ', 'T').replace(/\.\d+Z$/, 'Z');
}

function addUnknown(value: unknown): unknown {
	return typeof value === 'object' && value !== null ? { ...(value as Json), addedLater: { list: [1, null, 'x'] }, id2: 0 } : value;
}
