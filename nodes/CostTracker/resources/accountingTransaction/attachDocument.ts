import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { asObject, asText } from '../../wire/json';
import { finishWrite } from '../../write/finishWrite';
import { prepareItems } from '../../write/prepareItems';
import { readRefusal, REFUSALS, toFailedAnswer } from '../../write/readAnswer';
import { readWriteParameters, type WriteParameters } from '../../write/readWriteParameters';
import { toWriteSettings } from '../../write/sendBatch';
import { type BatchAnswer, type Prepared, writeOneByOne } from '../../write/writeBatches';
import type { WriteResult, WriteStatus } from '../../write/writeResult';

const IDENTITY = { resource: 'accountingTransaction', operation: 'attachDocument', writes: 'documents' } as const;

/** Attaches each item's PDF to its transaction. An item without a file, its download having failed say, is reported, and the others go on. */
export async function attachDocuments(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const parameters = readWriteParameters(context);
	const field = asText(context.getNodeParameter('binaryPropertyName', 0, 'data')) ?? 'data';
	const input = context.getInputData();
	const { received, ready, refused } = prepareItems(context, input, { map: () => ({ ok: true, wire: {} }), oddItemsStop: false });
	const hasFile = ({ itemIndex }: Prepared) => input[itemIndex]?.binary?.[field] !== undefined;
	const withoutFile = ready.filter((item) => !hasFile(item)).map((item) => missingFile(item, input[item.itemIndex]!, field));
	const written = await writeOneByOne(ready.filter(hasFile), ([item]) => putDocument(context, parameters, item!, field));
	return finishWrite(context, { ...IDENTITY, ...parameters, input, received: received.length }, {
		...written,
		results: [...refused, ...withoutFile, ...written.results],
	});
}

async function putDocument(context: IExecuteFunctions, parameters: WriteParameters, item: Prepared, field: string): Promise<BatchAnswer> {
	const { itemIndex, externalId } = item;
	const path = `/accounting-transactions/${encodeURIComponent(externalId)}/document`;
	try {
		const file = await context.helpers.getBinaryDataBuffer(itemIndex, field);
		const { headers, ...settings } = toWriteSettings(parameters, path, file);
		const { body, statusCode } = await request(context, {
			method: 'PUT',
			path,
			body: file,
			...settings,
			headers: { ...headers, 'Content-Type': 'application/pdf' },
			acceptStatusCodes: [...REFUSALS, 404],
			itemIndex,
		});
		if (statusCode >= 400) return readRefusal(context, body, statusCode, parameters, itemIndex);
		return { kind: 'answered', results: [{ status: asText(asObject(body).result) as WriteStatus }] };
	} catch (error) {
		return toFailedAnswer(context, error, itemIndex);
	}
}

function missingFile({ itemIndex, externalId }: Prepared, { json }: INodeExecutionData, field: string): WriteResult {
	const download = asText(json.error) ?? asText(asObject(json.error).message);
	return {
		itemIndex,
		externalId,
		status: 'failed',
		reason: 'noDocument',
		message: `The item has no file in "${field}"${download === null ? '' : `: ${download}`}. Nothing was attached; the next run tries again.`,
	};
}
