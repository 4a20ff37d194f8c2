import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, startSandbox, stopSandboxes } from './support/sandbox';
import { startProxy, stopProxies } from './support/startProxy';

afterEach(async () => {
	await stopProxies();
	await stopSandboxes();
});

const supplier = (id: string, fields: IDataObject = {}): IDataObject => ({ id, organizationId: ORGANIZATION, name: `Supplier ${id}`, ...fields });
const upsert = (resource: string, more: IDataObject = {}) => ({ resource, operation: 'upsert', ...more });
const getMany = (resource: string, more: IDataObject = {}) => ({ resource, operation: 'getAll', returnAll: true, ...more });

test.each([
	['supplier', { name: 'Utleie AS', organizationNumber: '999888777' }, { name: 'Utleie AS', organizationNumber: '999888777', active: true }],
	['nominalCode', { number: '4000', name: 'Innkjøp' }, { number: '4000', name: 'Innkjøp', active: true }],
	['project', { name: 'Nordlys' }, { name: 'Nordlys', active: true }],
	['department', { name: 'Lys', active: false }, { name: 'Lys', active: false }],
])('%s: created, then unchanged, then updated, and read back with plain ids', async (resource, fields, stored) => {
	const { url } = await startSandbox();
	const item = { id: '13', organizationId: ORGANIZATION, ...fields };
	const counts = async (input: IDataObject) => (await runCostTracker(upsert(resource), [input], { url })).json;
	expect(await counts(item)).toMatchObject([{ kind: 'writeSummary', resource, operation: 'upsert', received: 1, created: 1, addsUp: true }]);
	expect(await counts(item)).toMatchObject([{ unchanged: 1, created: 0 }]);
	expect(await counts({ ...item, name: 'Another name' })).toMatchObject([{ updated: 1 }]);
	await counts(item);
	const { json } = await runCostTracker(getMany(resource), [{}], { url });
	expect(json).toEqual([{ id: '13', organizationId: ORGANIZATION, ...stored }]);
});

test('1,200 items go in 3 batches, and come back whole in pages', async () => {
	const { url } = await startSandbox();
	const proxy = await startProxy(url);
	const input = Array.from({ length: 1200 }, (_, index) => supplier(String(index)));
	const { json } = await runCostTracker(upsert('supplier'), input, { url: proxy.url });
	expect(json).toMatchObject([{ received: 1200, created: 1200, addsUp: true, problems: { total: 0 } }]);
	expect(proxy.seen.map(({ body }) => JSON.parse(body).items.length)).toEqual([500, 500, 200]);

	const read = await runCostTracker(getMany('supplier'), [{}], { url: proxy.url });
	expect(read.json.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(input.map((_, index) => index));
	const some = await runCostTracker(getMany('supplier', { returnAll: false, limit: 501 }), [{}], { url: proxy.url });
	expect(some.json).toHaveLength(501);
});

test('filters: organization and search', async () => {
	const { url } = await startSandbox();
	await runCostTracker(upsert('supplier'), [supplier('1', { name: 'Utleie AS' }), supplier('2', { name: 'Catering AS' }), supplier('1', { organizationId: '8' })], { url });
	const found = async (filters: IDataObject) => (await runCostTracker(getMany('supplier', { filters }), [{}], { url })).json;
	expect(await found({ search: 'utl' })).toMatchObject([{ name: 'Utleie AS' }]);
	expect(await found({ organizationId: '8' })).toMatchObject([{ id: '1', organizationId: '8' }]);
	expect(await found({ organizationId: '', search: '' })).toHaveLength(3);
});

describe('without anything to write', () => {
	test.each([['summary'], ['perItem']])('the {} of Always Output Data are no items: one summary (%s), and no request', async (output) => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url);
		const run = await runCostTracker(upsert('supplier', { output }), [{}], { url: proxy.url });
		expect(run.json).toMatchObject([{ kind: 'writeSummary', received: 0, created: 0, addsUp: true }]);
		expect(proxy.seen).toEqual([]);
	});

	test('{} between items is dropped', async () => {
		const { url } = await startSandbox();
		const run = await runCostTracker(upsert('supplier', { output: 'perItem' }), [{}, supplier('1'), {}], { url });
		expect(run.items).toMatchObject([{ json: { id: '1', result: { status: 'created' } }, pairedItem: { item: 1 } }]);
	});
});

describe('Output', () => {
	test('Per Item: each item as it was with its result, paired with its input', async () => {
		const { url } = await startSandbox();
		await runCostTracker(upsert('supplier'), [supplier('2')], { url });
		const input = [supplier('1', { email: 'x@y.example' }), supplier('2'), supplier('3', { name: null })];
		const { items } = await runCostTracker(upsert('supplier', { output: 'perItem' }), input, { url });
		const result = { resource: 'supplier', operation: 'upsert', writes: 'suppliers', dryRun: false };
		expect(items).toMatchObject([
			{ json: { ...input[0], result: { ...result, status: 'created' } }, pairedItem: { item: 0 } },
			{ json: { ...input[1], result: { ...result, status: 'unchanged' } }, pairedItem: { item: 1 } },
			{ json: { ...input[2], result: { ...result, status: 'rejected', reason: 'invalidItem', message: 'Not sent: name is missing.' } }, pairedItem: { item: 2 } },
		]);
	});

	test('Summary: one item, paired with all, that names what did not go through', async () => {
		const { url } = await startSandbox();
		const { items } = await runCostTracker(upsert('supplier'), [supplier('1'), supplier('2', { name: '' })], { url });
		expect(items).toMatchObject([
			{
				json: {
					received: 2,
					created: 1,
					refused: 1,
					refusedHere: 1,
					addsUp: true,
					problems: { total: 1, shown: [{ itemIndex: 1, externalId: `24sevenoffice:${ORGANIZATION}:2`, reason: 'invalidItem' }] },
				},
				pairedItem: [{ item: 0 }, { item: 1 }],
			},
		]);
	});
});

describe('bad input', () => {
	test.each([
		[{ name: 'Utleie AS', organizationId: ORGANIZATION }, "Nothing was written, since item 1 can't be used: id is missing."],
		[{ id: '2', name: 'Utleie AS' }, "Nothing was written, since item 1 can't be used: organizationId is missing."],
		[{ id: '2', name: 'Utleie AS', organizationId: 'a b' }, 'organizationId "a b" holds a space or a colon'],
		[{ error: 'The node before failed' }, 'id is missing.'],
	])('%j stops before anything is written', async (bad, message) => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url);
		const run = await runCostTracker(upsert('supplier'), [supplier('1'), bad], { url: proxy.url });
		expect(run.error?.message).toContain(message);
		expect(run.error?.context?.itemIndex).toBe(1);
		expect(proxy.seen).toEqual([]);
	});

	test('all of it is counted', async () => {
		const { url } = await startSandbox();
		const run = await runCostTracker(upsert('supplier'), [{ id: '1' }, supplier('1'), { name: 'x' }], { url });
		expect(run.error?.message).toContain('1 other item has problems, too.');
		expect(run.error?.description).toBe('Item 0: organizationId is missing. Item 2: id is missing.');
	});

	test('is refused item by item where the node is set to continue', async () => {
		const { url } = await startSandbox();
		const run = await runCostTracker(upsert('supplier'), [{ name: 'x' }, supplier('1')], { url, onError: 'continueRegularOutput' });
		expect(run.error).toBeUndefined();
		expect(run.json).toMatchObject([{ received: 2, created: 1, refused: 1, problems: { shown: [{ itemIndex: 0, externalId: null, reason: 'unusableItem' }] } }]);
	});
});

test('an item that only CostTracker finds wrong hinders no other: the batch is sent again item by item', async () => {
	const { url } = await startSandbox();
	const proxy = await startProxy(url, ({ body }) => (body.includes('"Bad"') ? { status: 400, body: { error: { code: 'invalidRequest', message: 'Bad is no name.' } } } : undefined));
	const run = await runCostTracker(upsert('supplier'), [supplier('1'), supplier('2', { name: 'Bad' }), supplier('3')], { url: proxy.url });
	expect(run.json).toMatchObject([{ created: 2, refused: 1, refusedHere: 0, problems: { shown: [{ itemIndex: 1, reason: 'invalidRequest', message: 'Bad is no name.' }] } }]);
	expect(proxy.seen.map(({ body }) => JSON.parse(body).items.length)).toEqual([3, 1, 1, 1]);
	expect(new Set(proxy.seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(4);
});

test('a dry run only asks: no run, no key, and its answer is marked as what would be', async () => {
	const { url } = await startSandbox();
	const proxy = await startProxy(url, ({ body }) => ({
		status: 200,
		body: { results: JSON.parse(body).items.map(({ externalId }: { externalId: string }) => ({ externalId, result: 'created' })) },
	}));
	const run = await runCostTracker(upsert('supplier', { syncRunId: 'run-1', options: { dryRun: true } }), [supplier('1')], { url: proxy.url });
	expect(run.json).toMatchObject([{ dryRun: true, received: 1, created: 1 }]);
	expect(proxy.seen).toMatchObject([{ path: '/api/v1/suppliers/batch?dryRun=true' }]);
	expect(proxy.seen[0]!.headers).not.toHaveProperty('idempotency-key');
	expect(proxy.seen[0]!.headers).not.toHaveProperty('sync-run-id');
});

test('a CostTracker that knows no dry run refuses it, and nothing is written', async () => {
	const { url } = await startSandbox();
	const refusal = { error: { code: 'invalidRequest', message: 'Unknown query parameter dryRun' } };
	const proxy = await startProxy(url, ({ path }) => (path.includes('dryRun') ? { status: 400, body: refusal } : undefined));
	const run = await runCostTracker(upsert('supplier', { options: { dryRun: true } }), [supplier('1')], { url: proxy.url });
	expect(run.json).toMatchObject([{ refused: 1, problems: { shown: [{ message: 'Unknown query parameter dryRun' }] } }]);
	expect((await runCostTracker(getMany('supplier'), [{}], { url })).json).toEqual([]);
});
