import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { connect } from '../connect';
import { searchDepartments, searchProjects } from './listSearch';

export async function getProjects(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await searchProjects.call(this)).results as INodePropertyOptions[];
}

export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await searchDepartments.call(this)).results as INodePropertyOptions[];
}

export async function getTransactionTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const source = await connect(this);
	return (await source.transactionTypes()).map(({ id, name }) => ({ name: `${name ?? 'Without a name'} (${id})`, value: id }));
}
