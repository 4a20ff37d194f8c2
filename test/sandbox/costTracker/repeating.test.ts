import fc from 'fast-check';
import type { TransactionInput } from '../../../sandbox/costTracker/contract';
import { close, line, lift, organizationId, scoped, start } from './support';

afterAll(close);

describe('writing again is harmless', () => {
	test('the same suppliers, nominal codes, projects and departments twice: created, then unchanged', async () => {
		const { client } = await start();
		const batches: Array<[string, object]> = [
			['/suppliers/batch', { ...lift }],
			['/nominal-codes/batch', { externalId: scoped('1'), number: '4000', name: 'Leie av utstyr' }],
			['/projects/batch', { externalId: scoped('13'), name: 'Nordlys' }],
			['/departments/batch', { externalId: scoped('2'), name: 'Lys' }],
		];
		for (const [path, item] of batches) {
			expect(await client.batch(path, [item])).toEqual(['created']);
			const entries = await client.journal();
			expect(await client.batch(path, [item])).toEqual(['unchanged']);
			expect(await client.journal()).toEqual(entries);
			expect(await client.batch(path, [{ ...item, name: 'Et annet navn' }])).toEqual(['updated']);
		}
		expect(await client.all('/suppliers')).toEqual([{ ...lift, name: 'Et annet navn', active: true }]);
		expect(await client.all('/projects?search=ANNET')).toHaveLength(1);
	});

	test('whatever is sent, sent again it writes nothing', async () => {
		const { client } = await start();
		const text = fc.option(fc.string({ minLength: 1, maxLength: 30 }).filter((s) => s.trim() !== ''), { nil: null });
		const decimal = fc
			.tuple(fc.boolean(), fc.bigInt(0n, 99_999_999_999n), fc.stringMatching(/^[0-9]{0,4}$/))
			.map(([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`);
		const transaction: fc.Arbitrary<TransactionInput> = fc.record(
			{
				externalId: fc.integer({ min: 1, max: 5 }).map((id) => scoped(String(id))),
				organizationId: fc.constant(organizationId),
				amount: fc.option(decimal, { nil: null }),
				vatRate: fc.constantFrom('25', '25.0', '15.00', null),
				description: text,
				voucherId: text,
				supplier: fc.option(fc.record({ name: text, externalId: fc.constantFrom(scoped('6001'), null) }, { requiredKeys: [] }), { nil: null }),
				modifiedAt: fc.constantFrom('2026-03-31T18:00:00Z', '2026-03-31T20:00:00.000+02:00', null),
			},
			{ requiredKeys: ['externalId', 'organizationId'] },
		);
		const batch = fc.uniqueArray(transaction, { minLength: 1, maxLength: 5, selector: ({ externalId }) => externalId });
		await fc.assert(
			fc.asyncProperty(batch, async (items) => {
				await client.enter(items);
				const before = await client.journal();
				expect(await client.enter(items)).toEqual(items.map(() => 'unchanged'));
				expect(await client.journal()).toEqual(before);
			}),
			{ numRuns: 60 },
		);
	});

	test('a field left out is missing now', async () => {
		const { client } = await start();
		await client.enter([line('1', { dueDate: '2026-04-30' })]);
		expect(await client.enter([line('1')])).toEqual(['updated']);
		expect((await client.transaction('1')).dueDate).toBeNull();
	});

	test('an older state never overwrites a newer one', async () => {
		const { client } = await start();
		await client.enter([line('1', { amount: '200', modifiedAt: '2026-04-01T10:00:00Z' })]);
		expect(await client.enter([line('1', { amount: '100', modifiedAt: '2026-04-01T09:59:59Z' })])).toEqual(['conflict: olderThanStored']);
		expect((await client.transaction('1')).amount).toBe('200.00');
	});

	test('the same line twice in a batch is taken once; two versions of it: the first is taken, the second refused', async () => {
		const { client } = await start();
		expect(await client.enter([line('1'), line('1')])).toEqual(['created', 'unchanged']);
		expect(await client.enter([line('2'), line('2', { amount: '7' }), line('3')])).toEqual(['created', 'rejected: duplicateInBatch', 'created']);
	});

	test("an external id of another organization than the line's is refused", async () => {
		const { client } = await start();
		expect(await client.enter([{ ...line('1'), organizationId: '999' }, line('2')])).toEqual(['rejected: organizationDiffers', 'created']);
	});
});

describe('idempotency keys', () => {
	test('the same key with the same request gives the stored answer and writes nothing', async () => {
		const { client } = await start();
		const send = () => client.send('POST', '/accounting-transactions/batch', { items: [line('1')] }, { idempotencyKey: 'k1' });
		const first = await send();
		const before = await client.journal();
		const second = await send();
		expect(second.body).toEqual(first.body);
		expect(second.body).toEqual({ results: [{ externalId: scoped('1'), result: 'created' }] });
		expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
		expect(await client.journal()).toEqual(before);
	});

	test.each([
		['another body', '/accounting-transactions/batch', { items: [line('1', { amount: '7' })] }],
		['another operation', '/accounting-transactions/vanished', { items: [line('1')] }],
	])('the same key with %s is refused and writes nothing', async (_name, path, body) => {
		const { client } = await start();
		await client.send('POST', '/accounting-transactions/batch', { items: [line('1')] }, { idempotencyKey: 'k1' });
		const before = await client.journal();
		const sent = path.endsWith('vanished') ? { items: [{ externalId: scoped('1') }] } : body;
		const answer = await client.send('POST', path, sent, { idempotencyKey: 'k1' });
		expect(answer).toMatchObject({ status: 422, body: { error: { code: 'idempotencyKeyReused', message: expect.stringContaining('k1') } } });
		expect(await client.journal()).toEqual(before);
	});

	test('a refused request may be sent again under its key', async () => {
		const { client, clock } = await start();
		const first = await client.startRun();
		const startRun = () => client.send('POST', '/sync-runs', { organizationId }, { idempotencyKey: 'start-2' });
		expect((await startRun()).status).toBe(409);
		await client.finish(first);
		clock.passSeconds(1);
		expect((await startRun()).status).toBe(201);
	});

	test('a start whose answer was lost, sent again, gives the run that it started', async () => {
		const { client } = await start();
		const startRun = () => client.send('POST', '/sync-runs', { organizationId }, { idempotencyKey: 'start' });
		const [first, again] = [await startRun(), await startRun()];
		expect(again).toMatchObject({ status: 201, body: first.body });
		expect(await client.all('/sync-runs')).toHaveLength(1);
	});

	test('a person unmatched it, and the automatic match sent under its old key does not come back', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		const match = () => client.match('1', 'po-1', { idempotencyKey: 'match-1' });
		expect(await match()).toEqual(['updated']);
		await client.byHand('1', 'unmatch', { decision: 'reopen' });
		expect(await match()).toEqual(['updated']);
		expect((await client.transaction('1')).matchStatus).toBe('unmatched');
	});
});
