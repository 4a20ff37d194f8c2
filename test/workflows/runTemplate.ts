import type { IConnections, ICredentialDataDecryptedObject, INode } from 'n8n-workflow';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate } from '../../sandbox/launcher/launch';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import type { WorkflowRun, WorkflowUnderTest } from '../support/engine/runWorkflow';
import { runWorkflow } from '../support/engine/runWorkflow';

type TemplateRun = Partial<WorkflowUnderTest> & {
	settings?: never;
	/** File name without its ending; "Sync and match" otherwise. */
	template?: string;
	/** What a user enters in the Settings node, for "Sync and match" over the sandbox's own. */
	enter?: Record<string, unknown>;
	change?: (nodes: INode[]) => void;
};

/** Runs a template in n8n's engine against running sandboxes. */
export async function runTemplate(
	sandboxes: { twentyFourSevenOffice: { url: string }; costTracker: { url: string } },
	given: TemplateRun = {},
): Promise<WorkflowRun> {
	const { template: file = 'sync-and-match', enter, change, ...workflow } = given;
	const template = fillSettings(readTemplate(file), { ...(file === 'sync-and-match' && sandboxSettings), ...enter });
	const nodes = template.nodes.map(({ credentials: _named, ...node }) => node) as INode[];
	change?.(nodes);
	return await runWorkflow({
		nodes,
		connections: template.connections as IConnections,
		startNode: 'Run by Hand',
		settings: { timezone: (template.settings as { timezone?: string }).timezone },
		executionId: String(Date.now()),
		...workflow,
		credentials: { ...templateCredentials(sandboxes), ...workflow.credentials },
	});
}

/** The sandbox's credentials by type. */
export function templateCredentials(sandboxes: {
	twentyFourSevenOffice: { url: string };
	costTracker: { url: string };
}): Record<string, ICredentialDataDecryptedObject> {
	const secrets = { n8nOwnerEmail: '', n8nOwnerPassword: '', webhookSecret: 'secret' };
	return Object.fromEntries(
		sandboxCredentials({ ...sandboxes, secrets }).map(({ type, data }) => [type, data as ICredentialDataDecryptedObject]),
	);
}
