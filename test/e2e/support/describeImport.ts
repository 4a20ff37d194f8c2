import { importTemplates } from '../../../sandbox/launcher/importTemplates';
import type { N8nApi } from '../../../sandbox/launcher/n8nApi';

interface Workflow {
	id: string;
	name: string;
	active: boolean;
}

const scopes = ['workflow:create', 'workflow:update', 'workflow:list', 'workflow:read', 'workflow:activate'];

/** Tests of `npm run workflows:import` in a running n8n. */
export function describeImport(running: () => { n8n: { url: string }; n8nApi: N8nApi }): void {
	describe('Importing all templates', () => {
		const listed = async () => await running().n8nApi.call<Workflow[]>('get', '/workflows');

		test('imports each once, keeps what is published in service, and a second time changes no id', async () => {
			const { n8n, n8nApi } = running();
			const label = `import ${Date.now()}`;
			const { rawApiKey } = await n8nApi.call<{ rawApiKey: string }>('post', '/api-keys', { label, expiresAt: null, scopes });
			const published = (await listed()).filter(({ active }) => active).map(({ name }) => name);
			const first = await importTemplates({ url: n8n.url, apiKey: rawApiKey });
			const second = await importTemplates({ url: n8n.url, apiKey: rawApiKey });
			expect(second).toEqual(first.map((imported) => ({ ...imported, done: 'updated' })));
			const after = await listed();
			for (const { name, id } of first) expect(after.filter((workflow) => workflow.name === name).map((workflow) => workflow.id)).toEqual([id]);
			expect(after.filter(({ active }) => active).map(({ name }) => name)).toEqual(expect.arrayContaining(published));
		});

		test('a wrong API key is refused with what to do', async () => {
			await expect(importTemplates({ url: running().n8n.url, apiKey: 'wrong' })).rejects.toThrow(/401.*API key/);
		});
	});
}
