import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import type { Source } from '../source';
import type { Supplier } from '../wire/masterData';
import { elementList, sorted, toElementEntry } from './elementList';
import { searchPages, type PickList } from './searchPages';
import { wholeList } from './wholeList';

type Search = (this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) => Promise<INodeListSearchResult>;

/** A short list, whole and sorted. */
function searchWhole(list: string, read: (source: Source, filter: string) => Promise<INodeListSearchItems[]>): Search {
	return async function (filter = '') {
		const wanted = filter.trim().toLowerCase();
		const entries = await wholeList(this, `${list}:${list === 'glAccounts' ? filter : ''}`, async (source) => await read(source, filter));
		return { results: sorted(entries.filter(({ name }) => name.toLowerCase().includes(wanted))) };
	};
}

/** A list that may be long, page by page: the API has no search by name, so what is typed is looked for here. */
function search<T>(list: PickList<T>): Search {
	return async function (filter = '', paginationToken) {
		const { results, next } = await searchPages(this, list, { filter, token: paginationToken ?? null });
		return { results: sorted(results), ...(next === null ? {} : { paginationToken: next }) };
	};
}

export const searchProjects = search(elementList('project'));

export const searchDepartments = search(elementList('department'));

export const searchSuppliers = search<Supplier>({
	list: 'suppliers',
	readPage: async (source, token) =>
		(await source.supplierPage?.(token)) ?? { entries: (await source.suppliers({}, Infinity)).map(({ supplier }) => supplier), next: null },
	toEntry: ({ id, name, organizationNumber }) => {
		const number = organizationNumber === null ? '' : `, org. no. ${organizationNumber}`;
		return { name: `${name ?? 'Without a name'} (${id}${number})`, value: id };
	},
});

export const searchDimensions = searchWhole('dimensions', async (source) => (await source.dimensionTypes()).map(toElementEntry));

export const searchGlAccounts = searchWhole('glAccounts', async (source, filter) =>
	(await source.glAccounts(filter, Infinity)).map(({ id, number, name }) => ({
		name: [number, name].filter((part) => part !== null).join(' ') || id,
		value: id,
	})),
);
