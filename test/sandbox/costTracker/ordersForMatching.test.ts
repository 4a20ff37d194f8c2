import { runningNumber } from '../../../sandbox/costTracker/store/runningNumber';
import { close, start } from './support';

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
