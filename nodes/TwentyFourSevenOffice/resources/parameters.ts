import type { IExecuteFunctions, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/** A node's parameters, of one input item or of a trigger, which has none. */
export interface Parameters {
	get(name: string, fallback: unknown): unknown;
	/** Of the workflow. */
	timeZone: string;
	error(message: string, description?: string): NodeOperationError;
}

export function itemParameters(context: IExecuteFunctions, itemIndex: number): Parameters {
	return {
		get: (name, fallback) => context.getNodeParameter(name, itemIndex, fallback as string),
		timeZone: context.getTimezone(),
		error: (message, description) => new NodeOperationError(context.getNode(), message, { description, itemIndex }),
	};
}

export function triggerParameters(context: IPollFunctions): Parameters {
	return {
		get: (name, fallback) => context.getNodeParameter(name, fallback),
		timeZone: context.getTimezone(),
		error: (message, description) => new NodeOperationError(context.getNode(), message, { description }),
	};
}
