import type { IConnections, ICredentialDataDecryptedObject, INode } from 'n8n-workflow';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate } from '../../sandbox/launcher/launch';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import type { WorkflowRun, WorkflowUnderTest } from '../support/engine/runWorkflow';
import { runWorkflow } from '../support/engine/runWorkflow';

type TemplateRun = Partial<WorkflowUnderTest> & {
	settings?: never;
	/** What a user enters in the Settings node, over the sandbox's own. */
	enter?: Record<string, string>;
	change?: (nodes: INode[]) => void;
};

/** Runs "Sync and match" in n8n's engine against running sandboxes. */
export async function runTemplate(
	sandboxes: { twentyFourSevenOffice: { url: string }; costTracker: { url: string } },
	given: TemplateRun = {},
): Promise<WorkflowRun> {
	const { enter, change, ...workflow } = given;
	const template = fillSettings(readTemplate('sync-and-match'), { ...sandboxSettings, ...enter });
	const nodes = template.nodes.map(({ credentials: _named, ...node }) => node) as INode[];
	change?.(nodes);
	return await runWorkflow({
		nodes,
		connections: template.connections as IConnections,
		credentials: templateCredentials(sandboxes),
		startNode: 'Run by Hand',
		executionId: String(Date.now()),
		...workflow,
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
