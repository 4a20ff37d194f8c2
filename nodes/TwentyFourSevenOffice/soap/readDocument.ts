import { NodeApiError } from 'n8n-workflow';
import type { JsonObject } from 'n8n-workflow';
import type { DocumentContent } from '../keepDocuments';
import { asText } from '../wire/readers';
import { listOf, presentId, presentNumber } from '../wire/soapReaders';
import { NIL, type Content } from './envelope';
import type { SoapApi } from './soapApi';

const CHUNK_BYTES = 1_000_000;
const MAX_DOCUMENT_BYTES = 200_000_000;

/** WSDL `ImageType`. */
const CONTENT_TYPES: Record<string, string> = {
	Pdf: 'application/pdf', Png: 'image/png', Jpeg: 'image/jpeg', Gif: 'image/gif', Tiff: 'image/tiff', Bmp: 'image/bmp', Wmf: 'image/wmf',
};

/** What was attached under a stamp number, which is taken to be REST's document ID; piece by piece. */
export async function readDocument(api: SoapApi, documentId: string): Promise<DocumentContent> {
	if (!/^\d{1,10}$/.test(documentId)) throw notFound(api, documentId);
	const parameters: Content = { StampNo: { int: documentId }, HasStampNo: NIL, FileApproved: NIL };
	const files = listOf(await api.call('attachment', 'GetFileInfo', { parameters }), 'ImageFile').filter(({ StampNo }) => presentId(StampNo) === documentId);
	const found = files[0];
	if (found === undefined) throw notFound(api, documentId);
	if (files.length > 1) api.hint(`24SevenOffice has ${files.length} files under document ${documentId}; the first is given.`);
	const file: Content = { Id: presentId(found.Id) ?? undefined, Type: asText(found.Type) ?? undefined, StampNo: documentId };
	const size = presentNumber(await api.call('attachment', 'GetSize', { file }));
	if (size === null || size <= 0 || size > MAX_DOCUMENT_BYTES) {
		throw api.error(`Document ${documentId} has ${size ?? 'an unknown number of'} bytes, which can not be read.`, `Between 1 and ${MAX_DOCUMENT_BYTES} bytes can. Open the voucher in 24SevenOffice and see whether its document shows there.`);
	}
	const content = await download(api, file, size);
	if (content.length === size) return { contentType: CONTENT_TYPES[asText(found.Type) ?? ''] ?? 'application/octet-stream', content };
	throw api.error(`24SevenOffice gave ${content.length} of the ${size} bytes of document ${documentId}.`, 'Run the workflow again. If it stays so, open the voucher in 24SevenOffice and see whether its document shows there.');
}

async function download(api: SoapApi, file: Content, size: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for (let offset = 0; offset < size; ) {
		const chunk = Buffer.from(asText(await api.call('attachment', 'DownloadChunk', { file, offset, bufferSize: Math.min(CHUNK_BYTES, size - offset) })) ?? '', 'base64');
		if (chunk.length === 0) break;
		chunks.push(chunk);
		offset += chunk.length;
	}
	return Buffer.concat(chunks);
}

function notFound(api: SoapApi, documentId: string): NodeApiError {
	const message = `24SevenOffice has no document with ID ${documentId}.`;
	return new NodeApiError(api.context.getNode(), { message } as JsonObject, {
		message, httpCode: '404', itemIndex: api.itemIndex,
		description: 'In SOAP this is the stamp number of a voucher, given as documentId with its transactions. Attachments without one can only be seen in 24SevenOffice.',
	});
}
