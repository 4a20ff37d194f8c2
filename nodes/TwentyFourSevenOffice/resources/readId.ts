import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/** The trimmed text of an ID parameter; an error that names the parameter when it is empty. */
export function readId(context: IExecuteFunctions, name: string, displayName: string, itemIndex: number): string {
	const value = context.getNodeParameter(name, itemIndex, '', { extractValue: true }) as unknown;
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (text !== '') return text;
	throw new NodeOperationError(context.getNode(), `"${displayName}" is empty.`, {
		description: 'Choose from the list or give an ID. If an expression gives it, this item has no such value.',
		itemIndex,
	});
}
