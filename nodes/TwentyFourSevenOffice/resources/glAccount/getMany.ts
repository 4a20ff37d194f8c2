import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Api } from '../../rest/api';
import { toLists } from '../../rest/lists';
import { readList } from '../../rest/readPages';
import { toGlAccount } from '../../wire/masterData';
import { readLimit } from '../readLimit';

export async function getMany(context: IExecuteFunctions, api: Api, itemIndex: number): Promise<IDataObject[]> {
	const search = String(context.getNodeParameter('options.search', itemIndex, '')).trim();
	const { id: organizationId } = await api.organization();
	const accounts = await readList(api, toLists.glAccounts(search), readLimit(context, itemIndex));
	return accounts.map((raw) => toGlAccount(raw, organizationId)).filter((account) => account !== null).map((account) => ({ ...account }));
}
