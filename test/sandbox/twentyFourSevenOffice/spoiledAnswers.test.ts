import type { Change, FaultResponse, Transfer } from '../../../sandbox/twentyFourSevenOffice';
import { connect, nextLink, production, type Client } from './sandboxClient';

const query = { dateFrom: '2026-01-01', dateTo: '2027-01-01', limit: 100, includeDimensions: true };

let client: Client;
beforeEach(async () => (client = await connect()));
afterEach(() => client.close());

const onLines = (respond: FaultResponse, times = 1) => client.sandbox.state.faults.add({ match: { path: '/v1/transactionlines' }, times, respond });
const lines = (more: Record<string, string | number> = {}) => client.get('/transactionlines', { ...query, ...more });
const changed = async (...change: Change[]) => {
	onLines({ change });
	return await lines();
};
const first = production.transactionLines[0]!;

describe('an answer is changed once, then as usual', () => {
	test.each<[Change, number]>([['emptyPage', 0], ['shortPage', 50]])('%s', async (change, count) => {
		const spoiled = await changed(change);
		expect([(spoiled.data as unknown[]).length, nextLink(spoiled) !== undefined]).toEqual([count, true]);
		expect((await lines()).data).toHaveLength(100);
	});

	test('the Link header is left out, leads back, astray, or drops the filter', async () => {
		expect((await changed('noLink')).headers.link).toBeUndefined();
		expect(new URL(nextLink(await changed('linkToFirstPage'))!).searchParams.has('page')).toBe(false);
		expect(new URL(nextLink(await changed('linkToSamePage'))!).searchParams.get('dateFrom')).toBe('2026-01-01');
		expect(nextLink(await changed({ linkTo: 'https://elsewhere.example/v1/transactionlines?page=2' }))).toBe('https://elsewhere.example/v1/transactionlines?page=2');
		expect(new URL(nextLink(await changed('linkWithoutFilter'))!).search).toBe('?page=2');
	});

	test('a parameter is ignored', async () => {
		onLines({ ignoreParameter: 'page' });
		expect((await lines({ page: 2 })).data).toEqual((await lines()).data);
		onLines({ ignoreParameter: 'limit' });
		expect((await lines()).data).toHaveLength(50);
	});

	test('dialects: ids as the other type, the other way to write times, fields that are not specified, LOCAL', async () => {
		const [line] = (await changed('idTypesSwapped', 'timestampsSwapped', 'unknownFields', 'localCurrency')).data as Array<Record<string, unknown>>;
		expect(line).toMatchObject({ id: first.id, account: { number: String(first.account.number) }, amount: first.amount, currency: { code: 'LOCAL' } });
		expect(line!.modifiedAt).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.000Z$/);
		expect(line).toHaveProperty('addedLater');
	});

	test('dialects of master data', async () => {
		client.sandbox.state.faults.add({ match: { path: '/v1/customers' }, respond: { change: ['idTypesSwapped', 'timestampsSwapped'] } });
		const [customer] = (await client.get('/customers')).data as Array<Record<string, unknown>>;
		expect(customer!.id).toBe(String(production.customers[0]!.id));
		expect(customer!.modifiedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
	});
});

describe('an answer is sent badly once, then as usual', () => {
	const transferred = (transfer: Transfer) => {
		onLines({ transfer });
		return lines();
	};

	test('the connection breaks after half the body', async () => {
		await expect(transferred({ cutAfter: 0.5 })).rejects.toThrow(/aborted|ECONNRESET/);
		expect((await lines()).data).toHaveLength(100);
	});

	test('the JSON is cut off though the answer is complete by HTTP', async () => {
		const { status, data } = await transferred({ truncateTo: 0.5 });
		expect([status, typeof data]).toEqual([200, 'string']);
	});

	test('the body takes its time', async () => {
		const before = performance.now();
		expect((await transferred({ slowMs: 100 })).data).toHaveLength(100);
		expect(performance.now() - before).toBeGreaterThanOrEqual(95);
	});

	test('the connection is reset', async () => {
		onLines('resetConnection');
		await expect(lines()).rejects.toThrow('ECONNRESET');
	});
});

test('a scope is taken away', async () => {
	onLines({ revokeScope: 'api.crm.customer:read' });
	expect((await lines()).status).toBe(200);
	expect((await client.get('/customers')).status).toBe(403);
	expect((await client.get('/taxes')).status).toBe(200);
});
