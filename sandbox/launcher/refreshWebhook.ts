import axios from 'axios';
import { LaunchError } from './launchError';

const registrationTimeoutMs = 30_000;

/** What the template's webhook answers a caller. */
export interface RefreshAnswer {
	status: number;
	body: { runId?: string; reportUrl?: string; runningSince?: string };
}

/** Calls the refresh webhook, as CostTracker's refresh symbol does. Without a secret n8n refuses with 403. */
export async function callRefreshWebhook(url: string, secret: string | undefined): Promise<RefreshAnswer> {
	const headers = secret === undefined ? {} : { 'X-Webhook-Secret': secret };
	const { status, data } = await axios.post(url, {}, { headers, validateStatus: () => true, timeout: 60_000 });
	return { status, body: data as RefreshAnswer['body'] };
}

/**
 * n8n registers or removes a published workflow's webhook a moment after it has answered. A call without the secret
 * tells, and starts nothing: 404 when it is not there, 403 when it is.
 */
export async function waitForWebhook(url: string, state: 'registered' | 'removed'): Promise<void> {
	const deadline = Date.now() + registrationTimeoutMs;
	while (Date.now() < deadline) {
		const { status } = await callRefreshWebhook(url, undefined);
		if ((status === 404) === (state === 'removed')) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new LaunchError(`The webhook ${url} was not ${state} within ${registrationTimeoutMs / 1000} s. See the workflow in n8n.`);
}
