import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { readLimit } from '../readLimit';

export async function getMany(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const search = String(context.getNodeParameter('options.search', itemIndex, '')).trim();
	const accounts = await source.glAccounts(search, readLimit(context, itemIndex));
	return accounts.map((account) => ({ ...account }));
}
