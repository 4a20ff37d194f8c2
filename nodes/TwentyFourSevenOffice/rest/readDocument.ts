import { sendRequest } from '../../shared/sendRequest';
import type { DocumentContent } from '../keepDocuments';
import { SYSTEM_NAME } from '../source';
import { asObject, asText } from '../wire/readers';
import { getOne, type Api } from './api';

/** `%PDF-`, with which every PDF begins. */
const PDF_SIGNATURE = '%PDF-';

/**
 * The API gives a link that carries its own signature and is valid for a short while; it is fetched at once and without
 * the access token, since it may lead to any server.
 */
export async function readDocument(api: Api, documentId: string): Promise<DocumentContent> {
	const document = asObject(await getOne(api, `/documents/${encodeURIComponent(documentId)}`, `document with ID ${documentId}`));
	const contentType = asText(document.contentType) ?? 'application/pdf';
	const content = await fetchFile(api, documentId, asText(document.downloadUrl));
	if (contentType === 'application/pdf' && content.subarray(0, 1024).indexOf(PDF_SIGNATURE) === -1) {
		throw api.error(
			`What 24SevenOffice's link for document ${documentId} leads to is no PDF (${content.length} bytes).`,
			'Run the workflow again. If it stays so, open the voucher in 24SevenOffice and see whether its document shows there.',
		);
	}
	return { contentType, content };
}

async function fetchFile(api: Api, documentId: string, downloadUrl: string | null): Promise<Buffer> {
	if (downloadUrl === null || !/^https?:\/\//i.test(downloadUrl) || !URL.canParse(downloadUrl)) {
		throw api.error(
			`24SevenOffice gave no link for document ${documentId}.`,
			'Run the workflow again. If it stays so, open the voucher in 24SevenOffice and see whether its document shows there.',
		);
	}
	const { body } = await sendRequest(api.context, {
		credentialType: null,
		method: 'GET',
		url: downloadUrl,
		responseType: 'binary',
		itemIndex: api.itemIndex,
		systemName: SYSTEM_NAME,
		explain: ({ statusCode }) =>
			statusCode === 401 || statusCode === 403 || statusCode === 410
				? { description: 'Links to documents are valid for a short while only. Run the node again to get a new one.' }
				: undefined,
	});
	return Buffer.from(body as Buffer);
}
