import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, outcome, startSandbox, stopSandboxes, transaction } from './support/sandbox';

afterEach(stopSandboxes);

const supplier = (id: string, name = `Supplier ${id}`) => ({ id, organizationId: ORGANIZATION, name });
const dryRun = { options: { dryRun: true } };

test('a dry run says what would be written, and writes nothing', async () => {
	const { url } = await startSandbox();
	const upsert = { resource: 'supplier', operation: 'upsert' };
	await runCostTracker(upsert, [supplier('1'), supplier('2')], { url });
	const input = [supplier('1'), supplier('2', 'New name'), supplier('3')];
	const counts = { received: 3, created: 1, updated: 1, unchanged: 1, refused: 0 };
	expect((await runCostTracker({ ...upsert, ...dryRun }, input, { url })).json).toMatchObject([{ ...counts, dryRun: true }]);
	expect((await runCostTracker({ ...upsert, ...dryRun }, input, { url })).json).toMatchObject([{ ...counts, dryRun: true }]);
	expect((await runCostTracker(upsert, input, { url })).json).toMatchObject([{ ...counts, dryRun: false }]);
});

test('a dry run of matches and documents leaves the transaction as it was', async () => {
	const { url } = await startSandbox();
	const on = (operation: string, more: object = {}) => ({ resource: 'accountingTransaction', operation, ...more });
	await runCostTracker(on('upsert'), [transaction('1')], { url });
	const read = async () => (await runCostTracker(on('getAll'), [{}], { url })).json;
	const before = await read();
	const file = { data: { data: Buffer.from('%PDF-1.7').toString('base64'), mimeType: 'application/pdf' } };
	const match = await runCostTracker(on('recordMatch', dryRun), [{ ...before[0], match: outcome('autoMatched') }], { url });
	const document = await runCostTracker(on('attachDocument', dryRun), [transaction('1')], { url, binary: () => file });
	expect([...match.json, ...document.json]).toMatchObject([
		{ writes: 'matches', dryRun: true, updated: 1 },
		{ writes: 'documents', dryRun: true, created: 1 },
	]);
	expect(await read()).toEqual(before);
});
