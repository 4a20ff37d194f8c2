import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readPages } from '../../readPages';
import { withoutMissing } from '../../wire/json';
import { fromPurchaseOrder } from '../../wire/purchaseOrder';
import { readParties } from '../readParties';
import { forEachItem } from '../forEachItem';
import { readLimit } from '../readLimit';
import { getOrdersForMatching } from './getForMatching';
import { readList, readMoment, readText } from '../readParameter';

export async function getManyPurchaseOrders(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const isForMatching = context.getInputData().length > 0 && context.getNodeParameter('scope', 0, 'all') === 'matching';
	if (isForMatching) return await getOrdersForMatching(context, readQuery(context, 0));
	return await forEachItem(context, async (itemIndex) => {
		const qs = readQuery(context, itemIndex);
		const limit = readLimit(context, itemIndex);
		const found = await readPages(context, { path: '/purchase-orders', qs, limit, itemIndex });
		return found.map(fromPurchaseOrder);
	});
}

function readQuery(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const filters = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
	return withoutMissing({
		organizationId: readText(filters.organizationId),
		...readParties(context, filters, itemIndex),
		search: readText(filters.search),
		status: readList(filters.status),
		modifiedFrom: readMoment(filters.modifiedFrom, context.getTimezone()),
	}) as IDataObject;
}
