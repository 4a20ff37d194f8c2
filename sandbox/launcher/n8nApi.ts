import type { AxiosInstance } from 'axios';
import axios from 'axios';
import { LaunchError } from './launchError';

export interface WorkflowTemplate {
	name: string;
	nodes: Array<{ name: string; type: string; parameters?: Record<string, unknown>; credentials?: Record<string, { id: string | null; name: string }> }>;
	connections: unknown;
	settings?: unknown;
}

interface Named {
	id: string;
	name: string;
}

interface SavedWorkflow extends Named {
	versionId: string;
}

/** n8n's own REST interface, as its editor uses it, signed in as the owner. */
export class N8nApi {
	private constructor(private readonly http: AxiosInstance) {}

	/** Makes the owner on the first start, signs in on later ones. */
	static async signIn(url: string, owner: { email: string; password: string }): Promise<N8nApi> {
		const http = axios.create({ baseURL: `${url}/rest`, validateStatus: () => true, timeout: 60_000 });
		const settings = await http.get('/settings');
		const isNew = settings.data.data.userManagement.showSetupOnFirstLoad as boolean;
		const answer = isNew
			? await http.post('/owner/setup', { ...owner, firstName: 'Sandbox', lastName: 'Owner' })
			: await http.post('/login', { emailOrLdapLoginId: owner.email, password: owner.password });
		const cookie = answer.headers['set-cookie']?.map((text) => text.split(';')[0]).join('; ');
		if (answer.status !== 200 || !cookie) throw refused('sign in', answer);
		http.defaults.headers.common.Cookie = cookie;
		return new N8nApi(http);
	}

	/** Creates the credential, or updates the one of that name. */
	async saveCredential(credential: { name: string; type: string; data: Record<string, unknown> }): Promise<string> {
		const existing = (await this.call<Named[]>('get', '/credentials')).find(({ name }) => name === credential.name);
		if (!existing) return (await this.call<Named>('post', '/credentials', credential)).id;
		await this.call('patch', `/credentials/${existing.id}`, credential);
		return existing.id;
	}

	/** The same for several; resolves with their ids by name. */
	async saveCredentials(credentials: ReadonlyArray<{ name: string; type: string; data: Record<string, unknown> }>): Promise<Record<string, string>> {
		const ids: Record<string, string> = {};
		for (const credential of credentials) ids[credential.name] = await this.saveCredential(credential);
		return ids;
	}

	/**
	 * Imports a template, or updates the workflow of that name, and links its credentials by name. It is out of service
	 * afterwards: n8n registers webhooks a moment after it has answered, and until then an old version would still answer.
	 */
	async saveWorkflow(template: WorkflowTemplate, credentialIds: Record<string, string>): Promise<SavedWorkflow> {
		const workflow = { ...template, nodes: template.nodes.map((node) => linkCredentials(node, credentialIds)) };
		const existing = (await this.call<SavedWorkflow[]>('get', '/workflows')).find(({ name }) => name === template.name);
		if (!existing) return await this.call('post', '/workflows', workflow);
		await this.call('post', `/workflows/${existing.id}/deactivate`);
		return await this.call('patch', `/workflows/${existing.id}?forceSave=true`, workflow);
	}

	/** Publishes the saved version: its triggers and webhooks run from now on. */
	async activateWorkflow(saved: SavedWorkflow): Promise<void> {
		await this.call('post', `/workflows/${saved.id}/activate`, { versionId: saved.versionId });
	}

	/** @throws LaunchError with what n8n answered */
	async call<Result>(method: 'get' | 'post' | 'patch' | 'delete', path: string, data?: unknown): Promise<Result> {
		const answer = await this.http.request({ method, url: path, data });
		if (answer.status >= 300) throw refused(`${method.toUpperCase()} ${path}`, answer);
		return answer.data.data as Result;
	}
}

function linkCredentials<Node extends WorkflowTemplate['nodes'][number]>(node: Node, ids: Record<string, string>): Node {
	const named = node.credentials ?? formCredential(node);
	if (!named) return node;
	const linked = Object.entries(named).map(([type, { name }]) => {
		if (!ids[name]) throw new LaunchError(`Node "${node.name}" wants the credential "${name}", which is not among: ${Object.keys(ids).join(', ')}`);
		return [type, { id: ids[name], name }];
	});
	return { ...node, credentials: Object.fromEntries(linked) };
}

/** Templates name no credential for their form: where one is named, n8n's editor does not save what a person chooses instead. */
function formCredential({ type, parameters }: WorkflowTemplate['nodes'][number]) {
	const isLocked = type === 'n8n-nodes-base.formTrigger' && parameters?.authentication === 'basicAuth';
	return isLocked ? { httpBasicAuth: { id: null, name: 'Form sign-in' } } : undefined;
}

function refused(what: string, answer: { status: number; data: unknown }): LaunchError {
	const text = typeof answer.data === 'string' ? answer.data : JSON.stringify(answer.data);
	return new LaunchError(`n8n refused to ${what}: ${answer.status} ${text.slice(0, 1000)}`);
}
