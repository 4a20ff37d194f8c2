import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { connect } from '../connect';
import type { ElementKind, Source } from '../source';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A list to pick from, whole and sorted: the API has no search by name, so what is typed is looked for here. */
function search(read: (source: Source, filter: string) => Promise<INodeListSearchItems[]>): Search {
	return async function (filter = '') {
		const entries = await read(await connect(this), filter);
		const wanted = filter.trim().toLowerCase();
		return {
			results: entries
				.filter(({ name }) => name.toLowerCase().includes(wanted))
				.sort((one, other) => one.name.localeCompare(other.name, 'nb', { numeric: true })),
		};
	};
}

function searchElements(kind: ElementKind): Search {
	return search(async (source) =>
		(await source.elements(kind, Infinity)).map(({ id, name }) => ({ name: name === null ? id : `${name} (${id})`, value: id })),
	);
}

export const searchProjects = searchElements('project');

export const searchDepartments = searchElements('department');

export const searchSuppliers = search(async (source) =>
	(await source.suppliers({}, Infinity)).map(({ supplier }) => {
		const number = supplier.organizationNumber === null ? '' : `, org. no. ${supplier.organizationNumber}`;
		return { name: `${supplier.name ?? 'Without a name'} (${supplier.id}${number})`, value: supplier.id };
	}),
);

export const searchGlAccounts = search(async (source, filter) =>
	(await source.glAccounts(filter, Infinity)).map(({ id, number, name }) => ({
		name: [number, name].filter((part) => part !== null).join(' ') || id,
		value: id,
	})),
);
