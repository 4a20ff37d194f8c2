import type { RequestContext } from '../shared/sendRequest';
import type { DocumentFile } from './source';

/** What a document is and holds, before n8n keeps it. */
export interface DocumentContent {
	contentType: string;
	content: Buffer;
}

/** Reads documents and hands their content to n8n, each once an execution. */
export function keepDocuments(context: RequestContext, read: (id: string) => Promise<DocumentContent>): (id: string) => Promise<DocumentFile> {
	const documents = new Map<string, Promise<DocumentFile>>();
	const keep = async (id: string): Promise<DocumentFile> => {
		const { contentType, content } = await read(id);
		const fileName = `document-${id}.${contentType === 'application/pdf' ? 'pdf' : 'bin'}`;
		if (!('prepareBinaryData' in context.helpers)) throw new Error('Documents can be read in an execution only.');
		const binary = await context.helpers.prepareBinaryData(content, fileName, contentType);
		return { fileName, contentType, byteCount: content.length, binary };
	};
	return async (id) => {
		if (!documents.has(id)) documents.set(id, keep(id));
		return await documents.get(id)!;
	};
}
