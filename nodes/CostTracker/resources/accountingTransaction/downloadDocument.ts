import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { asText } from '../../wire/json';
import { toPlainId } from '../../wire/externalId';
import { forEachItem } from '../forEachItem';
import { readTransactionId } from './readTransactionId';

/** The invoice that is attached to each item's transaction, added to the item as a file. */
export async function downloadDocuments(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const externalId = readTransactionId(context, itemIndex);
		const field = asText(context.getNodeParameter('binaryPropertyName', itemIndex, 'data')) ?? 'data';
		const path = `/accounting-transactions/${encodeURIComponent(externalId)}/document`;
		const { body } = await request(context, { path, responseType: 'binary', itemIndex });
		const fileName = `invoice-${toPlainId(externalId)}.pdf`;
		const file = await context.helpers.prepareBinaryData(Buffer.from(body as Buffer), fileName, 'application/pdf');
		const { json } = context.getInputData()[itemIndex]!;
		return { json, binary: { [field]: file } };
	});
}
