import type { INodeExecutionData, IPairedItemData } from 'n8n-workflow';

/**
 * What the node gives when it may not stop on an error: the error in place of the report, and no transaction on any
 * other output, where it would be taken for decided. n8n knows an item of exactly these fields for an error and moves
 * it to the error output, if the node has one.
 */
export function toErrorItems(
	{ message, description }: { message: string; description?: string | null },
	pairedItem: IPairedItemData,
	output: number,
): INodeExecutionData[][] {
	const item = { json: { error: message, ...(description && { details: description }) }, pairedItem };
	return [...Array.from({ length: output }, () => []), [item]];
}
