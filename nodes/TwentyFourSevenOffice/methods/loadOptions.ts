import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { allElements } from './elementList';
import { wholeList } from './wholeList';

export async function getProjects(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await allElements(this, 'project')) as INodePropertyOptions[];
}

export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await allElements(this, 'department')) as INodePropertyOptions[];
}

export async function getTransactionTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const types = await wholeList(this, 'transactionTypes', async (source) => await source.transactionTypes());
	return types.map(({ id, name }) => ({ name: `${name ?? 'Without a name'} (${id})`, value: id }));
}
