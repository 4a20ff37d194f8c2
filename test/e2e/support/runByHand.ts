import type { N8nApi } from '../../../sandbox/launcher/n8nApi';

export interface Ended {
	id: string;
	status: string;
	/** The message of the error that ended it, if one did. */
	error: string | undefined;
}

interface Execution {
	id: string;
	status: string;
	data: string;
}

/** Starts a saved workflow from one of its triggers, as the editor's button does, and waits until it has ended. */
export async function runByHand(n8nApi: N8nApi, workflowId: string, trigger: string): Promise<Ended> {
	const { executionId } = await n8nApi.call<{ executionId: string }>('post', `/workflows/${workflowId}/run`, { triggerToStartFrom: { name: trigger } });
	const deadline = Date.now() + 120_000;
	while (Date.now() < deadline) {
		const { id, status, data } = await n8nApi.call<Execution>('get', `/executions/${executionId}`);
		if (!['new', 'running', 'waiting'].includes(status)) return { id, status, error: errorMessage(data) };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`Execution ${executionId} did not end within two minutes.`);
}

/** n8n keeps an execution as a flat list, in which a text that is a number stands for the entry of that number. */
function errorMessage(data: string): string | undefined {
	const entries = JSON.parse(data) as Array<Record<string, string> | string>;
	const follow = (from: Record<string, string> | undefined, field: string) => (from?.[field] === undefined ? undefined : entries[Number(from[field])]);
	const resultData = follow(entries[0] as Record<string, string>, 'resultData') as Record<string, string>;
	const error = follow(resultData, 'error') as Record<string, string> | undefined;
	return follow(error, 'message') as string | undefined;
}
