import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readPages } from '../../readPages';
import { withoutMissing } from '../../wire/json';
import { fromPurchaseOrder } from '../../wire/purchaseOrder';
import { forEachItem } from '../forEachItem';
import { readLimit } from '../readLimit';
import { readList, readMoment, readText } from '../readParameter';

export async function getManyPurchaseOrders(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const filters = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const qs = withoutMissing({
			organizationId: readText(filters.organizationId),
			search: readText(filters.search),
			status: readList(filters.status),
			modifiedFrom: readMoment(filters.modifiedFrom, context.getTimezone()),
		}) as IDataObject;
		const limit = readLimit(context, itemIndex);
		const found = await readPages(context, { path: '/purchase-orders', qs, limit, itemIndex });
		return found.map(fromPurchaseOrder);
	});
}
