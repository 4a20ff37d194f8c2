import axios from 'axios';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { publishWorkflow } from '../../sandbox/launcher/publishWorkflow';
import { refresh } from '../../sandbox/launcher/refresh';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { followBackfill } from './support/followBackfill';
import { launchFresh } from './support/launchFresh';

const daysPerWindow = 60;
const daysSinceStart = Math.floor((Date.now() - Date.parse(sandboxSettings.startDate)) / 86_400_000);
const windows = Math.ceil(daysSinceStart / daysPerWindow);

describe('Backfill, imported into a real n8n', () => {
	let launched: Launched;
	let client: CostTrackerClient;
	let webhookUrl: string;

	beforeAll(async () => {
		launched = await launchFresh();
		client = new CostTrackerClient(launched.costTracker.url);
		webhookUrl = `${launched.n8n.url}/webhook/costtracker-backfill`;
		const template = fillSettings(readTemplate('backfill'), { ...sandboxSettings, daysPerWindow: String(daysPerWindow) });
		template.nodes.find(({ name }) => name === 'Wait for the Other Run')!.parameters = { amount: 2, unit: 'seconds' };
		await publishWorkflow(launched.n8nApi, {
			template,
			credentials: sandboxCredentials(launched),
			webhookUrl,
		});
	});

	afterAll(() => launched?.stop());

	const start = () => axios.post(webhookUrl, {}, { headers: { 'X-Webhook-Secret': launched.secrets.webhookSecret }, validateStatus: () => true });

	test('reads window after window, each transaction once, and waits while another sync runs', async () => {
		const other = await client.startSyncRun(sandboxSettings.organizationId, 3);
		expect((await start()).status).toBe(202);
		const runs = await followBackfill(client, { timeoutMs: 300_000 });
		expect(runs.map(({ status }) => status)).toEqual(Array.from({ length: windows }, () => 'succeeded'));
		expect(runs.every(({ startedAt }) => startedAt > other.startedAt)).toBe(true);
		const expected = launched.twentyFourSevenOffice.state.production.answers.entries.map(({ transactionId }) => transactionId);
		const found = (await client.transactions()).map(({ externalId }) => externalId.split(':').at(-1)!);
		expect(found.sort()).toEqual(expected.sort());
	});

	test('started again, it passes over what was read, and only looks for what changed meanwhile', async () => {
		const asked = launched.twentyFourSevenOffice.state.requests.length;
		const since = (await client.latestSyncRun())!.startedAt;
		expect((await start()).status).toBe(202);
		expect(await followBackfill(client, { since, timeoutMs: 120_000 })).toHaveLength(windows);
		const ledgerRequests = launched.twentyFourSevenOffice.state.requests.slice(asked).filter(({ path }) => path.endsWith('/transactionlines'));
		// The latest window that holds anything is read once more: how far it goes is how far everything has been read.
		const windowsRead = new Set(ledgerRequests.filter(({ query }) => query.modifiedFrom === undefined && query.transactionId === undefined).map(({ query }) => query.dateFrom));
		expect(windowsRead.size).toBe(1);
		expect((await client.latestSyncRun())!.counts.accountingTransactions).toMatchObject({ created: 0, updated: 0 });
	});

	test('Sync and match goes on from there: it asks only for what changed, and matches everything as the sheet says', async () => {
		const asked = launched.twentyFourSevenOffice.state.requests.length;
		expect(await refresh(launched, () => undefined)).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		const ledgerRequests = launched.twentyFourSevenOffice.state.requests.slice(asked).filter(({ path }) => path.endsWith('/transactionlines'));
		expect(ledgerRequests.filter(({ query }) => query.modifiedFrom === undefined && query.transactionId === undefined)).toEqual([]);
		expect(compareWithAnswers(await client.transactions())).toMatchObject({ wrongMatches: [], differences: [] });
	});
});
