import type { IExecuteFunctions } from 'n8n-workflow';

/** How many records are wanted: *Limit*, or all. */
export function readLimit(context: IExecuteFunctions, itemIndex: number): number {
	const all = context.getNodeParameter('returnAll', itemIndex, false) as boolean;
	return all ? Infinity : (context.getNodeParameter('limit', itemIndex, 50) as number);
}
