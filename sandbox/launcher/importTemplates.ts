import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AxiosInstance } from 'axios';
import axios from 'axios';
import { LaunchError } from './launchError';
import { readTemplate } from './launch';
import type { WorkflowTemplate } from './n8nApi';
import { projectDirectory } from './options';

interface Existing {
	id: string;
	name: string;
	nodes: WorkflowTemplate['nodes'];
}

export interface Imported {
	name: string;
	id: string;
	done: 'created' | 'updated';
}

/**
 * Imports every template into a running n8n through its public API; a workflow of the same name is updated, so that
 * doing it again makes no second one. New workflows are not published and want their credentials chosen in the editor;
 * in an updated one those that were chosen stay, and n8n publishes the new version if the old one was published.
 * @throws LaunchError with what n8n answered
 */
export async function importTemplates(given: { url: string; apiKey: string }): Promise<Imported[]> {
	const http = axios.create({ baseURL: `${given.url.replace(/\/+$/, '')}/api/v1`, headers: { 'X-N8N-API-KEY': given.apiKey }, validateStatus: () => true, timeout: 60_000 });
	const names = readdirSync(join(projectDirectory, 'workflows')).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
	const existing = await listWorkflows(http);
	const imported: Imported[] = [];
	for (const file of names.sort()) {
		const { name, nodes, connections, settings } = readTemplate(file);
		const same = existing.filter((workflow) => workflow.name === name);
		if (same.length > 1) throw new LaunchError(`There are ${same.length} workflows named "${name}". Rename or delete all but one, then import again.`);
		// An id of null is for the editor's own import; the API wants an id or no credential at all.
		const body = { name, nodes: nodes.map((node) => withChosenCredentials(node, same[0])), connections, settings };
		const answer = same[0] ? await http.put(`/workflows/${same[0].id}`, body) : await http.post('/workflows', body);
		const { id } = accept(answer, `import "${name}"`) as { id: string };
		imported.push({ name, id, done: same[0] ? 'updated' : 'created' });
	}
	return imported;
}

/** The credentials chosen on the node of that name, or, for a new node, on another node of the same workflow. */
function withChosenCredentials({ credentials: named, ...node }: WorkflowTemplate['nodes'][number], workflow: Existing | undefined) {
	const old = workflow?.nodes ?? [];
	const same = old.filter(({ name }) => name === node.name);
	const types = new Set([named, ...same.map(({ credentials }) => credentials)].flatMap((credentials) => Object.keys(credentials ?? {})));
	const chosen = [...types].flatMap((type) => {
		const from = [...same, ...old].find(({ credentials }) => credentials?.[type]?.id);
		return from ? [[type, from.credentials![type]!] as const] : [];
	});
	return chosen.length === 0 ? node : { ...node, credentials: Object.fromEntries(chosen) };
}

async function listWorkflows(http: AxiosInstance): Promise<Existing[]> {
	const found: Existing[] = [];
	let cursor: string | undefined;
	do {
		const answer = await http.get('/workflows', { params: { limit: 250, cursor } });
		const page = accept(answer, 'list its workflows') as { data: typeof found; nextCursor?: string };
		found.push(...page.data);
		cursor = page.nextCursor ?? undefined;
	} while (cursor);
	return found;
}

function accept(answer: { status: number; data: unknown }, what: string): unknown {
	if (answer.status < 300) return answer.data;
	const advice = answer.status === 401 ? ' Make an API key under Settings → n8n API and set N8N_API_KEY.' : '';
	throw new LaunchError(`n8n refused to ${what}: ${answer.status} ${JSON.stringify(answer.data).slice(0, 500)}${advice}`);
}
