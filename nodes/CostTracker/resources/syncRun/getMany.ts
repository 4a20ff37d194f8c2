import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readPages } from '../../readPages';
import { withoutMissing } from '../../wire/json';
import { fromSyncRun } from '../../wire/syncRun';
import { forEachItem } from '../forEachItem';
import { readLimit } from '../readLimit';
import { readText } from '../readParameter';

/** Sync runs, newest first. */
export async function getManySyncRuns(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const filters = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const qs = withoutMissing({
			organizationId: readText(filters.organizationId),
			executionId: readText(filters.executionId),
			filterFingerprint: readText(filters.filterFingerprint),
			status: readText(filters.status),
		}) as IDataObject;
		const limit = readLimit(context, itemIndex);
		const found = await readPages(context, { path: '/sync-runs', qs, limit, itemIndex });
		return found.map(fromSyncRun);
	});
}
