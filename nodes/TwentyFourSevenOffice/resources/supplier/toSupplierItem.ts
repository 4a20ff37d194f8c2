import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { SupplierRecord } from '../../source';

/** Few fields unless asked: a supplier may be a person. */
export function toSupplierItem(context: IExecuteFunctions, itemIndex: number, { supplier, raw }: SupplierRecord): IDataObject {
	const simplify = context.getNodeParameter('simplify', itemIndex, true) as boolean;
	return { ...supplier, ...(simplify ? {} : { raw: raw as IDataObject }) };
}
