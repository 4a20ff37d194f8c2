import { Router } from 'express';
import type { Store } from '../store/store';
import { listSyncRuns, requireSyncRun } from '../store/syncRuns';
import type { SyncRun } from '../store/syncRuns';
import { undoSyncRun } from '../store/undoSyncRun';
import { count, humanise, moment } from './format';
import { html } from './html';
import type { Html } from './html';
import { layout, notice, pager } from './layout';
import { reportView } from './reportView';

const pageSize = 50;

/** Sync runs, each with its report, what the server counted, and its undo. */
export function syncRunPages(store: Store): Router {
	const router = Router();
	router.get('/sync-runs', (request, response) => {
		const { cursor } = request.query as Record<string, string | undefined>;
		const page = listSyncRuns(store, { cursor, limit: pageSize });
		const body = html`${runTable(page.items)}${pager('/sync-runs', {}, cursor, page.nextCursor)}`;
		response.send(layout({ title: 'Sync runs', section: '/sync-runs', body }));
	});
	router.get('/sync-runs/:id', (request, response) => {
		const run = requireSyncRun(store, String(request.params.id));
		const { undone, kept } = request.query as Record<string, string | undefined>;
		const body = html`${undone !== undefined && notice('done', `${undone} matches were taken back; ${kept} were kept, since somebody changed them later.`)}
${facts(run)}
${run.error !== null && html`<h2>What went wrong</h2><pre class="error">${run.error}</pre>`}
<h2>What was written</h2>${counts(run)}
${run.report !== null && html`<h2>Report</h2><div class="sideways" tabindex="0" role="group" aria-label="Report">${reportView(run.report)}</div>`}
${canUndo(run) && undoForm(run)}`;
		const reloadSeconds = run.status === 'running' ? 2 : undefined;
		response.send(layout({ title: 'Sync run', section: '/sync-runs', body, reloadSeconds }));
	});
	router.post('/sync-runs/:id/undo', (request, response) => {
		const id = String(request.params.id);
		const { undone, kept } = store.transact(() => undoSyncRun(store, id));
		response.redirect(303, `/sync-runs/${id}?undone=${undone}&kept=${kept}`);
	});
	return router;
}

function runTable(runs: SyncRun[]): Html {
	if (runs.length === 0) return html`<p class="empty">No sync run yet. The refresh symbol starts one.</p>`;
	return html`<table>
<thead><tr><th scope="col">Started</th><th scope="col">By</th><th scope="col">Status</th><th scope="col">Took</th><th scope="col" class="number">Written</th></tr></thead>
<tbody>${runs.map(
		(run) => html`<tr>
	<td data-label="Started"><a href="/sync-runs/${run.id}">${moment(run.startedAt)}</a></td>
	<td data-label="By">${humanise(run.trigger ?? '–')}</td>
	<td data-label="Status"><span class="status ${run.status}">${humanise(run.status)}</span></td>
	<td data-label="Took">${took(run)}</td>
	<td data-label="Written" class="number">${count(run.written)}</td>
</tr>`,
	)}</tbody></table>`;
}

function facts(run: SyncRun): Html {
	const rows: Array<[string, Html | string]> = [
		['Status', html`<span class="status ${run.status}">${humanise(run.status)}</span>`],
		['Started', moment(run.startedAt)],
		['Took', took(run)],
		['By', humanise(run.trigger ?? '–')],
		['Organization', run.organizationId],
		['n8n execution', run.executionId ?? '–'],
		...(run.status === 'running' ? ([['Lease until', moment(run.leaseExpiresAt)]] as Array<[string, Html]>) : []),
		...(run.undoneAt === null ? [] : ([['Undone', moment(run.undoneAt)]] as Array<[string, Html]>)),
	];
	return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function counts({ counts: all, written }: SyncRun): Html {
	const kinds = Object.entries(all).filter(([, results]) => Object.values(results).some((number) => number > 0));
	const results = ['created', 'updated', 'unchanged', 'conflict', 'rejected'] as const;
	return html`<p>${written === 0 ? 'Nothing was written: all of it was known already.' : `${count(written)} records were created or updated.`}</p>
${
	kinds.length > 0 &&
	html`<table>
<thead><tr><th scope="col">What</th>${results.map((result) => html`<th scope="col" class="number">${humanise(result)}</th>`)}</tr></thead>
<tbody>${kinds.map(
		([kind, counted]) => html`<tr><th scope="row" data-label="What">${humanise(kind)}</th>${results.map(
			(result) => html`<td data-label="${humanise(result)}" class="number${counted[result] === 0 && ' zero'}">${count(counted[result])}</td>`,
		)}</tr>`,
	)}</tbody></table>`
}`;
}

function canUndo({ status, counts: all }: SyncRun): boolean {
	return status !== 'running' && all.matches.updated > 0;
}

function undoForm({ id }: SyncRun): Html {
	return html`<h2>Undo</h2>
<form method="post" action="/sync-runs/${id}/undo">
	<p>Takes back this run's matches that nobody touched since. The next run decides anew, so change the criteria first.</p>
	<button>Undo this run</button>
</form>`;
}

function took({ startedAt, finishedAt }: SyncRun): string {
	if (finishedAt === null) return '–';
	const seconds = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
	return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
