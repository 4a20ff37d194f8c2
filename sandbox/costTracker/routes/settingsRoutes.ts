import { Router } from 'express';
import { readSettings, saveSettings } from '../store/settings';
import type { Store } from '../store/store';
import { write } from './write';

export function settingsRoutes(store: Store): Router {
	const router = Router();
	router.get('/settings', (_request, response) => {
		response.json(readSettings(store));
	});
	router.put('/settings', (request, response) => {
		write(store, request, response, () => ({ status: 200, body: saveSettings(store, request.body) }));
	});
	return router;
}
