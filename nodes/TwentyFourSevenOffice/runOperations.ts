import type { IExecuteFunctions, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { failedItem } from '../shared/failedItem';
import { connect } from './connect';
import { expectOrganization } from './expectOrganization';
import { operations } from './resources';
import type { Source } from './source';

/** Runs the chosen operation for each input item; each result says which item it is of. */
export async function runOperations(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	let source: Source | undefined;
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const resource = context.getNodeParameter('resource', itemIndex) as string;
			const operation = context.getNodeParameter('operation', itemIndex) as string;
			source ??= await connect(context);
			source.itemIndex = itemIndex;
			await expectOrganization(source, context.getNodeParameter('options.expectedOrganizationId', itemIndex, ''));
			const result = await operations[resource]![operation]!(context, source, itemIndex);
			if (!Array.isArray(result)) output.push({ ...result, pairedItem: { item: itemIndex } });
			else for (const json of result) output.push({ json, pairedItem: { item: itemIndex } });
		} catch (error) {
			if (!context.continueOnFail()) {
				throw error instanceof NodeApiError
					? new NodeApiError(context.getNode(), error as unknown as JsonObject, { itemIndex })
					: new NodeOperationError(context.getNode(), error as Error, { itemIndex });
			}
			output.push(failedItem(context, itemIndex, error as Error));
		}
	}
	return output;
}
