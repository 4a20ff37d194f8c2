import { Router } from 'express';
import type { Store } from '../store/store';
import { findSyncRunRow, requireSyncRun } from '../store/syncRuns';
import { html } from './html';
import { layout, notice } from './layout';
import { callRefreshWebhook } from './refreshWebhook';
import type { RefreshTarget } from './refreshWebhook';

/** The refresh symbol: calls the webhook from here, so that the secret stays here, and tells how the run is getting on. */
export function refreshPages(store: Store, target: RefreshTarget | undefined): Router {
	const router = Router();
	router.post('/refresh', async (request, response) => {
		const answer = await callRefreshWebhook(target);
		if (request.accepts('html', 'json') === 'json') {
			response.json(answer);
		} else if (answer.runId !== null && findSyncRunRow(store, answer.runId)) {
			response.redirect(303, `/sync-runs/${answer.runId}`);
		} else {
			const body = html`${notice(answer.started ? 'done' : 'problem', answer.message)}<p><a href="/sync-runs">Sync runs</a></p>`;
			response.send(layout({ title: 'Refresh', section: '/sync-runs', body }));
		}
	});
	router.get('/refresh/:runId', (request, response) => {
		const { id, status, written, startedAt, error } = requireSyncRun(store, String(request.params.runId));
		const seconds = Math.round((Date.parse(store.now()) - Date.parse(startedAt)) / 1000);
		response.json({ running: status === 'running', message: progress(status, written, seconds, error), reportUrl: `/sync-runs/${id}` });
	});
	return router;
}

function progress(status: string, written: number, seconds: number, error: string | null): string {
	const records = written === 1 ? '1 record' : `${written} records`;
	if (status === 'running') return `Synchronising for ${seconds} s: ${records} written so far.`;
	if (status === 'succeeded') return written === 0 ? 'Up to date: there was nothing to write.' : `Finished: ${records} written.`;
	return `The sync run ${status}${error ? `: ${error.slice(0, 300)}` : '.'}`;
}
