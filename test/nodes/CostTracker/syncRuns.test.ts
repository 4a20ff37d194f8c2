import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, outcome, startSandbox, stopSandboxes, transaction } from './support/sandbox';
import { startProxy, stopProxies } from './support/startProxy';

afterEach(async () => {
	await stopProxies();
	await stopSandboxes();
});

const on = (operation: string, more: IDataObject = {}) => ({ resource: 'syncRun', operation, ...more });
const locator = (value: unknown) => ({ __rl: true, mode: 'id', value }) as IDataObject;
const start = async (url: string, more: IDataObject = {}, executionId?: string) => {
	const run = await runCostTracker(on('start', { organizationId: ORGANIZATION, ...more }), [{}], { url, executionId });
	expect(run.error).toBeUndefined();
	return run.json[0] as { started: boolean; runId: string } & IDataObject;
};
const finish = async (url: string, runId: string, items: IDataObject[], more: IDataObject = {}) =>
	await runCostTracker(on('finish', { runId, ...more }), items, { url });
const getRun = async (url: string, runId: string) => (await runCostTracker(on('get', { runId: locator(runId) }), [{}], { url })).json[0]!;

describe('Start', () => {
	test('takes the lease and says where the report will be', async () => {
		const { url } = await startSandbox();
		const started = await start(url, { trigger: 'webhook', options: { leaseSeconds: 60, source: '24sevenoffice-rest' } }, '231');
		expect(started).toEqual({
			started: true,
			runId: expect.any(String),
			organizationId: ORGANIZATION,
			reportUrl: expect.stringContaining(url),
			startedAt: expect.any(String),
			leaseExpiresAt: expect.any(String),
		});
		expect(await getRun(url, started.runId)).toMatchObject({ runId: started.runId, status: 'running', trigger: 'webhook', executionId: '231', source: '24sevenoffice-rest' });
	});

	test('while another holds the lease it is no error: which one, and since when', async () => {
		const { url } = await startSandbox();
		const first = await start(url);
		expect(await start(url)).toEqual({
			started: false,
			runId: first.runId,
			organizationId: ORGANIZATION,
			runningSince: first.startedAt,
			message: expect.stringContaining(first.runId),
		});
	});

	test('runs once, whatever the number of items, and is paired with all', async () => {
		const { url } = await startSandbox();
		const { items } = await runCostTracker(on('start', { organizationId: ORGANIZATION }), [{ a: 1 }, { a: 2 }], { url });
		expect(items).toMatchObject([{ json: { started: true }, pairedItem: [{ item: 0 }, { item: 1 }] }]);
	});

	test('a lost answer leaves no lease behind: asking again gets the run that was started', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, (_, count) => (count === 1 ? 'loseAnswer' : undefined));
		const started = await start(proxy.url);
		expect(started.started).toBe(true);
		expect(proxy.seen).toHaveLength(2);
		expect((await runCostTracker(on('getAll'), [{}], { url })).json).toMatchObject([{ runId: started.runId }]);
	});

	test('another source is refused until a person accepts it', async () => {
		const { url } = await startSandbox();
		const first = await start(url, { options: { source: '24sevenoffice-rest' } });
		await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert', syncRunId: first.runId }, [transaction('1')], { url });
		await finish(url, first.runId, [{}]);
		const other = on('start', { organizationId: ORGANIZATION, options: { source: '24sevenoffice-soap' } });
		const refused = await runCostTracker(other, [{}], { url });
		expect(refused.error?.message).toMatch(/^The sync run was not started\. CostTracker: .*24sevenoffice-/);
		expect(refused.error?.description).toContain('Accept Source Change');
		expect(await start(url, { options: { source: '24sevenoffice-soap', acceptSourceChange: true } })).toMatchObject({ started: true });
	});

	test('an organization that an expression left empty is named', async () => {
		const { url } = await startSandbox();
		const run = await runCostTracker(on('start', { organizationId: '={{ $json.nothing }}' }), [{}], { url });
		expect(run.error?.message).toBe('Organization ID is empty');
	});
});

describe('Finish', () => {
	test("stores one report of all writes and the match, and releases the lease", async () => {
		const { url } = await startSandbox();
		const { runId } = await start(url);
		const written = await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert', syncRunId: runId }, [transaction('1'), transaction('2')], { url });
		const matched = await runCostTracker(
			{ resource: 'accountingTransaction', operation: 'recordMatch', syncRunId: runId, output: 'perItem' },
			[{ ...transaction('1'), match: outcome('autoMatched') }],
			{ url },
		);
		const matchReport = { kind: 'matchReport', summary: { input: 2, addsUp: true } };
		const { json } = await finish(url, runId, [...written.json, ...matched.json, matchReport, {}]);
		expect(json).toMatchObject([
			{
				finished: true,
				alreadyFinished: false,
				runId,
				status: 'succeeded',
				written: 3,
				reportUrl: expect.stringContaining(runId),
				report: {
					writes: [
						{ writes: 'accountingTransactions', created: 2, syncRunId: runId },
						{ writes: 'matches', updated: 1 },
					],
					match: matchReport,
					totals: { received: 3, created: 2, updated: 1 },
					addsUp: true,
				},
				counts: { accountingTransactions: { created: 2 }, matches: { updated: 1 } },
			},
		]);
		expect(await start(url)).toMatchObject({ started: true });
	});

	test('again is no harm: the first report stays', async () => {
		const { url } = await startSandbox();
		const { runId } = await start(url);
		await finish(url, runId, [{ kind: 'matchReport', summary: { addsUp: true } }]);
		const { json } = await finish(url, runId, [{}]);
		expect(json).toMatchObject([{ finished: true, alreadyFinished: true, report: { match: { kind: 'matchReport' } } }]);
	});

	test('an error workflow finishes by the execution that failed, with its error', async () => {
		const { url } = await startSandbox();
		const { runId } = await start(url, {}, '231');
		const errorItem = { execution: { id: '231', error: { message: 'CostTracker refused the API key (401).' } }, workflow: { id: '1' } };
		const parameters = on('finish', { findBy: 'executionId', status: 'failed' });
		const { json } = await runCostTracker(parameters, [errorItem], { url });
		expect(json).toMatchObject([{ finished: true, runId, status: 'failed', error: 'CostTracker refused the API key (401).' }]);
		expect((await runCostTracker(parameters, [errorItem], { url })).json).toMatchObject([{ finished: false, runId, status: 'failed', message: expect.stringContaining('finished already (failed)') }]);
	});

	test('an execution that started no run is an answer, not an error', async () => {
		const { url } = await startSandbox();
		const errorItem = { execution: { id: '99', error: { message: 'x' } } };
		const { json } = await runCostTracker(on('finish', { findBy: 'executionId', status: 'failed' }), [errorItem], { url });
		expect(json).toEqual([{ finished: false, executionId: '99', message: 'Execution 99 started no sync run, so there is none to finish.' }]);
	});

	test('an error text of any length, or none, is taken', async () => {
		const { url } = await startSandbox();
		for (const error of ['x'.repeat(20_000), '', '={{ $json.execution.error.message }}']) {
			const { runId } = await start(url);
			expect((await finish(url, runId, [{}], { status: 'failed', error })).json).toMatchObject([{ finished: true, status: 'failed' }]);
		}
	});

	test('when transactions did not arrive, the high-water mark stays', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url);
		const sentFor = async (item: IDataObject) => {
			const { runId } = await start(url);
			await finish(proxy.url, runId, [item]);
			return JSON.parse(proxy.seen.at(-1)!.body);
		};
		const summary = { kind: 'writeSummary', writes: 'accountingTransactions', received: 1, created: 0, updated: 0, unchanged: 0, conflicts: 0, refused: 0, failed: 0, notWritten: 0, refusedHere: 0, addsUp: true, problems: { total: 0, shown: [] } };
		expect(await sentFor({ ...summary, failed: 1 })).toMatchObject({ status: 'succeeded', transactionsComplete: false });
		expect(await sentFor({ ...summary, created: 1 })).not.toHaveProperty('transactionsComplete');
	});

	test('an unknown run is said in CostTracker\'s words', async () => {
		const { url } = await startSandbox();
		expect((await finish(url, 'nonsense', [{}])).error?.message).toMatch(/^CostTracker: .*nonsense/);
	});
});

test('Get Many: newest first, filtered', async () => {
	const { url } = await startSandbox();
	const first = await start(url, {}, 'a');
	await finish(url, first.runId, [{}]);
	const second = await start(url, { options: { filterFingerprint: 'backfill 1' } }, 'b');
	const found = async (filters: IDataObject) =>
		(await runCostTracker(on('getAll', { returnAll: true, filters }), [{}], { url })).json.map(({ runId }) => runId);
	expect(await found({})).toEqual([second.runId, first.runId]);
	expect(await found({ status: 'succeeded' })).toEqual([first.runId]);
	expect(await found({ executionId: 'b', organizationId: ORGANIZATION })).toEqual([second.runId]);
	expect(await found({ filterFingerprint: 'backfill 1' })).toEqual([second.runId]);
	expect(await found({ filterFingerprint: 'backfill 2' })).toEqual([]);
});

test('Undo takes back what no person has touched', async () => {
	const { url } = await startSandbox();
	const { runId } = await start(url);
	const items = [transaction('1'), transaction('2')];
	await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert', syncRunId: runId }, items, { url });
	const matches = items.map((item) => ({ ...item, match: outcome('autoMatched') }));
	await runCostTracker({ resource: 'accountingTransaction', operation: 'recordMatch', syncRunId: runId }, matches, { url });
	await finish(url, runId, [{}]);
	const reject = { resource: 'accountingTransaction', operation: 'unmatch', transactionId: locator('2'), organizationId: ORGANIZATION, decision: 'keepUnmatched' };
	await runCostTracker(reject, [{}], { url });
	const { json } = await runCostTracker(on('undo', { runId: locator(runId) }), [{}], { url });
	expect(json).toMatchObject([{ undone: 1, kept: 1, runId, undoneAt: expect.any(String) }]);
	const read = await runCostTracker({ resource: 'accountingTransaction', operation: 'getAll', returnAll: true }, [{}], { url });
	expect(read.json.map(({ id, matchStatus }) => [id, matchStatus])).toEqual([
		['1', 'unmatched'],
		['2', 'keepUnmatched'],
	]);
});

describe('Renew', () => {
	test('keeps the lease of a run that only reads', async () => {
		let now = Date.parse('2026-04-01T02:00:00.000Z');
		const { url } = await startSandbox({ clock: () => new Date(now) });
		const { runId } = await start(url, { options: { leaseSeconds: 60 } });
		now += 59_000;
		const renewed = await runCostTracker(on('renew', { runId: locator(runId) }), [{}, {}], { url });
		expect(renewed.json).toEqual([{ runId, leaseExpiresAt: '2026-04-01T02:01:59.000Z' }]);
		now += 59_000;
		expect(await start(url)).toMatchObject({ started: false, runId });
	});

	test('of a lost lease is an error: another run may have begun', async () => {
		let now = Date.parse('2026-04-01T02:00:00.000Z');
		const { url } = await startSandbox({ clock: () => new Date(now) });
		const { runId } = await start(url, { options: { leaseSeconds: 60 } });
		now += 61_000;
		const { error } = await runCostTracker(on('renew', { runId: locator(runId) }), [{}], { url });
		expect(error?.message).toMatch(/lost its lease/);
	});
});
