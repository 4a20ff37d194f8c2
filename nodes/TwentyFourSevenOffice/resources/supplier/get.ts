import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { getOne, type Api } from '../../rest/api';
import { readId } from '../readId';
import { toSupplierItem } from './toSupplierItem';

export async function get(context: IExecuteFunctions, api: Api, itemIndex: number): Promise<IDataObject[]> {
	const id = readId(context, 'supplierId', 'Supplier', itemIndex);
	const { id: organizationId } = await api.organization();
	const raw = await getOne(api, `/customers/${encodeURIComponent(id)}`, `supplier with ID ${id}`);
	return [toSupplierItem(context, api, itemIndex, raw, organizationId)];
}
