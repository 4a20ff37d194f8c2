import type { IExecuteFunctions, IPairedItemData } from 'n8n-workflow';

/**
 * The item that results belong to which come from all items together: the first of the first input that has any, so
 * that expressions such as `$('Settings').item` work behind the Report output too.
 */
export function firstInputItem(context: IExecuteFunctions): IPairedItemData {
	return { item: 0, input: context.getInputData(0).length > 0 ? 0 : 1 };
}
