import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { fromAccountingTransaction } from '../../wire/accountingTransaction';
import { forEachItem } from '../forEachItem';
import { readTransactionId } from './readTransactionId';

/** One transaction per item as it is now, with what the last run said of it: `outcome.candidates` are the orders to choose from. */
export async function getAccountingTransaction(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const path = `/accounting-transactions/${encodeURIComponent(readTransactionId(context, itemIndex))}`;
		return [fromAccountingTransaction((await request(context, { path, itemIndex })).body)];
	});
}
