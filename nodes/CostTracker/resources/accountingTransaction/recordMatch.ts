import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toMatch } from '../../wire/matchResult';
import { executeWrite } from '../../write/executeWrite';

/** Records the automatic matches of all items; what a person decided since is a conflict of that item, not an error. */
export async function recordMatches(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await executeWrite(context, {
		resource: 'accountingTransaction',
		operation: 'recordMatch',
		writes: 'matches',
		path: '/accounting-transactions/matches',
		map: toMatch,
		oddItemsStop: true,
	});
}
