import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { GlAccount, NamedId, Supplier } from '../wire/masterData';
import { elementList, toElementEntry } from './elementList';
import { searchPages, type PickList } from './searchPages';

type Search = (this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) => Promise<INodeListSearchResult>;

/**
 * A list to pick from, part by part. Most can't be searched by name in the API, so what is typed is looked for here.
 * @param toList what the list is for what was typed
 */
function search<T>(toList: (filter: string) => PickList<T>): Search {
	return async function (filter = '', paginationToken) {
		const { results, next } = await searchPages(this, toList(filter), { filter, token: paginationToken ?? null });
		return { results, ...(next === null ? {} : { paginationToken: next }) };
	};
}

export const searchProjects = search(() => elementList('project'));

export const searchDepartments = search(() => elementList('department'));

export const searchSuppliers = search(
	(): PickList<Supplier> => ({
		list: 'suppliers',
		readPage: async (source, token) =>
			(await source.supplierPage?.(token)) ?? { entries: (await source.suppliers({}, Infinity)).map(({ supplier }) => supplier), next: null },
		toEntry: ({ id, name, organizationNumber }) => {
			const number = organizationNumber === null ? '' : `, org. no. ${organizationNumber}`;
			return { name: `${name ?? 'Without a name'} (${id}${number})`, value: id };
		},
	}),
);

export const searchDimensions = search(
	(): PickList<NamedId> => ({
		list: 'dimensions',
		readPage: async (source) => ({ entries: await source.dimensionTypes(), next: null }),
		toEntry: toElementEntry,
	}),
);

/** Searched by the API, in numbers and names. */
export const searchGlAccounts = search(
	(filter): PickList<GlAccount> => ({
		list: `glAccounts:${filter}`,
		readPage: async (source) => ({ entries: await source.glAccounts(filter, Infinity), next: null }),
		toEntry: ({ id, number, name }) => ({ name: [number, name].filter((part) => part !== null).join(' ') || id, value: id }),
	}),
);
