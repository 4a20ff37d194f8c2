import { startCostTracker, type CostTracker } from '../../sandbox/costTracker';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { changeToSoap, withRestIds } from './bySoap';
import { runTemplate } from './runTemplate';

jest.setTimeout(120_000);

const production = generateProduction({ seed: PRODUCTION_SEED });

describe('Sync and match by e-mail and password (SOAP)', () => {
	let twentyFourSevenOffice: Awaited<ReturnType<typeof startTwentyFourSevenOffice>>;
	let costTracker: CostTracker;
	let client: CostTrackerClient;

	beforeEach(async () => {
		twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: 0, production });
		costTracker = await startCostTracker({
			port: 0, databaseFile: ':memory:', apiKey: sandboxApiKey, organizationId: sandboxSettings.organizationId, purchaseOrders: production.purchaseOrders,
		});
		client = new CostTrackerClient(costTracker.url);
	});
	afterEach(async () => {
		await twentyFourSevenOffice.close();
		await costTracker.close();
	});

	test('ends as the answer sheet says, with one session for all of its nodes', async () => {
		const { error } = await runTemplate({ twentyFourSevenOffice, costTracker }, { change: changeToSoap });
		expect(error).toBeUndefined();
		expect(compareWithAnswers(withRestIds(await client.transactions(), production))).toMatchObject({ wrongMatches: [], differences: [] });
		const [syncRun] = await client.syncRuns();
		expect(syncRun).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		expect(syncRun!.counts.documents!.created).toBeGreaterThan(100);
		const { requests } = twentyFourSevenOffice.state;
		expect(requests.filter(({ query }) => query.soapAction === 'Login')).toHaveLength(1);
		expect(requests.filter(({ path }) => path.startsWith('/v1'))).toEqual([]);
	});

	test('a store that REST filled refuses SOAP, before anything is written', async () => {
		await runTemplate({ twentyFourSevenOffice, costTracker });
		const before = await client.transactions();
		const { error } = await runTemplate({ twentyFourSevenOffice, costTracker }, { change: changeToSoap });
		expect(error!.message).toContain('24sevenoffice-rest');
		expect(await client.transactions()).toEqual(before);
	});
});
