import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { readLimit } from '../readLimit';

/** Transaction types, e.g. incoming invoices; their names and IDs are the company's own. */
export async function getMany(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const { id: organizationId } = await source.organization();
	const types = await source.transactionTypes();
	return types.slice(0, readLimit(context, itemIndex)).map((type) => ({ organizationId, ...type }));
}
