import type { Launched } from '../../../sandbox/launcher/launch';
import type { WorkflowTemplate } from '../../../sandbox/launcher/n8nApi';
import { sandboxCredentials } from '../../../sandbox/launcher/sandboxCredentials';

/** Saves a template that begins with a form, with the sandbox's credentials, publishes it and waits until the form is there. */
export async function publishForm(launched: Launched, template: WorkflowTemplate, formUrl: string): Promise<void> {
	const { n8nApi } = launched;
	const ids = await n8nApi.saveCredentials(sandboxCredentials(launched));
	await n8nApi.activateWorkflow(await n8nApi.saveWorkflow(template, ids));
	// n8n registers a published form a moment after it has answered; until then its address is unknown.
	const deadline = Date.now() + 60_000;
	while ((await fetch(formUrl)).status === 404 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What a person enters to open a form, for a browser's `httpCredentials`. */
export function formSignIn(launched: Launched): { username: string; password: string } {
	const { data } = sandboxCredentials(launched).find(({ type }) => type === 'httpBasicAuth')!;
	return { username: String(data.user), password: String(data.password) };
}
