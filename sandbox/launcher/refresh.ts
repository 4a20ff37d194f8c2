import axios from 'axios';
import { LaunchError } from './launchError';
import type { Launched } from './launch';
import { callRefreshWebhook } from './refreshWebhook';
import { sandboxApiKey } from './sandboxCredentials';

const runTimeoutMs = 300_000;

/** A sync run as CostTracker's contract gives it; only what is used here. */
export interface SyncRun {
	id: string;
	status: 'running' | 'succeeded' | 'failed' | string;
	error: string | null;
	startedAt: string;
	finishedAt: string | null;
	counts: Record<string, Record<string, number>>;
	written: number;
	report: Record<string, unknown> | null;
	reportUrl: string;
}

/** Calls the webhook and follows the sync run until it is finished. */
export async function refresh(launched: Launched, progress: (text: string) => void): Promise<SyncRun> {
	const { status, body } = await callRefreshWebhook(launched.webhookUrl, launched.secrets.webhookSecret);
	if (status !== 202 || !body.runId) {
		throw new LaunchError(`The webhook answered ${status} ${JSON.stringify(body)}; expected was 202 with a run id. n8n's log: ${launched.n8n.logFile}`);
	}
	progress(`n8n answered 202: sync run ${body.runId}, report at ${body.reportUrl}`);
	return await followSyncRun(launched, body.runId, progress);
}

/** Waits until a sync run is finished, telling what it has written so far. */
export async function followSyncRun(
	{ costTracker, n8n }: Pick<Launched, 'costTracker' | 'n8n'>,
	runId: string,
	progress: (text: string) => void,
): Promise<SyncRun> {
	const deadline = Date.now() + runTimeoutMs;
	let told = -1;
	while (Date.now() < deadline) {
		const run = await readSyncRun(costTracker.url, runId);
		if (run.status !== 'running') return run;
		if (run.written !== told) progress(`  … ${(told = run.written)} records written`);
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new LaunchError(`Sync run ${runId} was not finished within ${runTimeoutMs / 1000} s. n8n's log: ${n8n.logFile}`);
}

/** Asked once more where the connection broke: a kept one may be closed by the server just then. */
async function readSyncRun(url: string, runId: string): Promise<SyncRun> {
	const read = () => axios.get<SyncRun>(`${url}/api/v1/sync-runs/${runId}`, { headers: { 'X-API-Key': sandboxApiKey } });
	const { data } = await read().catch((error: { code?: string }) => {
		if (error.code !== 'ECONNRESET') throw error;
		return read();
	});
	return data;
}
