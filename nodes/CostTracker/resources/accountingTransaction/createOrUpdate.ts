import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toAccountingTransaction } from '../../wire/accountingTransaction';
import { executeWrite } from '../../write/executeWrite';
import { readText } from '../readParameter';

/** Writes all items of the input; matches and people's decisions in CostTracker are kept. */
export async function createOrUpdateAccountingTransactions(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const filterFingerprint = readText(context.getNodeParameter('options.filterFingerprint', 0, ''));
	return await executeWrite(context, {
		resource: 'accountingTransaction',
		operation: 'upsert',
		writes: 'accountingTransactions',
		path: '/accounting-transactions/batch',
		map: toAccountingTransaction,
		oddItemsStop: false,
		...(filterFingerprint !== undefined && { besides: { filterFingerprint } }),
	});
}
