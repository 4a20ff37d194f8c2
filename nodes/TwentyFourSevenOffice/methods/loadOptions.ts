import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { connect } from '../connect';
import { elementList } from './elementList';
import { keepPage } from './pageCache';
import { allOfPages } from './searchPages';

/** Whole: a list to choose several from has no pages in n8n. */
export async function getProjects(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await allOfPages(this, elementList('project'))) as INodePropertyOptions[];
}

export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await allOfPages(this, elementList('department'))) as INodePropertyOptions[];
}

export async function getTransactionTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const types = await keepPage(this, 'transactionTypes', null, async () => await (await connect(this)).transactionTypes());
	return types.map(({ id, name }) => ({ name: `${name ?? 'Without a name'} (${id})`, value: id }));
}
