import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, outcome, startSandbox, stopSandboxes, transaction } from './support/sandbox';

afterEach(stopSandboxes);

const on = (operation: string, more: IDataObject = {}) => ({ resource: 'accountingTransaction', operation, ...more });
const one = { transactionId: '={{ $json.id }}', organizationId: '={{ $json.organizationId }}' };
const purchaseOrder = (value: string) => ({ __rl: true, mode: 'id', value });

async function entered() {
	const sandbox = await startSandbox();
	await runCostTracker(on('upsert'), [transaction('1'), transaction('2')], sandbox);
	return sandbox;
}

test('Get gives a transaction with the candidates that a person chooses from', async () => {
	const { url } = await entered();
	const candidates = [{ id: 'po-1', number: '2021-0001', reason: 'fits' }, { id: 'po-2', number: '2021-0002', reason: 'fits' }];
	await runCostTracker(on('recordCandidates'), [{ ...transaction('1'), match: outcome('needsReview', { candidates }) }], { url });
	const { json } = await runCostTracker(on('get', one), [transaction('1'), transaction('2')], { url });
	expect(json).toMatchObject([{ id: '1', matchStatus: 'needsReview', outcome: { candidates } }, { id: '2', matchStatus: 'unmatched', outcome: null }]);
});

test('one that CostTracker does not have is an error that names it', async () => {
	const { url } = await entered();
	const { error } = await runCostTracker(on('get', one), [transaction('nobody')], { url });
	expect(error?.message).toMatch(/nobody/);
});

test('set to continue, the node gives one that failed as a plain item, which expressions can read, or on its error output', async () => {
	const { url } = await entered();
	const input = [transaction('nobody'), transaction('1')];
	const regular = await runCostTracker(on('get', one), input, { url, onError: 'continueRegularOutput' });
	expect(regular.items).toEqual([{ json: { ...input[0], error: expect.stringMatching(/nobody/) }, pairedItem: { item: 0 } }, expect.objectContaining({ pairedItem: { item: 1 } })]);
	const apart = await runCostTracker(on('get', one), input, { url, onError: 'continueErrorOutput' });
	expect([apart.json.map(({ id }) => id), apart.errorItems.map(({ json }) => json.id)]).toEqual([['1'], ['nobody']]);
	const documents = await runCostTracker(on('downloadDocument', one), input, { url, onError: 'continueRegularOutput' });
	expect(documents.json).toMatchObject([{ id: 'nobody', error: expect.any(String) }, { id: '1', error: expect.stringMatching(/No document/) }]);
	expect(documents.items.filter((item) => item.error)).toEqual([]);
	const documentsApart = await runCostTracker(on('downloadDocument', one), input, { url, onError: 'continueErrorOutput' });
	expect([documentsApart.json, documentsApart.errorItems.map(({ json }) => json.id)]).toEqual([[], ['nobody', '1']]);
});

test('a person matches it, adds another to a budget, and no run changes either', async () => {
	const { url } = await entered();
	const by = { options: { decidedBy: 'Kari Nordmann' } };
	const matched = await runCostTracker(on('match', { ...one, purchaseOrderId: purchaseOrder('po-2'), ...by }), [transaction('1')], { url });
	const budgeted = await runCostTracker(on('addToBudget', { ...one, ...by }), [transaction('2')], { url });
	expect([...matched.json, ...budgeted.json]).toMatchObject([
		{ id: '1', matchStatus: 'matched', purchaseOrderId: 'po-2', decision: { by: 'person', name: 'Kari Nordmann' } },
		{ id: '2', matchStatus: 'addedToBudget', purchaseOrderId: null },
	]);
	const run = await runCostTracker(on('recordMatch'), ['1', '2'].map((id) => ({ ...transaction(id), match: outcome('autoMatched') })), { url });
	expect(run.json).toMatchObject([{ conflicts: 2, updated: 0 }]);
});

test('a match to a completed order is refused, and says so', async () => {
	const { url } = await entered();
	const { error } = await runCostTracker(on('match', { ...one, purchaseOrderId: purchaseOrder('po-3') }), [transaction('1')], { url });
	expect(error?.message).toMatch(/2021-0003/);
});

test.each([
	['match', { purchaseOrderId: purchaseOrder('po-1') }, 'matched'],
	['addToBudget', {}, 'addedToBudget'],
	['unmatch', { decision: 'keepUnmatched' }, 'keepUnmatched'],
])('a dry run of %s shows what it would become and leaves it', async (operation, parameters, becomes) => {
	const { url } = await entered();
	const { json } = await runCostTracker(on(operation, { ...one, ...(parameters as IDataObject), options: { dryRun: true } }), [transaction('1')], { url });
	expect(json).toMatchObject([{ matchStatus: becomes }]);
	expect((await runCostTracker(on('get', one), [transaction('1')], { url })).json).toMatchObject([{ matchStatus: 'unmatched' }]);
});

test('the invoice that was attached comes back as a file, byte for byte', async () => {
	const { url } = await entered();
	const bytes = Buffer.from('%PDF-1.7 \u0000\u00ff');
	const file = { data: { data: bytes.toString('base64'), mimeType: 'application/pdf' } };
	await runCostTracker(on('attachDocument'), [transaction('1')], { url, binary: () => file });
	const { items } = await runCostTracker(on('downloadDocument', one), [transaction('1')], { url });
	expect(items[0]).toMatchObject({ json: transaction('1'), pairedItem: { item: 0 } });
	expect(items[0]!.binary!.data).toMatchObject({ mimeType: 'application/pdf', fileName: 'invoice-1.pdf' });
	expect(Buffer.from(items[0]!.binary!.data!.data, 'base64').equals(bytes)).toBe(true);
	const missing = await runCostTracker(on('downloadDocument', one), [transaction('2')], { url });
	expect(missing.error?.message).toMatch(/No document is attached/);
});

test('transactions and orders of a supplier or a project, chosen from a list or by plain ID', async () => {
	const { url } = await entered();
	await runCostTracker(on('upsert'), [transaction('3', { supplier: { id: '6002', name: 'Catering AS' }, project: null })], { url });
	const ids = async (resource: string, filters: IDataObject) =>
		(await runCostTracker({ resource, operation: 'getAll', returnAll: true, filters }, [{}], { url })).json.map(({ id }) => id);
	const listed = purchaseOrder(`24sevenoffice:${ORGANIZATION}:6002`);
	expect(await ids('accountingTransaction', { supplierId: listed })).toEqual(['3']);
	expect(await ids('accountingTransaction', { projectId: purchaseOrder('13'), organizationId: ORGANIZATION })).toEqual(['1', '2']);
	expect(await ids('purchaseOrder', { supplierId: listed })).toEqual(['po-3']);
	expect(await ids('purchaseOrder', { projectId: purchaseOrder('13'), organizationId: ORGANIZATION })).toEqual(['po-1']);
	const { error } = await runCostTracker({ resource: 'purchaseOrder', operation: 'getAll', filters: { projectId: purchaseOrder('13') } }, [{}], { url });
	expect(error?.message).toMatch(/Project "13" is a plain ID/);
});
