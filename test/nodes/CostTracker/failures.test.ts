import type { IDataObject } from 'n8n-workflow';
import { API_KEY, type NodeRun, runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, outcome, startSandbox, stopSandboxes, transaction } from './support/sandbox';
import { startProxy, stopProxies } from './support/startProxy';

// Waits between retries are tested where they are decided; here only what is tried counts.
jest.mock('n8n-workflow', () => ({ ...jest.requireActual<object>('n8n-workflow'), sleep: async () => undefined }));

afterEach(async () => {
	await stopProxies();
	await stopSandboxes();
});

const upsert = (more: IDataObject = {}) => ({ resource: 'accountingTransaction', operation: 'upsert', ...more });
const transactions = (count: number) => Array.from({ length: count }, (_, index) => transaction(String(index)));
const readAll = async (url: string) =>
	(await runCostTracker({ resource: 'accountingTransaction', operation: 'getAll', returnAll: true }, [{}], { url })).json;
const startRun = async (url: string, leaseSeconds = 60) =>
	(await runCostTracker({ resource: 'syncRun', operation: 'start', organizationId: ORGANIZATION, options: { leaseSeconds } }, [{}], { url })).json[0] as { runId: string };

describe('a lost answer', () => {
	test('is asked for again under the same key, and everything is written once', async () => {
		const sandbox = await startSandbox();
		const proxy = await startProxy(sandbox.url, (_, count) => (count === 2 ? 'loseAnswer' : undefined));
		const run = await runCostTracker(upsert(), transactions(1200), { url: proxy.url });
		expect(run.json).toMatchObject([{ received: 1200, created: 1200, addsUp: true }]);
		expect(proxy.seen.map(({ body }) => JSON.parse(body).items.length)).toEqual([500, 500, 500, 200]);
		const keys = proxy.seen.map(({ headers }) => headers['idempotency-key']);
		expect(keys[1]).toBe(keys[2]);
		expect(new Set(keys).size).toBe(3);
		expect(proxy.seen[1]!.body).toBe(proxy.seen[2]!.body);
		const journal = sandbox.store.rows<{ count: number }>('SELECT count(*) AS count FROM journal WHERE kind = :kind GROUP BY external_id', { kind: 'accountingTransactions' });
		expect(journal).toHaveLength(1200);
		expect(journal.every(({ count }) => count === 1)).toBe(true);
	});

	test('a match whose answer was lost is recorded once, and counts once on its order', async () => {
		const { url } = await startSandbox();
		await runCostTracker(upsert(), [transaction('1')], { url });
		const { runId } = await startRun(url);
		const proxy = await startProxy(url, (_, count) => (count === 1 ? 'loseAnswer' : undefined));
		const record = { resource: 'accountingTransaction', operation: 'recordMatch', syncRunId: runId };
		const run = await runCostTracker(record, [{ ...transaction('1'), match: outcome('autoMatched') }], { url: proxy.url });
		expect(run.json).toMatchObject([{ updated: 1, syncRunId: runId }]);
		expect(proxy.seen).toHaveLength(2);
		const order = await runCostTracker({ resource: 'purchaseOrder', operation: 'getAll', limit: 1 }, [{}], { url });
		expect(order.json).toMatchObject([{ id: 'po-1', invoicedAmount: '1000.00' }]);
	});

	test('every answer of a batch lost: item by item it turns out to be written already', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, ({ body }) => (JSON.parse(body).items.length > 1 ? 'loseAnswer' : undefined));
		const run = await runCostTracker(upsert(), transactions(3), { url: proxy.url });
		expect(run.error).toBeUndefined();
		expect(run.json).toMatchObject([{ received: 3, unchanged: 3, failed: 0 }]);
		expect(await readAll(url)).toHaveLength(3);
	});

	test('the same batch written by another run, or later without one, is a request of its own', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url);
		const write = async (more: IDataObject, executionId?: string) => await runCostTracker(upsert(more), [transaction('1')], { url: proxy.url, executionId });
		const { runId } = await startRun(url);
		await write({ syncRunId: runId }, 'first');
		await write({ syncRunId: runId }, 'second');
		await write({}, 'third');
		await write({}, 'fourth');
		const keys = proxy.seen.map(({ headers }) => headers['idempotency-key']);
		expect(keys[0]).toBe(keys[1]);
		expect(new Set(keys).size).toBe(3);
		expect(proxy.seen.map(({ headers }) => headers['sync-run-id'])).toEqual([runId, runId, undefined, undefined]);
	});
});

describe('CostTracker fails', () => {
	test('for a moment: nothing of it shows', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, (_, count) => (count <= 2 ? { status: 503, body: { error: { code: 'unavailable', message: 'Restarting.' } } } : undefined));
		expect((await runCostTracker(upsert(), transactions(2), { url: proxy.url })).json).toMatchObject([{ created: 2 }]);
	});

	test('on one item only: that one is reported as failed, the others are written', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, ({ body }) => (body.includes('"24sevenoffice:543819716587312:1"') ? { status: 500, body: {} } : undefined));
		const run = await runCostTracker(upsert(), transactions(4), { url: proxy.url });
		expect(run.error).toBeUndefined();
		expect(run.json).toMatchObject([
			{ received: 4, created: 3, failed: 1, addsUp: true, problems: { total: 1, shown: [{ itemIndex: 1, reason: 'status500', message: expect.stringContaining('status 500') }] } },
		]);
	});

	test('for good: it stops soon, and says what was written and what was not', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, (_, count) => (count > 1 ? { status: 503, body: { error: { code: 'unavailable', message: 'Closed for tonight' } } } : undefined));
		const run = await runCostTracker(upsert(), transactions(1200), { url: proxy.url });
		expect(run.error?.message).toContain('Closed for tonight');
		expect(run.error?.message).toContain('So it was with 3 items in a row, sent one at a time.');
		expect(run.error?.message).toContain('Before that, 500 of 1200 items went through, 3 without a usable answer; not written: 697.');
		expect(await readAll(url)).toHaveLength(500);
		// The next run makes it whole.
		expect((await runCostTracker(upsert(), transactions(1200), { url })).json).toMatchObject([{ created: 700, unchanged: 500 }]);
	});

	test('for good, where the node has an error output: it goes there', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, () => ({ status: 403, body: {} }));
		const run = await runCostTracker(upsert(), transactions(2), { url: proxy.url, onError: 'continueErrorOutput' });
		expect(run).toMatchObject({ items: [], errorItems: [{ json: { error: expect.stringContaining('not written: 2.') } }] });
	});

	test('for good, where the node is set to continue: the summary says the same', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, () => ({ status: 503, body: {} }));
		const run = await runCostTracker(upsert(), transactions(5), { url: proxy.url, onError: 'continueRegularOutput' });
		expect(run.error).toBeUndefined();
		expect(run.json).toMatchObject([{ received: 5, failed: 3, notWritten: 2, addsUp: true, error: expect.stringContaining('not written: 2.') }]);
	});

	test.each<[string, (items: IDataObject[]) => unknown, string]>([
		['too few results', (items) => ({ results: items.slice(1).map(({ externalId }) => ({ externalId, result: 'created' })) }), 'CostTracker answered 1 results for 2 items.'],
		['no results', () => ({ ok: true }), 'CostTracker answered no results for 2 items.'],
		['results in another order', (items) => ({ results: [...items].reverse().map(({ externalId }) => ({ externalId, result: 'created' })) }), 'in place of a result for'],
		['a result of another name', (items) => ({ results: items.map(({ externalId }) => ({ externalId, result: 'done' })) }), 'answered "done"'],
	])('answers a batch with %s: that is no answer, so it asks item by item', async (_name, answer) => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, ({ body }) => {
			const { items } = JSON.parse(body);
			return items.length > 1 ? { status: 200, body: answer(items) } : undefined;
		});
		expect((await runCostTracker(upsert(), transactions(2), { url: proxy.url })).json).toMatchObject([{ created: 2, failed: 0 }]);
	});

	test('a list whose cursor goes in circles is an error, not a short list', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, () => ({ status: 200, body: { items: [{ id: 'po-1' }], nextCursor: 'again' } }));
		const run = await runCostTracker({ resource: 'purchaseOrder', operation: 'getAll', returnAll: true }, [{}], { url: proxy.url });
		expect(run.error?.message).toBe("CostTracker's list /purchase-orders could not be read to its end: it gave the cursor \"again\" twice");
		expect(proxy.seen).toHaveLength(2);
	});

	test('a page that is no list is an error', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, () => ({ status: 200, body: { data: [] } }));
		const run = await runCostTracker({ resource: 'purchaseOrder', operation: 'getAll' }, [{}], { url: proxy.url });
		expect(run.error?.message).toContain('a page without a list of items');
	});
});

describe('writing stops at once', () => {
	const stops = async (run: NodeRun, proxy: { seen: unknown[] }, requests: number, message: RegExp) => {
		expect(run.error?.message).toMatch(message);
		expect(run.error?.description).toEqual(expect.any(String));
		expect(proxy.seen).toHaveLength(requests);
	};

	test('when the lease is lost: nothing after that is written', async () => {
		let now = new Date('2026-04-01T02:00:00Z');
		const sandbox = await startSandbox({ clock: () => now });
		const { runId } = await startRun(sandbox.url, 60);
		const proxy = await startProxy(sandbox.url, (_, count) =>
			count === 2 ? { before: () => void (now = new Date(now.getTime() + 61_000)) } : undefined,
		);
		const run = await runCostTracker(upsert({ syncRunId: runId }), transactions(1200), { url: proxy.url });
		await stops(run, proxy, 2, new RegExp(`^Sync run ${runId} may write no more: it lost its lease\\. .*Before that, 500 of 1200 items went through; not written: 700\\.$`));
		expect(await readAll(sandbox.url)).toHaveLength(500);
		const continued = await runCostTracker(upsert({ syncRunId: runId }), transactions(3), { url: sandbox.url, onError: 'continueRegularOutput' });
		expect(continued.json).toMatchObject([{ notWritten: 3, error: expect.stringContaining('lost its lease') }]);
	});

	test('when the key is refused in the middle', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, (_, count) => (count >= 2 ? { status: 401, body: { error: { code: 'unauthorized', message: 'Unknown key.' } } } : undefined));
		const run = await runCostTracker(upsert(), transactions(1200), { url: proxy.url });
		// n8n itself sends a request once more after a 401.
		await stops(run, proxy, 3, /^CostTracker refused the API key \(401\)\. Before that, 500 of 1200 items went through; not written: 700\.$/);
	});

	test('when the key may not write', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, () => ({ status: 403, body: { error: { code: 'forbidden', message: 'Read only.' } } }));
		await stops(await runCostTracker(upsert(), transactions(2), { url: proxy.url }), proxy, 1, /may not do this \(403\)/);
	});

	test('when the base URL is wrong', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, () => ({ status: 404, text: '<html>Not found</html>' }));
		const run = await runCostTracker(upsert(), transactions(2), { url: proxy.url });
		await stops(run, proxy, 1, /status 404/);
		expect(run.error?.description).toContain('base URL');
	});

	test('when a person stops the execution', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url, () => ({ before: () => new Promise((resolve) => setTimeout(resolve, 700)) }));
		// Whether n8n gives a run or rejects depends on what it was doing.
		await runCostTracker(upsert(), transactions(2500), { url: proxy.url, cancelAfterMs: 900 }).catch(() => undefined);
		// What was on its way when the person stopped it arrives still, on a busy machine late.
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const sent = proxy.seen.length;
		await new Promise((resolve) => setTimeout(resolve, 1000));
		expect(proxy.seen.length).toBe(sent);
		expect(sent).toBeLessThan(5);
	});
});

describe('the API key', () => {
	test('a wrong one is said to be wrong', async () => {
		const { url } = await startSandbox();
		const run = await runCostTracker({ resource: 'purchaseOrder', operation: 'getAll' }, [{}], { url, apiKey: 'wrong' });
		expect(run.error).toMatchObject({ message: 'CostTracker refused the API key (401).', description: 'Check the API key in the credential.' });
	});

	test('follows no redirect to another server', async () => {
		const { url } = await startSandbox();
		const other = await startProxy(url);
		const proxy = await startProxy(url, () => ({ status: 307, headers: { location: `${other.url}/api/v1/purchase-orders` } }));
		const run = await runCostTracker({ resource: 'purchaseOrder', operation: 'getAll' }, [{}], { url: proxy.url });
		expect(run.error?.message).toContain('redirects');
		expect(other.seen).toEqual([]);
	});

	test('stands in no error and no item', async () => {
		const { url } = await startSandbox();
		const secret = `secret-${API_KEY}`;
		const runs = [
			await runCostTracker(upsert(), [transaction('1')], { url, apiKey: secret }),
			await runCostTracker(upsert(), [transaction('1')], { url, apiKey: secret, onError: 'continueRegularOutput' }),
			await runCostTracker(upsert(), [transaction('1')], { url: 'http://127.0.0.1:1', apiKey: secret }),
			await runCostTracker({ resource: 'supplier', operation: 'getAll' }, [{}], { url, apiKey: secret, onError: 'continueErrorOutput' }),
		];
		for (const run of runs) {
			expect(run.error !== undefined || run.items.length + run.errorItems.length > 0).toBe(true);
			expect(everything(run)).not.toContain(secret);
		}
	});
});

test('a base URL that is no address is said to be none', async () => {
	const run = await runCostTracker(upsert(), [transaction('1')], { url: 'costtracker.example.com' });
	expect(run.error?.message).toContain('"costtracker.example.com/api/v1", which is no web address');
});

/** All that hangs on a value, causes and hidden properties included. */
function everything(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	return Object.getOwnPropertyNames(value)
		.map((name) => `${name}=${everything((value as Record<string, unknown>)[name], seen)}`)
		.join('\n');
}
