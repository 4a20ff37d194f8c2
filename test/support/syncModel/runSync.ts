import type { INode } from 'n8n-workflow';
import type { CriterionSettings } from '../../../domain/matching/settings';
import { runTemplate } from '../../workflows/runTemplate';
import { Gate, type Incident } from './gate';
import type { Systems } from './systems';

export interface SyncGiven {
	criteria: CriterionSettings[];
	executionId: string;
	incidentAt?: (request: number) => Incident | undefined;
	/** What stands between the run and the gate: for syncs that are wrong on purpose. */
	tamper?: (costTrackerUrl: string) => Promise<{ url: string; close(): Promise<void> }>;
}

export interface SyncResult {
	/** Null where none was started, or nobody heard of it. */
	runId: string | null;
	killed: boolean;
	error: Error | undefined;
}

/**
 * The template "Sync and match", whole, in n8n's engine. When it fails and n8n lives, its error workflow runs as n8n would
 * run it; when n8n was killed, nothing follows.
 */
export async function runSync(systems: Systems, given: SyncGiven): Promise<SyncResult> {
	const gate = new Gate(systems, given.incidentAt ?? (() => undefined));
	const urls = await gate.open();
	const tampered = await given.tamper?.(urls.costTracker.url);
	const reached = tampered ? { ...urls, costTracker: tampered } : urls;
	const credentials = systems.credentials(reached);
	const run = (executionId: string, more: Parameters<typeof runTemplate>[1]) =>
		runTemplate(reached, { credentials, executionId, enter: { startDate: '2025-12-31' }, change: (nodes) => setCriteria(nodes, given.criteria), ...more });
	try {
		const ended = await run(given.executionId, {});
		if (ended.error && !gate.killed) await run(`${given.executionId}-error`, failureOf(given.executionId, ended.error));
		if (!gate.killed) systems.keepToken(credentials);
		const started = ended.output('Start Sync Run')[0]?.json;
		return { runId: (started?.started === true && (started.runId as string)) || null, killed: gate.killed, error: ended.error };
	} finally {
		await tampered?.close();
		await gate.close();
	}
}

/** What n8n gives the Error Trigger. */
function failureOf(executionId: string, error: Error): Parameters<typeof runTemplate>[1] {
	const json = { execution: { id: executionId, lastNodeExecuted: 'some node', error: { message: error.message } } };
	return { startNode: 'When a Run Fails', pinData: { 'When a Run Fails': [{ json }] } };
}

function setCriteria(nodes: INode[], criteria: CriterionSettings[]): void {
	const match = nodes.find(({ type }) => type.endsWith('.purchaseOrderMatch'))!;
	match.parameters = { criteriaSource: 'json', criteriaJson: JSON.stringify(criteria), options: {} };
}
