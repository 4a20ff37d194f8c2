import type { N8nApi, WorkflowTemplate } from './n8nApi';
import { waitForWebhook } from './refreshWebhook';
import type { SandboxCredential } from './sandboxCredentials';

/**
 * Puts a template with its credentials into service, in place of an earlier version of it; resolves with the workflow's
 * id once its webhook answers, and so surely with this version.
 */
export async function publishWorkflow(
	n8nApi: N8nApi,
	given: { template: WorkflowTemplate; credentials: SandboxCredential[]; webhookUrl: string },
): Promise<string> {
	const saved = await n8nApi.saveWorkflow(given.template, await n8nApi.saveCredentials(given.credentials));
	await waitForWebhook(given.webhookUrl, 'removed');
	await n8nApi.activateWorkflow(saved);
	await waitForWebhook(given.webhookUrl, 'registered');
	return saved.id;
}
