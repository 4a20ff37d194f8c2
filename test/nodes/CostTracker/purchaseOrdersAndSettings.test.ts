import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, startSandbox, stopSandboxes } from './support/sandbox';

afterEach(stopSandboxes);

describe('Purchase Order', () => {
	const getMany = (more: IDataObject = {}) => ({ resource: 'purchaseOrder', operation: 'getAll', ...more });
	const get = (value: unknown) => ({ resource: 'purchaseOrder', operation: 'get', purchaseOrderId: { __rl: true, mode: 'id', value } as IDataObject });

	test('as Purchase Order Match takes it: plain ids, what is invoiced, its page', async () => {
		const { url } = await startSandbox();
		expect((await runCostTracker(getMany(), [{}], { url })).json[0]).toEqual({
			id: 'po-1',
			organizationId: ORGANIZATION,
			number: '2021-0001',
			supplier: { externalId: '6001', name: 'Utleie AS', organizationNumber: '999888777' },
			project: { externalId: '13', name: 'Nordlys' },
			amount: '1000.00',
			invoicedAmount: '0.00',
			currency: 'NOK',
			status: 'approved',
			date: '2026-01-10',
			url: expect.stringContaining(url),
			revisionOf: null,
			modifiedAt: expect.any(String),
		});
	});

	test('limit, status, search and change', async () => {
		const { url } = await startSandbox();
		const found = async (more: IDataObject) => (await runCostTracker(getMany({ returnAll: true, ...more }), [{}], { url })).json.map(({ id }) => id);
		expect(await found({ returnAll: false, limit: 2 })).toEqual(['po-1', 'po-2']);
		expect(await found({ filters: { status: 'Approved, completed' } })).toEqual(['po-1', 'po-3']);
		expect(await found({ filters: { search: '0002', status: ' ' } })).toEqual(['po-2']);
		expect(await found({ filters: { modifiedFrom: '2001-01-01T00:00:00', organizationId: ORGANIZATION } })).toEqual(['po-1', 'po-2', 'po-3']);
		expect(await found({ filters: { modifiedFrom: '={{ $now.plus(1, "day") }}' } })).toEqual([]);
	});

	test('all of many pages, each once', async () => {
		const purchaseOrders = Array.from({ length: 1100 }, (_, index) => ({ id: `po-${index}`, number: String(index) }));
		const { url } = await startSandbox({ purchaseOrders });
		const { json } = await runCostTracker(getMany({ returnAll: true }), [{}], { url });
		expect(new Set(json.map(({ id }) => id)).size).toBe(1100);
		expect(json).toHaveLength(1100);
	});

	test('no orders are no items', async () => {
		const { url } = await startSandbox({ purchaseOrders: [] });
		expect((await runCostTracker(getMany(), [{}], { url })).items).toEqual([]);
	});

	test('one, per item; one that is not there is an error in CostTracker\'s words', async () => {
		const { url } = await startSandbox();
		const { json, items } = await runCostTracker(get('={{ $json.order }}'), [{ order: 'po-2' }, { order: 'po-9' }], { url, onError: 'continueRegularOutput' });
		expect(json).toMatchObject([{ id: 'po-2' }, { error: expect.stringMatching(/^CostTracker: .*po-9/) }]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		const stopped = await runCostTracker(get('={{ $json.order }}'), [{ order: 'po-2' }, { order: 'po-9' }], { url });
		expect(stopped.error?.context?.itemIndex).toBe(1);
	});

	test('an order that an expression left empty is named', async () => {
		const { url } = await startSandbox();
		expect((await runCostTracker(get('={{ $json.nothing }}'), [{}], { url })).error?.message).toBe('Purchase Order is empty');
	});
});

describe('Settings', () => {
	const get = { resource: 'settings', operation: 'get' };
	const update = (more: IDataObject) => ({ resource: 'settings', operation: 'update', ...more });

	test('what is left empty stays; ids are plain here and scoped there', async () => {
		const { url, store } = await startSandbox();
		const [before] = (await runCostTracker(get, [{}], { url })).json;
		const filter = { startDate: '2026-01-01', accounts: '4000-4999, 5010', projectIds: ['13'] };
		const { json, error } = await runCostTracker(update({ filter: JSON.stringify(filter), organizationId: ORGANIZATION }), [{}], { url });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ organizationId: ORGANIZATION, filter: { ...filter, endDate: null, departmentIds: [], supplierInvoicesOnly: true }, match: before!.match, revision: Number(before!.revision) + 1 },
		]);
		expect(JSON.stringify(store.rows('SELECT * FROM settings', {}))).toContain(`24sevenoffice:${ORGANIZATION}:13`);
		const criteria = [{ kind: 'sameSupplierAndValuePercent', percent: 2.5 }, { kind: 'purchaseOrderNumberOnInvoice' }];
		await runCostTracker(update({ match: { criteria } as unknown as IDataObject }), [{}], { url });
		expect((await runCostTracker(get, [{}], { url })).json).toMatchObject([
			{ filter, match: { criteria: [{ kind: 'sameSupplierAndValuePercent', percent: expect.stringMatching(/^2\.50?$/) }, { kind: 'purchaseOrderNumberOnInvoice' }] } },
		]);
	});

	test.each([
		[{ filter: '{"accounts": "4999-4000"}' }, /^CostTracker: .*4999-4000/],
		[{ match: '{"criteria": []}' }, /^CostTracker: /],
		[{ match: '[1]' }, /^Match Settings is no JSON object: "\[1\]"/],
		[{ filter: '{broken' }, /^Filter is no JSON object: "\{broken"/],
		[{ filter: '{"projectIds": ["13"]}' }, /^The settings were not updated: Organization ID is empty/],
	])('%j is refused', async (parameters, message) => {
		const { url } = await startSandbox();
		const [before] = (await runCostTracker(get, [{}], { url })).json;
		expect((await runCostTracker(update(parameters), [{}], { url })).error?.message).toMatch(message);
		expect((await runCostTracker(get, [{}], { url })).json).toEqual([before]);
	});
});
