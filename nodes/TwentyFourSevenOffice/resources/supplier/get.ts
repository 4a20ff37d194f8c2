import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { readId } from '../readId';
import { toSupplierItem } from './toSupplierItem';

export async function get(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const id = readId(context, 'supplierId', 'Supplier', itemIndex);
	return [toSupplierItem(context, itemIndex, await source.supplier(id))];
}
