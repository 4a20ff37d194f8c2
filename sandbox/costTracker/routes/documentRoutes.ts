import { Router } from 'express';
import { ApiError } from '../apiError';
import { count } from '../store/counts';
import { findDocument, putDocument } from '../store/documents';
import type { Store } from '../store/store';
import { parameter } from './query';
import { requireApiTransaction } from './transactionRoutes';
import { write } from './write';

export function documentRoutes(store: Store): Router {
	const router = Router();
	router.get('/accounting-transactions/:externalId/document', (request, response) => {
		const externalId = parameter(request, 'externalId');
		const bytes = findDocument(store, externalId);
		if (!bytes) throw new ApiError(404, 'notFound', `No document is attached to ${externalId}.`);
		response.type('application/pdf').end(bytes);
	});
	router.put('/accounting-transactions/:externalId/document', (request, response) => {
		const externalId = parameter(request, 'externalId');
		write(store, request, response, (context) => {
			const result = putDocument(store, externalId, request.body as Buffer, context);
			if (context.syncRunId !== null) count(store, context.syncRunId, 'documents', [result]);
			const { documentUrl } = requireApiTransaction(store, externalId);
			return { status: 200, body: { externalId, result, documentUrl } };
		});
	});
	return router;
}
