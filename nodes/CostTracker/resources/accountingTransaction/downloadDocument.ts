import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from '../../../shared/failedItem';
import { toNodeError } from '../../toNodeError';
import { request } from '../../transport';
import { asText } from '../../wire/json';
import { toPlainId } from '../../wire/externalId';
import { readTransactionId } from './readTransactionId';

/** The invoice that is attached to each item's transaction, added to the item as a file. */
export async function downloadDocuments(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (const [itemIndex, { json }] of context.getInputData().entries()) {
		try {
			const externalId = readTransactionId(context, itemIndex);
			const field = asText(context.getNodeParameter('binaryPropertyName', itemIndex, 'data')) ?? 'data';
			const path = `/accounting-transactions/${encodeURIComponent(externalId)}/document`;
			const { body } = await request(context, { path, responseType: 'binary', itemIndex });
			const fileName = `invoice-${toPlainId(externalId)}.pdf`;
			const file = await context.helpers.prepareBinaryData(Buffer.from(body as Buffer), fileName, 'application/pdf');
			output.push({ json, binary: { [field]: file }, pairedItem: { item: itemIndex } });
		} catch (thrown) {
			const error = toNodeError(context, thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			output.push(failedItem(context, itemIndex, error));
		}
	}
	return output;
}
