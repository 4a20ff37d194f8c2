import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { fromSettings } from '../../wire/settings';
import { forEachItem } from '../forEachItem';

/** The filter and the criteria that people set up in CostTracker. */
export async function getSettings(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const { body } = await request(context, { path: '/settings', itemIndex });
		return [fromSettings(body)];
	});
}
