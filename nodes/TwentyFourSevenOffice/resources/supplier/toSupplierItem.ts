import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Api } from '../../rest/api';
import { toSupplier } from '../../wire/masterData';

/** Few fields unless asked: a supplier may be a person. */
export function toSupplierItem(
	context: IExecuteFunctions,
	api: Api,
	itemIndex: number,
	raw: unknown,
	organizationId: string,
): IDataObject {
	const supplier = toSupplier(raw, organizationId);
	if (supplier === null) throw api.error('24SevenOffice gave a supplier without an ID.', 'Run the workflow again. If it stays so, tell 24SevenOffice.');
	const simplify = context.getNodeParameter('simplify', itemIndex, true) as boolean;
	return { ...supplier, ...(simplify ? {} : { raw: raw as IDataObject }) };
}
