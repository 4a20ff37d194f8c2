import type { INodeExecutionData } from 'n8n-workflow';

/**
 * The items without the `{}` that n8n's *Always Output Data* puts where a node gave nothing: it keeps a chain going,
 * and is no data. Indexes into the node's input are lost, so take `pairedItem` before.
 */
export function removeEmptyItems(items: INodeExecutionData[]): INodeExecutionData[] {
	return items.filter((item) => !isEmptyItem(item));
}

/** Whether an item is the `{}` of *Always Output Data*: no fields and no binary data. */
export function isEmptyItem(item: INodeExecutionData): boolean {
	return Object.keys(item.json).length === 0 && Object.keys(item.binary ?? {}).length === 0;
}
