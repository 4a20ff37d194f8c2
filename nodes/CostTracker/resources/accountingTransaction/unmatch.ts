import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { request } from '../../transport';
import { fromAccountingTransaction } from '../../wire/accountingTransaction';
import { organizationOf, toExternalId } from '../../wire/externalId';
import { readItemKey } from '../../wire/itemKey';
import { withoutMissing } from '../../wire/json';
import { toIdempotencyKey } from '../../write/idempotencyKey';
import { executionScope } from '../../write/readWriteParameters';
import { forEachItem } from '../forEachItem';
import { readText } from '../readParameter';

/** A person's word on one transaction per item: takes a match back, says no for good, or opens it for the next run. */
export async function unmatchAccountingTransaction(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const path = `/accounting-transactions/${encodeURIComponent(readExternalId(context, itemIndex))}/unmatch`;
		const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
		const body = withoutMissing({
			decision: context.getNodeParameter('decision', itemIndex),
			purchaseOrderId: readText((options.purchaseOrderId as IDataObject | undefined)?.value),
			decidedBy: readText(options.decidedBy),
			expectedRevision: options.expectedRevision,
		}) as IDataObject;
		const answer = await request(context, {
			method: 'POST',
			path,
			body,
			idempotencyKey: toIdempotencyKey(executionScope(context), path, body),
			itemIndex,
		});
		return [fromAccountingTransaction(answer.body)];
	});
}

/** Chosen from the list a transaction brings its organization along; by its plain id the organization is a field of its own. */
function readExternalId(context: IExecuteFunctions, itemIndex: number): string {
	const id = context.getNodeParameter('transactionId', itemIndex, '', { extractValue: true });
	if (typeof id === 'string' && organizationOf(id) !== null) return id;
	const key = readItemKey({ id, organizationId: context.getNodeParameter('organizationId', itemIndex, '') } as IDataObject);
	if (!('problem' in key)) return toExternalId(key.organizationId, key.id);
	throw new NodeOperationError(context.getNode(), `The transaction can't be told: ${key.problem}`, {
		description: 'Fill in Transaction and Organization ID, for instance from the fields id and organizationId of an item.',
		itemIndex,
	});
}
