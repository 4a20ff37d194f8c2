import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { getOne, type Api } from '../../rest/api';
import { toLists } from '../../rest/lists';
import { readList } from '../../rest/readPages';
import { toGlAccount } from '../../wire/masterData';
import { readId } from '../readId';

/** By the API's internal ID, or by account number, which the API can only search for. */
export async function get(context: IExecuteFunctions, api: Api, itemIndex: number): Promise<IDataObject[]> {
	const wanted = readId(context, 'glAccountId', 'G/L Account', itemIndex);
	const { mode } = context.getNodeParameter('glAccountId', itemIndex) as { mode?: string };
	const { id: organizationId } = await api.organization();
	if (mode !== 'number') {
		const account = toGlAccount(await getOne(api, `/accounts/${encodeURIComponent(wanted)}`, `G/L account with ID ${wanted}`), organizationId);
		return account === null ? [] : [{ ...account }];
	}
	const found = await readList(api, toLists.glAccounts(wanted));
	const account = found.map((raw) => toGlAccount(raw, organizationId)).find((candidate) => candidate?.number === wanted);
	if (account) return [{ ...account }];
	throw api.error(`24SevenOffice has no G/L account ${wanted}.`, 'Check the number, or choose the account from the list.');
}
