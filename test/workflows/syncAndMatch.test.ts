import type { IDataObject, INode } from 'n8n-workflow';
import { startCostTracker, type CostTracker } from '../../sandbox/costTracker';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { runTemplate, templateCredentials } from './runTemplate';

jest.setTimeout(120_000);

const production = generateProduction({ seed: PRODUCTION_SEED });

describe('Sync and match in the engine', () => {
	let twentyFourSevenOffice: Awaited<ReturnType<typeof startTwentyFourSevenOffice>>;
	let costTracker: CostTracker;
	let client: CostTrackerClient;

	beforeEach(async () => {
		twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: 0, production });
		costTracker = await startCostTrackerWith(production.purchaseOrders);
	});

	afterEach(async () => {
		await twentyFourSevenOffice.close();
		await costTracker.close();
	});

	async function startCostTrackerWith(purchaseOrders: typeof production.purchaseOrders): Promise<CostTracker> {
		const started = await startCostTracker({
			port: 0,
			databaseFile: ':memory:',
			apiKey: sandboxApiKey,
			organizationId: sandboxSettings.organizationId,
			purchaseOrders,
		});
		client = new CostTrackerClient(started.url);
		return started;
	}

	const run = (given: Parameters<typeof runTemplate>[1] = {}) => runTemplate({ twentyFourSevenOffice, costTracker }, given);
	const lastSyncRun = async () => (await client.syncRuns())[0]!;

	test('ends as the answer sheet says, with a report that adds up and the lease released', async () => {
		const ended = await run();
		expect(ended.error).toBeUndefined();
		const comparison = compareWithAnswers(await client.transactions());
		expect(comparison.wrongMatches).toEqual([]);
		expect(comparison.differences).toEqual([]);
		const { status, report, counts } = await lastSyncRun();
		expect(status).toBe('succeeded');
		expect(report).toMatchObject({ addsUp: true });
		expect(counts.documents!.created).toBeGreaterThan(100);
		// Each line is written once and decided on once; an invoice PDF is added once, to what was matched.
		const { rows, pdfs, pdfsOfOthers } = costTracker.store.row<Record<string, number>>(
			`SELECT MAX(rows) AS rows, MAX(pdfs) AS pdfs, SUM(pdfs AND NOT matches) AS pdfsOfOthers FROM (
				SELECT SUM(kind IN ('accountingTransactions', 'matches', 'candidates', 'vanished')) AS rows, SUM(kind = 'documents') AS pdfs, SUM(kind = 'matches') AS matches
				FROM journal WHERE run_id IS NOT NULL AND external_id IN (SELECT external_id FROM accounting_transactions) GROUP BY external_id)`,
		)!;
		expect({ rows, pdfs, pdfsOfOthers }).toEqual({ rows: 2, pdfs: 1, pdfsOfOthers: 0 });
	});

	test('the same again writes nothing but the sync run, and downloads no document again', async () => {
		await run();
		twentyFourSevenOffice.state.requests.length = 0;
		const ended = await run();
		expect(ended.error).toBeUndefined();
		expect(await lastSyncRun()).toMatchObject({ status: 'succeeded', written: 0, report: { addsUp: true } });
		expect(twentyFourSevenOffice.state.requests.filter(({ path }) => path.includes('/documents/'))).toEqual([]);
	});

	test('invoice PDFs that an interrupted run did not come to are attached by the next, also when it has nothing to match', async () => {
		await run({ change: (nodes) => void (nodes.find(({ name }) => name === 'Download Invoice PDF')!.disabled = true) });
		const without = async () => (await client.transactions()).filter(({ matchStatus, documentId, documentUrl }) => matchStatus === 'autoMatched' && documentId && !documentUrl);
		expect((await without()).length).toBeGreaterThan(100);
		await run();
		expect((await lastSyncRun()).counts.matches).toMatchObject({ created: 0, updated: 0 });
		expect(await without()).toEqual([]);
	});

	test('a person’s decision stands, whatever the next run thinks', async () => {
		await run();
		const matched = (await client.transactions()).find(({ matchStatus }) => matchStatus === 'autoMatched')!;
		await client.decide(matched.externalId, 'unmatch', { decision: 'keepUnmatched' });
		const ended = await run();
		expect(ended.error).toBeUndefined();
		expect((await client.transactions()).find(({ externalId }) => externalId === matched.externalId)).toMatchObject({
			matchStatus: 'keepUnmatched',
			purchaseOrder: null,
		});
		expect(await lastSyncRun()).toMatchObject({ written: 0 });
	});

	describe('with nothing to do', () => {
		test('an empty ledger: the run finishes and its report is all zeros', async () => {
			twentyFourSevenOffice.state.production = { ...production, transactionLines: [] };
			const ended = await run();
			expect(ended.error).toBeUndefined();
			expect(await lastSyncRun()).toMatchObject({
				status: 'succeeded',
				report: { addsUp: true, match: { summary: { input: 0 } } },
			});
			expect(await client.transactions()).toEqual([]);
		});

		test('no purchase orders: everything is unmatched', async () => {
			await costTracker.close();
			costTracker = await startCostTrackerWith([]);
			const ended = await run();
			expect(ended.error).toBeUndefined();
			expect(await lastSyncRun()).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
			expect(new Set((await client.transactions()).map(({ matchStatus }) => matchStatus))).toEqual(new Set(['unmatched']));
		});

		test('nothing unmatched: the run finishes and leaves all as it is', async () => {
			await run();
			for (const { externalId, matchStatus } of await client.transactions()) {
				if (matchStatus !== 'autoMatched') await client.decide(externalId, 'add-to-budget', {});
			}
			const ended = await run();
			expect(ended.error).toBeUndefined();
			expect(await lastSyncRun()).toMatchObject({ status: 'succeeded', written: 0, report: { addsUp: true } });
		});
	});

	test('while another run holds the lease it answers 409 and does nothing', async () => {
		const other = await client.startSyncRun(sandboxSettings.organizationId);
		const ended = await run({
			startNode: 'Refresh Requested',
			pinData: { 'Refresh Requested': [{ json: {} }] },
		});
		expect(ended.error).toBeUndefined();
		expect(ended.responses).toMatchObject([{ statusCode: 409, body: { runId: other.id, runningSince: other.startedAt } }]);
		expect(ended.ran('Check Organization')).toBe(false);
		expect(await client.transactions()).toEqual([]);
	});

	test('the nightly trigger and the webhook at the same moment: one works, the other ends, and the state is as after one', async () => {
		const [webhook, schedule] = await Promise.all([
			run({ startNode: 'Refresh Requested', pinData: { 'Refresh Requested': [{ json: {} }] }, executionId: '101' }),
			run({ startNode: 'Every Night at 02:00', pinData: { 'Every Night at 02:00': [{ json: {} }] }, executionId: '102' }),
		]);
		expect([webhook.error, schedule.error]).toEqual([undefined, undefined]);
		expect([webhook, schedule].map((ended) => ended.ran('Finish Sync Run')).sort()).toEqual([false, true]);
		expect([webhook, schedule].map((ended) => ended.ran('Answer 409 Already Running')).sort()).toEqual([false, true]);
		expect(await client.syncRuns()).toMatchObject([{ status: 'succeeded', report: { addsUp: true } }]);
		expect(compareWithAnswers(await client.transactions())).toMatchObject({ wrongMatches: [], differences: [] });
	});

	test('a webhook’s caller gets 202 with the run and where its report is', async () => {
		const ended = await run({ startNode: 'Refresh Requested', pinData: { 'Refresh Requested': [{ json: {} }] } });
		const { id, reportUrl } = await lastSyncRun();
		expect(ended.responses).toMatchObject([{ statusCode: 202, body: { runId: id, reportUrl } }]);
	});

	describe('what goes wrong says so before anything is matched', () => {
		const failures: Array<[what: string, given: Parameters<typeof runTemplate>[1], lastNode: string, message: RegExp]> = [
			['another organization is expected', { enter: { organizationId: '111111111111111' } }, 'Check Organization', /543819716587312.*111111111111111/],
			['a reversed account interval', { enter: { glAccounts: '4999-4000' } }, 'Plan Reading', /4999-4000/],
			['no start date', { enter: { startDate: '' } }, 'Plan Reading', /Start Date/],
			['no organization', { enter: { organizationId: '' } }, 'Start Sync Run', /Organization ID/],
			[
				'no criterion',
				{ change: (nodes) => setCriteria(nodes, { criteriaSource: 'json', criteriaJson: '[]' }) },
				'Match to Purchase Orders',
				/criteri/i,
			],
			[
				'a negative tolerance',
				{
					change: (nodes) =>
						setCriteria(nodes, {
							criteriaSource: 'json',
							criteriaJson: '[{"kind":"purchaseOrderNumberOnInvoice"},{"kind":"sameSupplierAndValuePercent","percent":-5}]',
						}),
				},
				'Match to Purchase Orders',
				/2.*-5/,
			],
		];

		test.each(failures)('%s', async (_what, given, lastNode, message) => {
			const ended = await run(given);
			expect(ended.error?.message).toMatch(message);
			expect(ended.run.data.resultData.lastNodeExecuted).toBe(lastNode);
			expect((await client.transactions()).filter(({ matchStatus }) => matchStatus !== 'unmatched')).toEqual([]);
		});

		test('a wrong client secret', async () => {
			const credentials = templateCredentials({ twentyFourSevenOffice, costTracker });
			credentials.twentyFourSevenOfficeOAuth2Api = { ...credentials.twentyFourSevenOfficeOAuth2Api, clientSecret: 'a-secret-that-is-wrong' };
			const ended = await run({ credentials });
			expect(ended.error?.message).toMatch(/client/i);
			expect(JSON.stringify(ended.run)).not.toContain('a-secret-that-is-wrong');
		});

		test('a server that nobody answers on', async () => {
			const credentials = templateCredentials({ twentyFourSevenOffice, costTracker });
			credentials.twentyFourSevenOfficeOAuth2Api = {
				...credentials.twentyFourSevenOfficeOAuth2Api,
				accessTokenUrl: 'http://127.0.0.1:9/oauth/token',
				apiBaseUrl: 'http://127.0.0.1:9/v1',
			};
			const ended = await run({ credentials });
			expect(ended.error?.message).toMatch(/127\.0\.0\.1:9|ECONNREFUSED|reach/i);
		}, 120_000);
	});

	test('the Error Trigger finishes the failed execution’s sync run with its message', async () => {
		const failed = await run({ enter: { glAccounts: '4999-4000' }, executionId: '4711' });
		expect(await lastSyncRun()).toMatchObject({ status: 'running', executionId: '4711' });
		const errorData: IDataObject = {
			execution: { id: '4711', lastNodeExecuted: 'Plan Reading', error: { message: failed.error!.message } },
		};
		const ended = await run({
			startNode: 'When a Run Fails',
			pinData: { 'When a Run Fails': [{ json: errorData }] },
			executionId: '4712',
		});
		expect(ended.error).toBeUndefined();
		const syncRun = await lastSyncRun();
		expect(syncRun).toMatchObject({ status: 'failed' });
		expect(syncRun.error).toContain('4999-4000');
	});

	test('an access token that expires in the middle of paging is renewed, and nothing is lost', async () => {
		twentyFourSevenOffice.state.faults.add({
			match: { path: '/v1/transactionlines' },
			after: 1,
			times: 1,
			respond: 'expireToken',
		});
		const ended = await run();
		expect(ended.error).toBeUndefined();
		expect(compareWithAnswers(await client.transactions())).toMatchObject({ wrongMatches: [], differences: [] });
	});
});

function setCriteria(nodes: INode[], parameters: INode['parameters']): void {
	nodes.find(({ name }) => name === 'Match to Purchase Orders')!.parameters = parameters;
}
