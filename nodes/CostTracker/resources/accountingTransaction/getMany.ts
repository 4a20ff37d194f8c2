import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readPages } from '../../readPages';
import { fromAccountingTransaction } from '../../wire/accountingTransaction';
import { withoutMissing } from '../../wire/json';
import { forEachItem } from '../forEachItem';
import { readLimit } from '../readLimit';
import { readParties } from '../readParties';
import { readDay, readList, readMoment, readText } from '../readParameter';

/** Transactions as items with plain ids: what Purchase Order Match takes. */
export async function getManyAccountingTransactions(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const filters = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const qs = withoutMissing({
			scope: readText(context.getNodeParameter('scope', itemIndex, 'all')),
			organizationId: readText(filters.organizationId),
			...readParties(context, filters, itemIndex),
			filterFingerprint: readText(filters.filterFingerprint),
			decidedFrom: readMoment(filters.decidedFrom, context.getTimezone()),
			search: readText(filters.search),
			status: readList(filters.status),
			dateFrom: readDay(filters.dateFrom),
			dateTo: readDay(filters.dateTo),
			purchaseOrderId: readText((filters.purchaseOrderId as IDataObject | undefined)?.value),
			documentMissing: filters.documentMissing === true ? true : undefined,
		}) as IDataObject;
		const limit = readLimit(context, itemIndex);
		const found = await readPages(context, { path: '/accounting-transactions', qs, limit, itemIndex });
		return found.map(fromAccountingTransaction);
	});
}
