import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { fromSyncRun } from '../../wire/syncRun';
import { forEachItem } from '../forEachItem';
import { readRequired } from '../readRequired';

export async function getSyncRun(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const id = readRequired(context, 'runId', 'Sync Run', itemIndex);
		const { body } = await request(context, { path: `/sync-runs/${encodeURIComponent(id)}`, itemIndex });
		return [fromSyncRun(body)];
	});
}
