import { renderDocument } from '../../routes/renderDocument';
import type { SandboxState } from '../../state';
import { ACCOUNTING_NAMESPACE, type SoapService } from '../operation';
import type { Fields } from '../fields';
import { SoapFault } from '../soapFault';

const FILE = ['Id', 'Type', 'StampNo', 'StampMeta', 'FrameInfo', 'ContactId'];
const SEARCH = ['StampNo', 'FileId', 'AttachmentRegisteredAfter', 'AttachmentChangedAfter', 'HasStampNo', 'FileApproved', 'AttachmentStatus'];

/** ASSUMED ImageFile.Id: a number of its own. StampNo is REST's documentId (ASSUMED: both are called the document's number). */
const toFileId = (documentId: number): number => documentId + 500_000;

async function readContent({ production }: SandboxState, fields: Fields): Promise<Buffer> {
	const id = fields.child('file', FILE).integer('Id');
	const document = production.documents.find(({ documentId }) => toFileId(documentId) === id);
	if (document === undefined) throw new SoapFault('soap:Server', `There is no file ${id}.`);
	return await renderDocument(document);
}

export const attachmentService: SoapService = {
	path: '/Economy/Accounting/Accounting_V001/AttachmentService.asmx', host: 'webservices', namespace: ACCOUNTING_NAMESPACE,
	operations: {
		GetFileInfo: {
			takes: ['parameters'],
			answer: ({ state, fields }) => {
				const stamps = fields.child('parameters', SEARCH).integers('StampNo') ?? [];
				const found = state.production.documents.filter(({ documentId }) => stamps.includes(documentId));
				return { ImageFile: found.map(({ documentId }) => ({ Id: toFileId(documentId), Type: 'Pdf', StampNo: documentId })) };
			},
		},
		GetSize: { takes: ['file'], answer: async ({ state, fields }) => (await readContent(state, fields)).length },
		DownloadChunk: {
			takes: ['file', 'offset', 'bufferSize'],
			answer: async ({ state, fields }) => {
				const [offset, size] = [fields.integer('offset') ?? 0, fields.integer('bufferSize') ?? 0];
				return (await readContent(state, fields)).subarray(offset, offset + size).toString('base64');
			},
		},
	},
};
