import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, startSandbox, stopSandboxes, transaction } from './support/sandbox';

afterEach(stopSandboxes);

const plan = { resource: 'syncRun', operation: 'plan', organizationId: ORGANIZATION, startDate: '2025-12-31', glAccounts: '4000-4999' };

async function planned(url: string, changes: IDataObject = {}): Promise<IDataObject> {
	const { json, error } = await runCostTracker({ ...plan, ...changes }, [{}], { url });
	expect(error).toBeUndefined();
	return json[0]!;
}

/** A complete run that brought one transaction through this filter. */
async function sync(url: string, filterFingerprint: unknown, modifiedAt = '2026-03-31T18:00:00.000Z', options: IDataObject = {}): Promise<void> {
	const [run] = (await runCostTracker({ resource: 'syncRun', operation: 'start', organizationId: ORGANIZATION }, [{}], { url })).json;
	const syncRunId = run!.runId as string;
	const upsert = { resource: 'accountingTransaction', operation: 'upsert', syncRunId, options: { filterFingerprint } as IDataObject };
	const written = await runCostTracker(upsert, [transaction('1', { modifiedAt })], { url });
	await runCostTracker({ resource: 'syncRun', operation: 'finish', findBy: 'runId', runId: syncRunId, options }, written.json, { url });
}

test('through a new filter everything is read; after a complete run only what changed, an hour back, and one month again', async () => {
	const { url } = await startSandbox();
	const first = await planned(url);
	expect(first).toMatchObject({ kind: 'readingPlan', highWaterMark: null, modifiedFrom: '', check: { month: null, startDate: '2025-12-31', endDate: '' }, explanation: expect.stringContaining('everything after 2025-12-31') });
	await sync(url, first.filterFingerprint);
	const second = await planned(url);
	expect(second).toMatchObject({
		filterFingerprint: first.filterFingerprint,
		highWaterMark: '2026-03-31T18:00:00.000Z',
		modifiedFrom: '2026-03-31T17:00:00.000Z',
		check: { month: expect.stringMatching(/^\d{4}-\d{2}$/) },
		filter: { startDate: '2025-12-31', endDate: null, glAccounts: '4000-4999', projectIds: [], departmentIds: [], supplierInvoicesOnly: true },
	});
});

test('each reading is an item that 24SevenOffice: Get Many takes: what changed on all days, and the month whole', async () => {
	const { url } = await startSandbox();
	const everything = await runCostTracker({ ...plan, endDate: '2026-12-31' }, [{}, {}], { url });
	expect(everything.json).toMatchObject([{ read: 'everything', startDate: '2025-12-31', endDate: '2026-12-31', modifiedFrom: '', glAccounts: '4000-4999' }]);
	await sync(url, (await planned(url)).filterFingerprint);
	const [changes, month, ...more] = (await runCostTracker(plan, [{}, {}], { url })).json;
	expect(changes).toMatchObject({ read: 'changes', startDate: '2025-12-31', endDate: '', modifiedFrom: '2026-03-31T17:00:00.000Z' });
	const { startDate, endDate } = changes!.check as IDataObject;
	expect(month).toMatchObject({ read: 'month', startDate, endDate, modifiedFrom: '', glAccounts: '4000-4999' });
	expect(more).toEqual([]);
});

test('a run that read only a part, e.g. one window of a backfill, can leave the high-water mark where it is', async () => {
	const { url } = await startSandbox();
	const { filterFingerprint } = await planned(url);
	await sync(url, filterFingerprint, undefined, { keepHighWaterMark: true });
	expect(await planned(url)).toMatchObject({ highWaterMark: null, modifiedFrom: '' });
	await sync(url, filterFingerprint);
	expect(await planned(url)).toMatchObject({ highWaterMark: '2026-03-31T18:00:00.000Z' });
});

test('another filter, or further settings, read everything once more', async () => {
	const { url } = await startSandbox();
	await sync(url, (await planned(url)).filterFingerprint);
	expect(await planned(url, { glAccounts: '4000-5999' })).toMatchObject({ modifiedFrom: '' });
	expect(await planned(url, { projectIds: '13, 14' })).toMatchObject({ modifiedFrom: '', filter: { projectIds: ['13', '14'] } });
	expect(await planned(url, { options: { furtherSettings: '{"places": 1}' } })).toMatchObject({ modifiedFrom: '' });
	expect(await planned(url, { options: { readEverything: true } })).toMatchObject({ modifiedFrom: '', highWaterMark: expect.any(String) });
});

test('the overlap and the month are options', async () => {
	const { url } = await startSandbox();
	expect(await planned(url, { options: { checkMonth: false } })).toMatchObject({ modifiedFrom: '', check: null });
	await sync(url, (await planned(url)).filterFingerprint);
	expect(await planned(url, { options: { overlapMinutes: 0, checkMonth: false } })).toMatchObject({ modifiedFrom: '2026-03-31T18:00:00.000Z', check: null });
});

test('the filter and the criteria that people set up in CostTracker drive it', async () => {
	const { url } = await startSandbox();
	const filter = { startDate: '2026-01-31', endDate: '2026-12-31', accounts: '4000-4999', projectIds: ['13'], departmentIds: [], supplierInvoicesOnly: false };
	const match = { criteria: [{ kind: 'sameSupplierAndValuePercent', percent: 7.5 }] };
	await runCostTracker(
		{ resource: 'settings', operation: 'update', organizationId: ORGANIZATION, filter: JSON.stringify(filter), match: JSON.stringify(match) },
		[{}],
		{ url },
	);
	expect(await planned(url, { filterSource: 'costTracker' })).toMatchObject({
		filter: { startDate: '2026-01-31', endDate: '2026-12-31', glAccounts: '4000-4999', projectIds: ['13'], departmentIds: [], supplierInvoicesOnly: false },
		match: { criteria: [{ kind: 'sameSupplierAndValuePercent', percent: '7.50' }] },
	});
	const other = await runCostTracker({ ...plan, organizationId: '999', filterSource: 'costTracker' }, [{}], { url });
	expect(other.error?.message).toMatch(/543819716587312.*999/);
});

test.each([
	[{ startDate: '' }, /Start Date is empty/],
	[{ startDate: '2026-02-30' }, /"2026-02-30"/],
	[{ endDate: '2025-12-31' }, /End Date 2025-12-31 is not after Start Date 2025-12-31/],
	[{ glAccounts: '4999-4000' }, /G\/L Accounts.*"4999-4000" is reversed/],
	[{ organizationId: '={{ "" }}' }, /Organization ID is empty/],
	[{ filterSource: 'elsewhere' }, /"elsewhere"/],
	[{ options: { overlapMinutes: -1 } }, /Overlap.*-1/],
])('%j is refused before anything is asked for', async (changes, message) => {
	const { error } = await runCostTracker({ ...plan, ...(changes as IDataObject) }, [{}], { url: 'http://127.0.0.1:9' });
	expect(error?.message).toMatch(message);
});
