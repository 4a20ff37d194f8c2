import { Router } from 'express';
import { finishSyncRun } from '../store/finishSyncRun';
import { renewLease } from '../store/lease';
import type { Store } from '../store/store';
import { listSyncRuns, requireSyncRun, startSyncRun } from '../store/syncRuns';
import { undoSyncRun } from '../store/undoSyncRun';
import { parameter, query } from './query';
import { write } from './write';

export function syncRunRoutes(store: Store): Router {
	const router = Router();
	router.get('/sync-runs', (request, response) => {
		response.json(listSyncRuns(store, query(request)));
	});
	router.post('/sync-runs', (request, response) => {
		write(store, request, response, () => {
			const { id, reportUrl, startedAt, leaseExpiresAt } = startSyncRun(store, request.body);
			return { status: 201, body: { id, reportUrl, startedAt, leaseExpiresAt } };
		});
	});
	router.get('/sync-runs/:id', (request, response) => {
		response.json(requireSyncRun(store, parameter(request, 'id')));
	});
	router.post('/sync-runs/:id/renew', (request, response) => {
		const { id } = requireSyncRun(store, parameter(request, 'id'));
		response.json({ id, leaseExpiresAt: renewLease(store, id, store.now()).lease_expires_at });
	});
	router.post('/sync-runs/:id/finish', (request, response) => {
		write(store, request, response, () => ({ status: 200, body: finishSyncRun(store, parameter(request, 'id'), request.body) }));
	});
	router.post('/sync-runs/:id/undo', (request, response) => {
		write(store, request, response, () => ({ status: 200, body: undoSyncRun(store, parameter(request, 'id')) }));
	});
	return router;
}
