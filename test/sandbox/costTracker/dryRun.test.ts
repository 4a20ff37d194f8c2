import { close, line, scoped, start } from './support';

afterAll(close);

const changed = () => [line('1'), line('2', { amount: '1.00', modifiedAt: '2026-04-01T00:00:00Z' }), line('3')];
const dryBatch = '/accounting-transactions/batch?dryRun=true';

test('a dry run answers what the write would answer, and writes nothing', async () => {
	const { client } = await start();
	await client.enter([line('1'), line('2')]);
	const journal = await client.journal();
	const rehearsed = await client.batch(dryBatch, changed());
	expect(rehearsed).toEqual(['unchanged', 'updated', 'created']);
	expect(await client.journal()).toEqual(journal);
	expect(await client.all('/accounting-transactions')).toHaveLength(2);
	expect(await client.enter(changed())).toEqual(rehearsed);
});

test('a document can be rehearsed, too', async () => {
	const { client } = await start();
	await client.enter([line('1')]);
	const path = `/accounting-transactions/${encodeURIComponent(scoped('1'))}/document`;
	const headers = { 'Content-Type': 'application/pdf' };
	expect(await client.send('PUT', `${path}?dryRun=true`, Buffer.from('%PDF-1.7'), { headers })).toMatchObject({ status: 200, body: { result: 'created' } });
	expect(await client.send('GET', path)).toMatchObject({ status: 404 });
});

test('one that carries a run or a key is refused, since it could be taken for a write', async () => {
	const { client } = await start();
	const run = await client.startRun();
	for (const options of [{ run }, { idempotencyKey: 'key' }]) {
		expect(await client.send('POST', dryBatch, { items: [line('1')] }, options)).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } });
	}
	expect(await client.all('/accounting-transactions')).toEqual([]);
});
