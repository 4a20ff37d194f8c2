import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { fromAccountingTransaction } from '../../wire/accountingTransaction';
import { withoutMissing } from '../../wire/json';
import { executionScope } from '../../write/readWriteParameters';
import { toWriteSettings } from '../../write/sendBatch';
import { forEachItem } from '../forEachItem';
import { readText } from '../readParameter';
import { readRequired } from '../readRequired';
import { readTransactionId } from './readTransactionId';

type ReadBody = (context: IExecuteFunctions, itemIndex: number, options: IDataObject) => IDataObject;

/** A person's word on one transaction per item: no sync run changes it. */
function decide(verb: string, readBody: ReadBody) {
	return async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
		await forEachItem(context, async (itemIndex) => {
			const path = `/accounting-transactions/${encodeURIComponent(readTransactionId(context, itemIndex))}/${verb}`;
			const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
			const body = {
				...withoutMissing({ ...readBody(context, itemIndex, options), expectedRevision: options.expectedRevision }),
				// Given also where it is missing, since n8n sends no body at all for an empty one.
				decidedBy: readText(options.decidedBy) ?? null,
			} as IDataObject;
			const writer = { syncRunId: null, keyScope: executionScope(context), dryRun: options.dryRun === true };
			const answer = await request(context, { method: 'POST', path, body, ...toWriteSettings(writer, path, body), itemIndex });
			return [fromAccountingTransaction(answer.body)];
		});
}

/** Matches it to an order, whatever a run thinks. */
export const matchByPerson = decide('match', (context, itemIndex) => ({
	purchaseOrderId: readRequired(context, 'purchaseOrderId', 'Purchase Order', itemIndex),
}));

/** Takes a match back, says no for good, or opens it for the next run. */
export const unmatchByPerson = decide('unmatch', (context, itemIndex, options) => ({
	decision: context.getNodeParameter('decision', itemIndex) as string,
	purchaseOrderId: readText((options.purchaseOrderId as IDataObject | undefined)?.value),
}));

/** Charges it to a budget without an order. */
export const addToBudgetByPerson = decide('add-to-budget', () => ({}));
