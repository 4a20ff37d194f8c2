import { close, scoped, start } from './support';
import type { Client } from './support';
import type { Settings } from '../../../sandbox/costTracker/store/settings';

afterAll(close);

const read = async (client: Client) => (await client.send<Settings>('GET', '/settings')).body;

describe('settings', () => {
	test('begin with all five criteria in the order of the help text', async () => {
		const { client } = await start();
		const { match, filter } = await read(client);
		expect(match.criteria.map(({ kind }) => kind)).toEqual([
			'purchaseOrderNumberOnInvoice',
			'purchaseOrderNumberInDescription',
			'sameSupplierAndProject',
			'sameSupplierAndValuePercent',
			'sameSupplierAndValueAmount',
		]);
		expect(filter).toMatchObject({ accounts: '', supplierInvoicesOnly: true });
	});

	test('are kept as they were saved; the same again keeps the revision', async () => {
		const { client } = await start();
		const { revision, ...settings } = await read(client);
		settings.filter = { ...settings.filter, startDate: '2026-01-01', accounts: '4000-4999, 5010', projectExternalIds: [scoped('13')] };
		settings.match = { criteria: [{ kind: 'sameSupplierAndValuePercent', percent: '2.5', action: 'propose' }], valueOf: 'invoice' };
		const saved = await client.send<Settings>('PUT', '/settings', { ...settings, expectedRevision: revision });
		expect(saved.body).toMatchObject({ ...settings, revision: revision + 1, match: { criteria: [{ percent: '2.50' }] } });
		expect((await client.send<Settings>('PUT', '/settings', settings)).body.revision).toBe(revision + 1);
		expect(await client.send('PUT', '/settings', { ...settings, expectedRevision: revision })).toMatchObject({
			status: 409,
			body: { error: { code: 'changedSinceRead' } },
		});
	});

	const percent = { kind: 'sameSupplierAndValuePercent', percent: '10' };
	test.each([
		['no criterion', { criteria: [] }, {}, 'none is enabled'],
		['a percentage above 100', { criteria: [{ ...percent, percent: '100.01' }] }, {}, 'Criterion 1 (sameSupplierAndValuePercent): percent is 100.01; at most 100'],
		['a negative tolerance', { criteria: [{ kind: 'sameSupplierAndValueAmount', amount: '-1' }] }, {}, "can't be negative"],
		['a missing tolerance', { criteria: [{ kind: 'sameSupplierAndValueAmount' }] }, {}, 'amount is missing'],
		['a rival guard narrower than the tolerance', { criteria: [{ ...percent, rivalGuardPercent: '9' }] }, {}, 'narrower'],
		['a parameter of another criterion', { criteria: [{ kind: 'sameSupplierAndProject', percent: '10' }] }, {}, 'percent does not belong'],
		['the same criterion twice', { criteria: [percent, { kind: 'sameSupplierAndProject' }, percent] }, {}, 'Criterion 3 (sameSupplierAndValuePercent) is the same as criterion 1'],
		['a reversed interval', { criteria: [percent] }, { accounts: '4000, 4999-4000' }, 'part 2, "4999-4000", is reversed'],
		['letters for an account', { criteria: [percent] }, { accounts: 'fire tusen' }, 'part 1, "fire tusen"'],
		['a lone comma', { criteria: [percent] }, { accounts: ' , ' }, 'holds no account'],
		['an end before the start', { criteria: [percent] }, { startDate: '2026-02-01', endDate: '2026-02-01' }, 'leaves no day'],
	])('%s is refused, naming the place', async (_name, match, filter, message) => {
		const { client } = await start();
		const settings = await read(client);
		const answer = await client.send('PUT', '/settings', { match, filter: { ...settings.filter, ...filter } });
		expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalidSettings', message: expect.stringContaining(message) } } });
		expect(await read(client)).toEqual(settings);
	});

	test('the same kind twice with other parameters is fine: first ±2 %, then ±10 %', async () => {
		const { client } = await start();
		const { filter } = await read(client);
		const match = { criteria: [{ ...percent, percent: '2' }, percent] };
		expect((await client.send('PUT', '/settings', { filter, match })).status).toBe(200);
	});
});
