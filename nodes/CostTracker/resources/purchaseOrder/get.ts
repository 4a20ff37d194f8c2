import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { fromPurchaseOrder } from '../../wire/purchaseOrder';
import { forEachItem } from '../forEachItem';
import { readRequired } from '../readRequired';

export async function getPurchaseOrder(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const id = readRequired(context, 'purchaseOrderId', 'Purchase Order', itemIndex);
		const { body } = await request(context, { path: `/purchase-orders/${encodeURIComponent(id)}`, itemIndex });
		return [fromPurchaseOrder(body)];
	});
}
