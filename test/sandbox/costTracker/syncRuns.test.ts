import type { SyncRun } from '../../../sandbox/costTracker/store/syncRuns';
import { autoMatched, close, line, lift, needsReview, organizationId, scoped, start } from './support';

afterAll(close);

describe('one sync run at a time', () => {
	test('a second run is told which one has been running since when', async () => {
		const { client, clock } = await start();
		const since = clock.now().toISOString();
		const run = await client.startRun({ executionId: '231', trigger: 'schedule' });
		clock.passSeconds(10);
		expect(await client.send('POST', '/sync-runs', { organizationId })).toMatchObject({
			status: 409,
			body: { error: { code: 'syncRunning' }, runId: run, runningSince: since },
		});
		expect(await client.all(`/sync-runs?executionId=231`)).toMatchObject([{ id: run, status: 'running', trigger: 'schedule' }]);
	});

	test('of two that start at the same moment, exactly one works', async () => {
		const { client } = await start();
		const answers = await Promise.all([1, 2, 3, 4].map(() => client.send('POST', '/sync-runs', { organizationId })));
		expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
	});

	test('another organization has a lease of its own', async () => {
		const { client } = await start();
		await client.startRun();
		expect(await client.startRun({ organizationId: '999' })).toBeTruthy();
	});

	test('a run that finished makes room for the next', async () => {
		const { client } = await start();
		const run = await client.startRun();
		expect((await client.finish(run)).body).toMatchObject({ result: 'updated', syncRun: { status: 'succeeded' } });
		expect(await client.startRun()).not.toBe(run);
	});

	test('a killed run makes room when its lease of 30 minutes runs out', async () => {
		const { client, clock } = await start();
		const run = await client.startRun();
		clock.passSeconds(1799);
		expect((await client.send('POST', '/sync-runs', { organizationId })).status).toBe(409);
		clock.passSeconds(1);
		expect((await client.run(run)).status).toBe('expired');
		expect(await client.startRun()).toBeTruthy();
	});

	test('each write renews the lease', async () => {
		const { client, clock } = await start();
		const run = await client.startRun({ leaseSeconds: 60 });
		for (const id of ['1', '2', '3']) {
			clock.passSeconds(59);
			expect(await client.enter([line(id)], { run })).toEqual(['created']);
		}
		expect((await client.run(run)).status).toBe('running');
	});
});

describe('a run that lost its lease', () => {
	test.each(['expired', 'expired and followed by another', 'finished', 'unknown'])('%s: it can write nothing more', async (how) => {
		const { client, clock } = await start();
		let run = await client.startRun({ leaseSeconds: 60 });
		await client.enter([line('1')], { run });
		if (how.startsWith('expired')) clock.passSeconds(61);
		if (how.endsWith('another')) await client.startRun();
		if (how === 'finished') await client.finish(run);
		if (how === 'unknown') run = 'never-started';
		const before = await client.journal();
		const writes: Array<[string, string, unknown]> = [
			['POST', '/suppliers/batch', { items: [lift] }],
			['POST', '/accounting-transactions/batch', { items: [line('2')] }],
			['POST', '/accounting-transactions/matches', { items: [{ externalId: scoped('1'), purchaseOrderId: 'po-1', outcome: autoMatched('po-1') }] }],
			['POST', '/accounting-transactions/candidates', { items: [{ externalId: scoped('1'), outcome: needsReview('po-1') }] }],
			['POST', '/accounting-transactions/vanished', { items: [{ externalId: scoped('1') }] }],
			['PUT', `/accounting-transactions/${encodeURIComponent(scoped('1'))}/document`, Buffer.from('%PDF-')],
		];
		for (const [method, path, body] of writes) {
			const headers: Record<string, string> = Buffer.isBuffer(body) ? { 'Content-Type': 'application/pdf' } : {};
			expect(await client.send(method, path, body, { run, headers })).toMatchObject({ status: 409, body: { error: { code: 'leaseLost' } } });
		}
		expect(await client.journal()).toEqual(before);
	});

	test('can say why it failed, but never that it succeeded', async () => {
		const { client, clock } = await start();
		const run = await client.startRun({ leaseSeconds: 60 });
		clock.passSeconds(61);
		expect(await client.finish(run)).toMatchObject({ status: 409, body: { error: { code: 'leaseLost' } } });
		const failed = { status: 'failed', error: 'n8n was killed' };
		expect((await client.finish(run, failed)).body).toMatchObject({ result: 'updated', syncRun: { status: 'expired', error: 'n8n was killed' } });
		expect((await client.finish(run, failed)).body).toMatchObject({ result: 'unchanged' });
	});
});

describe('finishing', () => {
	test('keeps the report and shows what was really written', async () => {
		const { client } = await start();
		const run = await client.startRun();
		await client.batch('/suppliers/batch', [lift], { run });
		await client.enter([line('1'), line('2'), line('2', { amount: '7' })], { run, idempotencyKey: 'k' });
		await client.enter([line('1'), line('2'), line('2', { amount: '7' })], { run, idempotencyKey: 'k' });
		await client.enter([line('1')], { run });
		await client.match('1', 'po-1', { run });
		await client.match('2', 'po-3', { run });
		await client.review('2', needsReview('po-1', 'po-2'), { run });
		const report = { matched: { count: 1, sums: { NOK: '1234.50' } } };
		await client.finish(run, { status: 'succeeded', report });
		const none = { created: 0, updated: 0, unchanged: 0, conflict: 0, rejected: 0 };
		expect(await client.run(run)).toMatchObject({
			report,
			written: 5,
			reportUrl: `${client.url}/sync-runs/${run}`,
			counts: {
				suppliers: { ...none, created: 1 },
				nominalCodes: none,
				accountingTransactions: { ...none, created: 2, unchanged: 1, rejected: 1 },
				matches: { ...none, updated: 1, conflict: 1 },
				candidates: { ...none, updated: 1 },
			},
		});
	});

	test('again with the same status is unchanged and keeps the first report; with another it is refused', async () => {
		const { client } = await start();
		const run = await client.startRun();
		await client.finish(run, { status: 'failed', error: 'No answer from 24SevenOffice' });
		expect((await client.finish(run, { status: 'failed', error: 'again' })).body).toMatchObject({
			result: 'unchanged',
			syncRun: { error: 'No answer from 24SevenOffice' },
		});
		expect(await client.finish(run)).toMatchObject({ status: 409, body: { error: { code: 'syncRunFinished' } } });
		expect(await client.finish('no-such-run')).toMatchObject({ status: 404 });
	});

	test('runs are listed newest first, by status', async () => {
		const { client } = await start();
		const first = await client.startRun();
		await client.finish(first, { status: 'failed' });
		const second = await client.startRun();
		const idsOf = async (parameters: string) => (await client.all<SyncRun>(`/sync-runs?${parameters}`)).map(({ id }) => id);
		expect(await idsOf('limit=1')).toEqual([second, first]);
		expect(await idsOf('status=failed')).toEqual([first]);
		expect(await idsOf('status=running')).toEqual([second]);
	});
});

describe('a run may write to its own organization only', () => {
	test('the rest is refused, item by item', async () => {
		const { client } = await start();
		const run = await client.startRun({ organizationId: '999' });
		expect(await client.enter([line('1')], { run })).toEqual(['rejected: organizationDiffers']);
		expect(await client.batch('/suppliers/batch', [lift], { run })).toEqual(['rejected: organizationDiffers']);
	});
});

describe('one source per organization', () => {
	test('filled from REST it refuses SOAP until a person has compared', async () => {
		const { client } = await start();
		await client.finish(await client.startRun({ source: '24sevenoffice-rest' }));
		expect(await client.send('POST', '/sync-runs', { organizationId, source: '24sevenoffice-soap' })).toMatchObject({
			status: 409,
			body: { error: { code: 'sourceDiffers', message: expect.stringContaining('24sevenoffice-rest') } },
		});
		await client.finish(await client.startRun({ source: '24sevenoffice-soap', acceptSourceChange: true }));
		expect(await client.startRun({ source: '24sevenoffice-soap' })).toBeTruthy();
	});
});

describe('undoing a run', () => {
	test('takes back what it matched and no person touched, and nothing else', async () => {
		const { client } = await start();
		const earlier = await client.startRun();
		await client.enter(['1', '2', '3', '4'].map((id) => line(id, { amount: '100' })), { run: earlier });
		await client.match('4', 'po-1', { run: earlier });
		await client.finish(earlier);
		const run = await client.startRun();
		for (const id of ['1', '2', '3']) await client.match(id, 'po-1', { run });
		expect(await client.send('POST', `/sync-runs/${run}/undo`)).toMatchObject({ status: 409, body: { error: { code: 'syncRunning' }, runId: run } });
		await client.finish(run);
		await client.byHand('2', 'match', { purchaseOrderId: 'po-2' });
		await client.byHand('3', 'unmatch', { decision: 'keepUnmatched' });
		expect((await client.send('POST', `/sync-runs/${run}/undo`)).body).toMatchObject({ undone: 1, kept: 2 });
		const statuses = await Promise.all(['1', '2', '3', '4'].map(async (id) => (await client.transaction(id)).matchStatus));
		expect(statuses).toEqual(['unmatched', 'matched', 'keepUnmatched', 'autoMatched']);
		expect((await client.order('po-1')).invoicedAmount).toBe('100.00');
		expect((await client.run(run)).undoneAt).not.toBeNull();
		expect((await client.send('POST', `/sync-runs/${run}/undo`)).body).toMatchObject({ undone: 0, kept: 2 });
		expect(await client.match('1', 'po-1')).toEqual(['updated']);
	});
});

describe('a run that only reads', () => {
	test('keeps its lease by renewing it', async () => {
		const { client, clock } = await start();
		const run = await client.startRun({ leaseSeconds: 60 });
		for (let minute = 0; minute < 30; minute++) {
			clock.passSeconds(59);
			expect(await client.send('POST', `/sync-runs/${run}/renew`)).toMatchObject({ status: 200, body: { id: run } });
		}
		expect((await client.finish(run)).status).toBe(200);
	});

	test('can’t renew what it lost, nor what it finished', async () => {
		const { client, clock } = await start();
		const lost = await client.startRun({ leaseSeconds: 60 });
		clock.passSeconds(61);
		expect(await client.send('POST', `/sync-runs/${lost}/renew`)).toMatchObject({ status: 409, body: { error: { code: 'leaseLost' } } });
		const finished = await client.startRun();
		await client.finish(finished);
		expect(await client.send('POST', `/sync-runs/${finished}/renew`)).toMatchObject({ status: 409, body: { error: { code: 'leaseLost' } } });
	});
});
