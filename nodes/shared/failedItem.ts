import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * An item that failed, where the node is set to continue: what came in, and `error`. n8n knows an item for the error output
 * by its holding nothing but the error, and adds the fields that came in itself. It carries no error object: n8n's
 * expressions can't read an item that does, they give null.
 */
export function failedItem(context: IExecuteFunctions, itemIndex: number, { message }: Error): INodeExecutionData {
	const fields = context.getNode().onError === 'continueErrorOutput' ? {} : context.getInputData()[itemIndex]!.json;
	return { json: { ...fields, error: message }, pairedItem: { item: itemIndex } };
}
