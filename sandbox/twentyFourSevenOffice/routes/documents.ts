import { Router } from 'express';
import { ApiError } from '../http/apiError';
import { readIntegerInPath } from '../http/parameters';
import { readQuery } from '../http/observe';
import { route } from '../http/route';
import { randomText, type SandboxState } from '../state';
import { renderDocument } from './renderDocument';

export const documentRoutes = [
	route({
		path: '/documents/:documentId', scopes: ['api.accounting.transaction:read'], query: {},
		answer: ({ path, state, request }) => {
			const documentId = readIntegerInPath('documentId', path.documentId!);
			if (!state.production.documents.some((one) => one.documentId === documentId)) throw new ApiError(404, 'NotFound', `There is no document ${documentId}.`);
			const signature = randomText(24);
			state.downloads.set(signature, { documentId, expiresAt: state.options.now() + state.options.downloadUrlSeconds * 1000 });
			return {
				documentId,
				contentType: 'application/pdf', // SPEC DocumentInfo.contentType: "Currently only 'application/pdf'"
				downloadUrl: `${request.protocol}://${request.get('host')}/download/${documentId}?signature=${signature}`,
			};
		},
	}),
];

/** SPEC DocumentInfo.downloadUrl: presigned, of limited validity. It carries its own signature and needs no token. */
export function downloads(state: SandboxState): Router {
	const router = Router();
	router.get('/download/:documentId', async (request, response) => {
		// ASSUMED download.authorization: as object stores do, two ways to sign at once are refused.
		if (request.get('authorization') !== undefined) throw new ApiError(400, 'InvalidArgument', 'The link is signed already: send no Authorization header with it.');
		const link = state.downloads.get(readQuery(request).get('signature') ?? '');
		if (link === undefined || String(link.documentId) !== request.params.documentId) throw new ApiError(403, 'AccessDenied', 'The signature does not fit this document.');
		if (link.expiresAt <= state.options.now()) throw new ApiError(403, 'AccessDenied', 'The link has expired; ask for the document again.');
		const document = state.production.documents.find((one) => one.documentId === link.documentId);
		if (document === undefined) throw new ApiError(404, 'NotFound', `There is no document ${link.documentId} any more.`);
		response.type('application/pdf').send(await renderDocument(document));
	});
	return router;
}
