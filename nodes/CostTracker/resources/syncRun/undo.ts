import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { asObject } from '../../wire/json';
import { fromSyncRun } from '../../wire/syncRun';
import { executionScope } from '../../write/readWriteParameters';
import { toWriteSettings } from '../../write/sendBatch';
import { forEachItem } from '../forEachItem';
import { readRequired } from '../readRequired';

/** Takes back the matches of a run that no person has touched since. */
export async function undoSyncRun(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const id = readRequired(context, 'runId', 'Sync Run', itemIndex);
		const path = `/sync-runs/${encodeURIComponent(id)}/undo`;
		const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
		const writer = { syncRunId: null, keyScope: executionScope(context), dryRun: options.dryRun === true };
		const { body } = await request(context, { method: 'POST', path, ...toWriteSettings(writer, path, itemIndex), itemIndex });
		const { undone, kept, syncRun } = asObject(body);
		return [{ undone, kept, ...fromSyncRun(syncRun) }];
	});
}
