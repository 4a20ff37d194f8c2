import type { IExecuteFunctions } from 'n8n-workflow';

/** How many results are wanted; null for all. */
export function readLimit(context: IExecuteFunctions, itemIndex: number): number | null {
	return context.getNodeParameter('returnAll', itemIndex, false) === true
		? null
		: Math.max(1, Math.floor(Number(context.getNodeParameter('limit', itemIndex, 50))));
}
