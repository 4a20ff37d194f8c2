import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { launch, readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { publishWorkflow } from '../../sandbox/launcher/publishWorkflow';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { followBackfill, windowRuns } from './support/followBackfill';
import { freePort } from './support/freePort';

describe('Backfill, imported into a real n8n', () => {
	let dataDirectory: string;
	let launched: Launched;
	let client: CostTrackerClient;
	let webhookUrl: string;

	beforeAll(async () => {
		dataDirectory = mkdtempSync(join(tmpdir(), 'backfill-'));
		launched = await launch(
			{
				once: false,
				n8nPort: await freePort(),
				n8nBrokerPort: await freePort(),
				twentyFourSevenOfficePort: await freePort(),
				costTrackerPort: await freePort(),
				dataDirectory,
			},
			() => undefined,
		);
		client = new CostTrackerClient(launched.costTracker.url);
		webhookUrl = `${launched.n8n.url}/webhook/costtracker-backfill`;
		const template = fillSettings(readTemplate('backfill'), { ...sandboxSettings, endDate: '2026-11-11', daysPerWindow: '60' });
		template.nodes.find(({ name }) => name === 'Wait for the Other Run')!.parameters = { amount: 2, unit: 'seconds' };
		await publishWorkflow(launched.n8nApi, {
			template,
			credentials: sandboxCredentials(launched),
			webhookUrl,
		});
	});

	afterAll(async () => {
		await launched?.stop();
		rmSync(dataDirectory, { recursive: true, force: true });
	});

	const start = () => axios.post(webhookUrl, {}, { headers: { 'X-Webhook-Secret': launched.secrets.webhookSecret }, validateStatus: () => true });

	test('reads window after window, each transaction once, and waits while another sync runs', async () => {
		const other = await client.startSyncRun(sandboxSettings.organizationId, 3);
		expect((await start()).status).toBe(202);
		const runs = await followBackfill(client, { windows: 5, timeoutMs: 180_000 });
		expect(runs).toHaveLength(5);
		expect(runs.every(({ startedAt }) => startedAt > other.startedAt)).toBe(true);
		const expected = launched.twentyFourSevenOffice.state.production.answers.entries.map(({ transactionId }) => transactionId);
		const found = (await client.transactions()).map(({ externalId }) => externalId.split(':').at(-1)!);
		expect(found.sort()).toEqual(expected.sort());
	});

	test('started again, it passes over what was read', async () => {
		const before = (await windowRuns(client)).length;
		const asked = launched.twentyFourSevenOffice.state.requests.length;
		expect((await start()).status).toBe(202);
		await new Promise((resolve) => setTimeout(resolve, 8_000));
		expect((await windowRuns(client)).length).toBe(before);
		const since = launched.twentyFourSevenOffice.state.requests.slice(asked);
		expect(since.filter(({ path }) => path.includes('transactionlines'))).toEqual([]);
		expect(since.length).toBeGreaterThan(0);
	});
});
