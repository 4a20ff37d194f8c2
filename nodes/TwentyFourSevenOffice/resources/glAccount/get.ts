import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { readId } from '../readId';

/** By the API's internal ID, or by account number, which the API can only search for. */
export async function get(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const wanted = readId(context, 'glAccountId', 'G/L Account', itemIndex);
	const { mode } = context.getNodeParameter('glAccountId', itemIndex) as { mode?: string };
	if (mode !== 'number') return [{ ...(await source.glAccount(wanted)) }];
	const account = (await source.glAccounts(wanted, Infinity)).find(({ number }) => number === wanted);
	if (account) return [{ ...account }];
	throw source.error(`24SevenOffice has no G/L account ${wanted}.`, 'Check the number, or choose the account from the list.');
}
