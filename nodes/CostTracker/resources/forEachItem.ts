import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../toNodeError';
import type { Json } from '../wire/json';

/**
 * Runs an operation once per item of the input and pairs what it gives with that item. When the node is set to continue,
 * an item's failure becomes an item `{error}` and the others go on. It carries no error object: n8n's expressions can't
 * read an item that does, they give null.
 */
export async function forEachItem(
	context: IExecuteFunctions,
	operation: (itemIndex: number) => Promise<Json[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			for (const json of await operation(itemIndex)) output.push({ json: json as IDataObject, pairedItem: { item: itemIndex } });
		} catch (thrown) {
			const error = toNodeError(context, thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			output.push({ json: { error: error.message }, pairedItem: { item: itemIndex } });
		}
	}
	return output;
}
