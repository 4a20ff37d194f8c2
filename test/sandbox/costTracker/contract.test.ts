import { close, line, organizationId, scoped, start } from './support';
import type { ItemResult } from '../../../sandbox/costTracker/contract';

afterAll(close);

describe('every request is checked against the contract', () => {
	test('the credential test passes with the key, and fails without or with another', async () => {
		const { client } = await start();
		expect(await client.send('GET', '/me')).toMatchObject({ status: 200, body: { organizationIds: [organizationId] } });
		for (const key of [null, 'wrong']) {
			expect(await client.send('GET', '/me', undefined, { key })).toMatchObject({
				status: 401,
				body: { error: { code: 'unauthorized', message: expect.stringContaining('X-API-Key') } },
			});
		}
	});

	test('unknown routes, methods, parameters and fields are refused, each with its own code', async () => {
		const { client } = await start();
		const codeOf = async (method: string, path: string, body?: unknown) => {
			const answer = await client.send<{ error: { code: string } }>(method, path, body);
			return [answer.status, answer.body.error.code];
		};
		expect(await codeOf('GET', '/invoices')).toEqual([404, 'notFound']);
		expect(await codeOf('DELETE', '/purchase-orders')).toEqual([405, 'methodNotAllowed']);
		expect(await codeOf('GET', '/purchase-orders?supplier=6001')).toEqual([400, 'invalidRequest']);
		expect(await codeOf('GET', '/purchase-orders?limit=501')).toEqual([400, 'invalidRequest']);
		expect(await codeOf('GET', '/purchase-orders?cursor=nonsense')).toEqual([400, 'invalidRequest']);
		expect(await codeOf('GET', '/purchase-orders/po-99')).toEqual([404, 'notFound']);
		expect(await codeOf('POST', '/accounting-transactions/batch', { items: [] })).toEqual([400, 'invalidRequest']);
		expect(await codeOf('POST', '/accounting-transactions/batch', { items: [{ ...line('1'), colour: 'red' }] })).toEqual([400, 'invalidRequest']);
		expect(await codeOf('PUT', '/settings', Buffer.from('no type'))).toEqual([415, 'unsupportedMediaType']);
	});

	test.each([
		['an amount as a JSON number', { amount: 1234.5 }],
		['an amount with a comma', { amount: '1234,50' }],
		['a day that does not exist', { date: '2026-02-30' }],
		['an id that is not scoped', { externalId: '17' }],
		['an empty description instead of none', { description: '' }],
	])('%s refuses the batch and writes nothing of it', async (_name, changes) => {
		const { client } = await start();
		const items = [line('1'), { ...line('2'), ...changes }];
		const answer = await client.send('POST', '/accounting-transactions/batch', { items });
		expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest', details: [{ path: expect.stringContaining('/body/items/1') }] } } });
		expect(await client.all('/accounting-transactions')).toEqual([]);
	});

	test('an answer that breaks the contract is a 500 that says so', async () => {
		const { client, costTracker } = await start();
		costTracker.store.run(`UPDATE purchase_orders SET currency = 'kroner' WHERE id = 'po-1'`);
		const answer = await client.send('GET', '/purchase-orders/po-1');
		expect(answer).toMatchObject({ status: 500, body: { error: { code: 'contractViolation', message: expect.stringContaining('/currency') } } });
	});

	test('amounts and moments come back in one spelling, missing fields as null', async () => {
		const { client } = await start();
		await client.enter([line('1', { amount: '-80', vatRate: '25', modifiedAt: '2026-03-31T20:00:00+02:00', dueDate: undefined })]);
		expect(await client.transaction('1')).toMatchObject({
			amount: '-80.00',
			vatRate: '25.00',
			modifiedAt: '2026-03-31T18:00:00.000Z',
			dueDate: null,
			department: null,
			matchStatus: 'unmatched',
			decision: null,
		});
	});

	test('a batch answers one result per item, in the order sent', async () => {
		const { client } = await start();
		const items = ['3', '1', '2'].map((id) => line(id));
		const { body } = await client.send<{ results: ItemResult[] }>('POST', '/accounting-transactions/batch', { items });
		expect(body.results.map(({ externalId }) => externalId)).toEqual(['3', '1', '2'].map(scoped));
	});
});
