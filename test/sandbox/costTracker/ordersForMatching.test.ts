import { runningNumber } from '../../../sandbox/costTracker/store/runningNumber';
import { apiKey, close, line, orders, start } from './support';

afterAll(close);

test.each([
	['2021-0001', '1'],
	['2021-0120_Rev2', '120'],
	['Customtext - 0001', '1'],
	['0042', '42'],
	['000', '0'],
	['2O21-OO1l', '11'],
	['２０２１-００７', '7'],
	['PILOT', '110'],
	['EVENT', null],
	[null, null],
])('the running number of %s is %s', (number, running) => {
	expect(runningNumber(number)).toBe(running);
});

test('orders by running number, closed ones too, and what is open without any', async () => {
	const { client } = await start();
	const ids = async (query: string) => (await client.all<{ id: string }>(`/purchase-orders?${query}`)).map(({ id }) => id);
	expect(await ids('runningNumbers=1,3')).toEqual(['po-1', 'po-3']);
	expect(await ids('scope=matching')).toEqual(['po-1', 'po-2']);
	expect(await client.send('GET', '/purchase-orders?runningNumbers=001')).toMatchObject({ status: 400 });
});

test('a closed order to which the rest of an invoice is matched, as long as a line of that invoice is open', async () => {
	const { client } = await start();
	const forMatching = async () => (await client.all<{ id: string }>('/purchase-orders?scope=matching')).map(({ id }) => id);
	await client.enter([line('matched'), line('elsewhere')]);
	for (const id of ['matched', 'elsewhere']) await client.match(id, id === 'matched' ? 'po-2' : 'po-1');
	const items = orders.map((order) => ({ ...order, status: 'Completed' }));
	const headers = { 'X-API-Key': apiKey, 'Content-Type': 'application/json' };
	await fetch(`${client.url}/_sandbox/purchase-orders`, { method: 'PUT', headers, body: JSON.stringify({ items }) });
	expect(await forMatching()).toEqual([]);
	await client.enter([line('late', { voucherId: 'voucher-of-matched' })]);
	expect(await forMatching()).toEqual(['po-2']);
	await client.byHand('late', 'add-to-budget');
	expect(await forMatching()).toEqual([]);
	await client.enter([line('reversal', { invoiceNumber: 'invoice-of-matched', amount: '-1234.50' })]);
	expect(await forMatching()).toEqual(['po-2']);
});
