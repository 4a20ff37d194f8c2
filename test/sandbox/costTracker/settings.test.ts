import fc from 'fast-check';
import { parseSettings } from '../../../domain/matching/parseSettings';
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
		settings.match = { criteria: [{ kind: 'sameSupplierAndValuePercent', percent: '2.5', action: 'propose' }], valueFrom: 'invoice' };
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

	test('are accepted exactly when the engine accepts them', async () => {
		const { client } = await start();
		const { filter } = await read(client);
		const decimal = fc.constantFrom('0', '2', '2.00', '10', '100', '100.01', '-1');
		const criterion = fc.record(
			{
				kind: fc.constantFrom('purchaseOrderNumberOnInvoice', 'sameSupplierAndProject', 'sameSupplierAndValuePercent', 'sameSupplierAndValueAmount'),
				action: fc.constantFrom('match', 'propose'),
				requireSameSupplier: fc.boolean(),
				uniqueTransaction: fc.boolean(),
				percent: decimal,
				rivalGuardPercent: fc.option(decimal, { nil: null }),
				amount: decimal,
				rivalGuardAmount: fc.option(decimal, { nil: null }),
			},
			{ requiredKeys: ['kind'] },
		);
		// Mostly parameters that belong to the kind, so that both answers occur.
		const own: Record<string, string[]> = {
			purchaseOrderNumberOnInvoice: ['requireSameSupplier'],
			sameSupplierAndProject: ['uniqueTransaction'],
			sameSupplierAndValuePercent: ['percent', 'rivalGuardPercent'],
			sameSupplierAndValueAmount: ['amount', 'rivalGuardAmount'],
		};
		const fitting = fc.tuple(criterion, fc.nat(5)).map(([one, stray]) => {
			const keep = stray === 0 ? Object.keys(one) : ['kind', 'action', ...(own[one.kind] ?? [])];
			return Object.fromEntries(Object.entries(one).filter(([field]) => keep.includes(field)));
		});
		const seen = { accepted: 0, refused: 0 };
		await fc.assert(
			fc.asyncProperty(fc.array(fitting, { maxLength: 3 }), async (criteria) => {
				const { status } = await client.send('PUT', '/settings', { filter, match: { criteria } });
				expect([status, criteria]).toEqual([parseSettings({ criteria }).ok ? 200 : 422, criteria]);
				seen[status === 200 ? 'accepted' : 'refused'] += 1;
			}),
			{ numRuns: 300 },
		);
		expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(30);
	});
});
