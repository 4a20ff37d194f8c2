import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readPages } from '../../readPages';
import { withoutMissing } from '../../wire/json';
import { fromMasterData } from '../../wire/masterData';
import { forEachItem } from '../forEachItem';
import { readLimit } from '../readLimit';
import { readText } from '../readParameter';
import type { MASTER_DATA } from './resources';

export function getManyMasterData({ path }: (typeof MASTER_DATA)[number]) {
	return async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
		await forEachItem(context, async (itemIndex) => {
			const filters = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
			const qs = withoutMissing({ organizationId: readText(filters.organizationId), search: readText(filters.search) });
			const found = await readPages(context, { path, qs: qs as IDataObject, limit: readLimit(context, itemIndex), itemIndex });
			return found.map(fromMasterData);
		});
}
