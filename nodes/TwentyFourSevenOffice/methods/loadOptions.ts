import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { connect } from '../rest/api';
import { toLists } from '../rest/lists';
import { readList } from '../rest/readPages';
import { asObject, asText } from '../wire/readers';
import { searchDepartments, searchProjects } from './listSearch';

export async function getProjects(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await searchProjects.call(this)).results as INodePropertyOptions[];
}

export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await searchDepartments.call(this)).results as INodePropertyOptions[];
}

export async function getTransactionTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const api = await connect(this);
	return (await readList(api, toLists.transactionTypes())).flatMap((raw) => {
		const { id, name } = asObject(raw);
		const value = asText(id);
		return value === null ? [] : [{ name: `${asText(name) ?? 'Without a name'} (${value})`, value }];
	});
}
