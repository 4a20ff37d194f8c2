import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toCandidates } from '../../wire/matchResult';
import { executeWrite } from '../../write/executeWrite';

/** Records, for all items, what a person must decide, or why nothing matched. */
export async function recordCandidates(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await executeWrite(context, {
		resource: 'accountingTransaction',
		operation: 'recordCandidates',
		writes: 'candidates',
		path: '/accounting-transactions/candidates',
		map: toCandidates,
		oddItemsStop: true,
	});
}
