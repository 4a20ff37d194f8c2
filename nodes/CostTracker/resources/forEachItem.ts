import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from '../../shared/failedItem';
import { toNodeError } from '../toNodeError';
import type { Json } from '../wire/json';

/**
 * Runs an operation once per item of the input and pairs what it gives (fields, or one item with a file) with that item.
 * When the node is set to continue, an item that fails becomes one that says so (`failedItem`), and the others go on.
 */
export async function forEachItem(
	context: IExecuteFunctions,
	operation: (itemIndex: number) => Promise<Json[] | INodeExecutionData>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const result = await operation(itemIndex);
			if (!Array.isArray(result)) output.push({ ...result, pairedItem: { item: itemIndex } });
			else for (const json of result) output.push({ json: json as IDataObject, pairedItem: { item: itemIndex } });
		} catch (thrown) {
			const error = toNodeError(context, thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			output.push(failedItem(context, itemIndex, error));
		}
	}
	return output;
}
