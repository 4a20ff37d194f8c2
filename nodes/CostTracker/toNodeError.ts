import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

/** n8n's own errors as they are, with their item; anything else is a mistake of this node. */
export function toNodeError(context: IExecuteFunctions, thrown: unknown, itemIndex: number): NodeApiError | NodeOperationError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) {
		thrown.context.itemIndex ??= itemIndex;
		return thrown;
	}
	return new NodeOperationError(context.getNode(), thrown as Error, { itemIndex });
}
