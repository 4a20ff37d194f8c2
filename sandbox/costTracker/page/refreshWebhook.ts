/** The n8n webhook behind the refresh symbol. */
export interface RefreshTarget {
	url: string;
	/** The header that carries the secret. */
	header: string;
	secret: string;
}

/** What pressing the symbol came to, in words for the person. */
export interface RefreshAnswer {
	started: boolean;
	message: string;
	/** The run that started, where the webhook told. */
	runId: string | null;
}

const timeoutMs = 60_000;

/** Calls the webhook with its secret. Never throws: what failed is a message. */
export async function callRefreshWebhook(target: RefreshTarget | undefined): Promise<RefreshAnswer> {
	if (!target) return refused('No refresh webhook is set up. Start the sandbox with one, or run the workflow in n8n.');
	let response: Response;
	try {
		response = await fetch(target.url, {
			method: 'POST',
			headers: { [target.header]: target.secret, 'Content-Type': 'application/json' },
			body: '{}',
			signal: AbortSignal.timeout(timeoutMs),
		});
	} catch (error) {
		return refused(`n8n did not answer at ${target.url} (${reasonOf(error)}). Is n8n running?`);
	}
	const body = (await response.json().catch(() => ({}))) as { runId?: string; runningSince?: string };
	if (response.status === 202) return { started: true, message: 'The sync has started.', runId: body.runId ?? null };
	if (response.status === 409) return refused(`A sync has been running since ${body.runningSince ?? 'a while'}. Wait for it to finish.`);
	if (response.status === 401 || response.status === 403) {
		return refused(`n8n refused the webhook's secret (${response.status}). Compare the header ${target.header} on both sides.`);
	}
	if (response.status === 404) return refused(`n8n has no active webhook at ${target.url}. Is the workflow active?`);
	return refused(`n8n answered ${response.status}. See the executions in n8n.`);
}

function refused(message: string): RefreshAnswer {
	return { started: false, message, runId: null };
}

function reasonOf(error: unknown): string {
	const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
	return cause?.code ?? cause?.message ?? message;
}
