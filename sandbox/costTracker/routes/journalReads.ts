import type { RequestHandler } from 'express';
import { journalRead } from '../store/fullJournal';
import type { Store } from '../store/store';

/** With a full journal: remembers what is shown to a reader that names its sync run. */
export function journalReads(store: Store): RequestHandler {
	return (request, response, next) => {
		const runId = request.header('Sync-Run-Id');
		if (!store.fullJournal || request.method !== 'GET' || runId === undefined) return next();
		const send = response.json.bind(response);
		response.json = (body: unknown) => {
			journalRead(store, runId, request.url, body);
			return send(body);
		};
		next();
	};
}
