import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { connect } from '../rest/api';
import { toLists } from '../rest/lists';
import { readList, type List } from '../rest/readPages';
import { DEPARTMENT_DIMENSION_TYPE, PROJECT_DIMENSION_TYPE } from '../wire/ledgerLine';
import { toDimensionElement, toGlAccount, toSupplier } from '../wire/masterData';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A list to pick from, whole and sorted: the API has no search by name, so what is typed is looked for here. */
function search(list: (filter?: string) => List, toEntry: (raw: unknown) => INodeListSearchItems | null): Search {
	return async function (filter) {
		const api = await connect(this);
		const entries = (await readList(api, list(filter))).map(toEntry).filter((entry) => entry !== null);
		const wanted = filter?.trim().toLowerCase() ?? '';
		return {
			results: entries
				.filter(({ name }) => name.toLowerCase().includes(wanted))
				.sort((one, other) => one.name.localeCompare(other.name, 'nb', { numeric: true })),
		};
	};
}

const toElement = (raw: unknown): INodeListSearchItems | null => {
	const element = toDimensionElement(raw, '');
	return element && { name: element.name === null ? element.id : `${element.name} (${element.id})`, value: element.id };
};

export const searchProjects = search(() => toLists.dimensionElements(PROJECT_DIMENSION_TYPE, 'projects'), toElement);

export const searchDepartments = search(() => toLists.dimensionElements(DEPARTMENT_DIMENSION_TYPE, 'departments'), toElement);

export const searchSuppliers = search(() => toLists.suppliers(), (raw) => {
	const supplier = toSupplier(raw, '');
	if (supplier === null) return null;
	const number = supplier.organizationNumber === null ? '' : `, org. no. ${supplier.organizationNumber}`;
	return { name: `${supplier.name ?? 'Without a name'} (${supplier.id}${number})`, value: supplier.id };
});

export const searchGlAccounts = search((filter) => toLists.glAccounts(filter), (raw) => {
	const account = toGlAccount(raw, '');
	return account && { name: [account.number, account.name].filter((part) => part !== null).join(' ') || account.id, value: account.id };
});
