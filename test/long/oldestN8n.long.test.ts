import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { projectDirectory } from '../../sandbox/launcher/options';
import { refresh } from '../../sandbox/launcher/refresh';
import { sandboxCredentials } from '../../sandbox/launcher/sandboxCredentials';
import { launchFresh } from '../e2e/support/launchFresh';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import oldest from '../workflows/oldestNodes.json';

const n8nDirectory = join(projectDirectory, 'sandbox/oldestN8n');
const quiet = () => undefined;

/** A second n8n of 3 GB: installed by this test alone. */
describe(`The oldest n8n that we support, ${oldest.n8n}`, () => {
	let launched: Launched;

	beforeAll(async () => {
		const { status, stderr } = spawnSync(process.execPath, [join(projectDirectory, 'sandbox/launcher/install.mjs'), '--oldest-n8n'], { encoding: 'utf8' });
		if (status !== 0) throw new Error(stderr);
		launched = await launchFresh({ n8nDirectory });
	}, 1_200_000);

	afterAll(() => launched?.stop());

	test('the list of its nodes is the one that npm test goes by', () => {
		const listed = JSON.parse(readFileSync(join(n8nDirectory, 'node_modules/n8n-nodes-base/dist/types/nodes.json'), 'utf8')) as Array<{ name: string; version: number | number[] }>;
		const versionsOf = (name: string) => [...new Set(listed.filter((node) => node.name === name).flatMap(({ version }) => version))].sort((a, b) => a - b);
		expect(Object.entries(oldest.versions).filter(([name, versions]) => JSON.stringify(versionsOf(name)) !== JSON.stringify(versions))).toEqual([]);
	});

	test('Sync and match ends in it as the answer sheet says, and again writes nothing', async () => {
		const client = new CostTrackerClient(launched.costTracker.url);
		expect(await refresh(launched, quiet)).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		expect(compareWithAnswers(await client.transactions())).toMatchObject({ wrongMatches: [], differences: [] });
		expect(await refresh(launched, quiet)).toMatchObject({ status: 'succeeded', written: 0 });
	});

	const templates = readdirSync(join(projectDirectory, 'workflows')).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));

	test.each(templates)('it takes %s', async (name) => {
		const template = readTemplate(name);
		const ids = await launched.n8nApi.saveCredentials(sandboxCredentials(launched));
		for (const [type, { name: wanted }] of template.nodes.flatMap(({ credentials }) => Object.entries(credentials ?? {}))) ids[wanted] ??= await launched.n8nApi.saveCredential({ name: wanted, type, data: {} });
		const saved = await launched.n8nApi.saveWorkflow({ ...template, name: `${template.name} (imported)` }, ids);
		const kept = await launched.n8nApi.call<{ nodes: unknown[] }>('get', `/workflows/${saved.id}`);
		expect(kept.nodes).toHaveLength(template.nodes.length);
	});
});
