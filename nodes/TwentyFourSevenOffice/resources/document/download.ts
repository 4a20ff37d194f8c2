import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Source } from '../../source';
import { readId } from '../readId';

/**
 * A voucher's document, added to the item that names it. Transactions of one voucher share its document, which is
 * fetched once an execution.
 */
export async function download(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<INodeExecutionData> {
	const documentId = readId(context, 'documentId', 'Document ID', itemIndex);
	const field = context.getNodeParameter('binaryPropertyName', itemIndex, 'data') as string;
	const { id: organizationId } = await source.organization();
	const { binary, ...facts } = await source.document(documentId);
	const { json } = context.getInputData()[itemIndex]!;
	return { json: { ...json, organizationId, documentId, ...facts }, binary: { [field]: binary } };
}
