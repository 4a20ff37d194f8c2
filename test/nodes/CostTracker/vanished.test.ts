import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, startSandbox, stopSandboxes, transaction } from './support/sandbox';

afterEach(stopSandboxes);

const on = (operation: string, more: IDataObject = {}) => ({ resource: 'accountingTransaction', operation, ...more });
const march = { organizationId: ORGANIZATION, filterFingerprint: 'filter', startDate: '2026-02-28', endDate: '2026-03-31' };

async function flagsOf(url: string): Promise<Record<string, boolean>> {
	const { json } = await runCostTracker(on('getAll', { returnAll: true }), [{}], { url });
	return Object.fromEntries(json.map(({ id, flags }) => [String(id), (flags as { vanished: boolean }).vanished]));
}

async function enter(url: string, ids: string[], changes: IDataObject = {}, filterFingerprint = 'filter'): Promise<void> {
	await runCostTracker(on('upsert', { options: { filterFingerprint } }), ids.map((id) => transaction(id, changes)), { url });
}

test('what CostTracker has of the period and the ledger has no longer is flagged, and nothing else', async () => {
	const { url } = await startSandbox();
	await enter(url, ['here', 'gone']);
	await enter(url, ['april'], { date: '2026-04-01' });
	await enter(url, ['february'], { date: '2026-02-28' });
	await enter(url, ['other-filter'], {}, 'narrower');
	const flagged = await runCostTracker(on('flagVanished', march), [transaction('here')], { url });
	expect(flagged.json).toMatchObject([{ kind: 'writeSummary', writes: 'vanished', received: 1, updated: 1, addsUp: true }]);
	expect(await flagsOf(url)).toEqual({ here: false, gone: true, april: false, february: false, 'other-filter': false });
});

test('a period without an end is all after its start', async () => {
	const { url } = await startSandbox();
	await enter(url, ['here', 'gone']);
	await enter(url, ['next year'], { date: '2027-05-31' });
	await enter(url, ['february'], { date: '2026-02-28' });
	await runCostTracker(on('flagVanished', { ...march, endDate: '' }), [transaction('here')], { url });
	expect(await flagsOf(url)).toEqual({ here: false, gone: true, 'next year': true, february: false });
});

test('the same again writes nothing, and what comes again loses its flag', async () => {
	const { url } = await startSandbox();
	await enter(url, ['1', '2']);
	await runCostTracker(on('flagVanished', march), [transaction('1')], { url });
	expect((await runCostTracker(on('flagVanished', march), [transaction('1')], { url })).json).toMatchObject([{ received: 0, updated: 0 }]);
	await enter(url, ['2']);
	expect(await flagsOf(url)).toEqual({ 1: false, 2: false });
});

test('a month without any line left: the empty item of Always Output Data is no line', async () => {
	const { url } = await startSandbox();
	await enter(url, ['1', '2']);
	const perItem = await runCostTracker(on('flagVanished', { ...march, output: 'perItem' }), [{}], { url });
	expect(perItem.json).toMatchObject([{ id: '1', result: { status: 'updated' } }, { id: '2', result: { status: 'updated' } }]);
});

test('more than half of a period does not vanish at once: none is flagged, and the report says why', async () => {
	const { url } = await startSandbox();
	const ids = Array.from({ length: 20 }, (_, index) => `line-${index}`);
	await enter(url, ids);
	const nine = ids.slice(0, 9).map((id) => transaction(id));
	const refused = await runCostTracker(on('flagVanished', march), nine, { url });
	expect(refused.json).toMatchObject([{ received: 11, refused: 11, updated: 0, problems: { shown: expect.arrayContaining([expect.objectContaining({ reason: 'tooManyVanished', message: expect.stringMatching(/11 of the 20.*50 %/) })]) } }]);
	expect(Object.values(await flagsOf(url))).not.toContain(true);
	const allowed = await runCostTracker(on('flagVanished', { ...march, options: { mostPercent: 55 } }), nine, { url });
	expect(allowed.json).toMatchObject([{ received: 11, updated: 11 }]);
});

test('no period: nothing is checked', async () => {
	const { url } = await startSandbox();
	await enter(url, ['1']);
	const { json } = await runCostTracker(on('flagVanished', { ...march, startDate: '', endDate: '' }), [{}], { url });
	expect(json).toMatchObject([{ writes: 'vanished', received: 0 }]);
	expect(await flagsOf(url)).toEqual({ 1: false });
});

test('a dry run names them and flags none', async () => {
	const { url } = await startSandbox();
	await enter(url, ['1']);
	const { json } = await runCostTracker(on('flagVanished', { ...march, options: { dryRun: true } }), [{}], { url });
	expect(json).toMatchObject([{ dryRun: true, updated: 1 }]);
	expect(await flagsOf(url)).toEqual({ 1: false });
});

test('one that vanished is no longer given to be matched, until it comes again', async () => {
	const { url } = await startSandbox();
	const toMatch = async () => (await runCostTracker(on('getAll', { scope: 'matching' }), [{}], { url })).json.map(({ id }) => id);
	await enter(url, ['1', '2']);
	await runCostTracker(on('flagVanished', march), [transaction('1')], { url });
	expect(await toMatch()).toEqual(['1']);
	await enter(url, ['2']);
	expect(await toMatch()).toEqual(['1', '2']);
});

test.each([
	['an item of another organization, which would make all look vanished', [transaction('1', { organizationId: '999' })], {}, /999.*543819716587312/],
	['a period without a start', [transaction('1')], { startDate: '' }, /Start Date is empty/],
	['no fingerprint', [transaction('1')], { filterFingerprint: '={{ "" }}' }, /Filter Fingerprint is empty/],
])('%s is refused', async (_what, input, changes, message) => {
	const { url } = await startSandbox();
	await enter(url, ['1']);
	const { error } = await runCostTracker(on('flagVanished', { ...march, ...changes }), input, { url });
	expect(error?.message).toMatch(message);
	expect(await flagsOf(url)).toEqual({ 1: false });
});
