import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { asText } from '../wire/json';

/** A parameter that must hold a text, as it is or in a resource locator. An expression may have left it empty. */
export function readRequired(context: IExecuteFunctions, name: string, displayName: string, itemIndex: number): string {
	const value = asText(context.getNodeParameter(name, itemIndex, '', { extractValue: true }));
	if (value !== null) return value;
	throw new NodeOperationError(context.getNode(), `${displayName} is empty`, {
		description: `Fill in ${displayName}. If it is an expression, look at what it gives for item ${itemIndex}.`,
		itemIndex,
	});
}
