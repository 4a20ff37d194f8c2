import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, outcome, startSandbox, stopSandboxes, transaction } from './support/sandbox';
import { startProxy, stopProxies } from './support/startProxy';

afterEach(async () => {
	await stopProxies();
	await stopSandboxes();
});

const on = (operation: string, more: IDataObject = {}) => ({ resource: 'accountingTransaction', operation, ...more });
const read = async (url: string, more: IDataObject = {}) =>
	(await runCostTracker(on('getAll', { returnAll: true, ...more }), [{}], { url })).json;
const enter = async (url: string, items: IDataObject[]) => await runCostTracker(on('upsert'), items, { url });
const byId = (items: IDataObject[], id: string) => items.find((item) => item.id === id)!;

test('a transaction is created, unchanged, updated, and read back as Purchase Order Match takes it', async () => {
	const { url } = await startSandbox();
	expect((await enter(url, [transaction('1')])).json).toMatchObject([{ writes: 'accountingTransactions', created: 1 }]);
	expect((await enter(url, [transaction('1')])).json).toMatchObject([{ unchanged: 1 }]);
	expect((await enter(url, [transaction('1', { amount: 900 })])).json).toMatchObject([{ updated: 1 }]);
	expect(await read(url)).toMatchObject([
		{
			id: '1',
			organizationId: ORGANIZATION,
			amount: '900.00',
			supplier: { id: '6001', name: 'Utleie AS', organizationNumber: '999888777' },
			project: { id: '13', name: 'Nordlys' },
			department: null,
			matchStatus: 'unmatched',
			purchaseOrderId: null,
			rejectedPurchaseOrderIds: [],
			revision: 2,
		},
	]);
});

test('a transaction with an amount that is none is refused and named; the others are written', async () => {
	const { url } = await startSandbox();
	const { json } = await enter(url, [transaction('1'), transaction('2', { amount: '1 000,00' })]);
	expect(json).toMatchObject([{ created: 1, refused: 1, problems: { shown: [{ itemIndex: 1, message: expect.stringContaining('amount "1 000,00" is no decimal') }] } }]);
});

test('a match is recorded, the same again is unchanged, and reading shows it', async () => {
	const { url } = await startSandbox();
	await enter(url, [transaction('1')]);
	const items = (await read(url, { scope: 'matching' })).map((item) => ({ ...item, match: outcome('autoMatched') }));
	const record = async () => (await runCostTracker(on('recordMatch'), items, { url })).json;
	expect(await record()).toMatchObject([{ writes: 'matches', received: 1, updated: 1, addsUp: true }]);
	expect(await record()).toMatchObject([{ unchanged: 1 }]);
	expect(await read(url)).toMatchObject([{ matchStatus: 'autoMatched', purchaseOrderId: 'po-1', outcome: { status: 'autoMatched' } }]);
	expect(await read(url, { scope: 'matching' })).toEqual([]);
	const [order] = (await runCostTracker({ resource: 'purchaseOrder', operation: 'get', purchaseOrderId: { __rl: true, mode: 'id', value: 'po-1' } }, [{}], { url })).json;
	expect(order).toMatchObject({ invoicedAmount: '1000.00' });
});

test("a person's decision is a conflict of that item, not an error, and stands", async () => {
	const { url } = await startSandbox();
	await enter(url, [transaction('1'), transaction('2', { amount: 250.5 })]);
	const items = (await read(url)).map((item) => ({ ...item, match: outcome('autoMatched') }));
	await runCostTracker(on('unmatch', { transactionId: { __rl: true, mode: 'id', value: '1' }, organizationId: ORGANIZATION, decision: 'keepUnmatched' }), [{}], { url });
	const { json, error } = await runCostTracker(on('recordMatch'), items, { url });
	expect(error).toBeUndefined();
	expect(json).toMatchObject([{ received: 2, updated: 1, conflicts: 1, problems: { total: 1, shown: [{ itemIndex: 0, reason: 'keptUnmatched', message: expect.any(String) }] } }]);
	expect(byId(await read(url), '1')).toMatchObject({ matchStatus: 'keepUnmatched', purchaseOrderId: null });
});

test('a match decided on a state that has changed since is a conflict', async () => {
	const { url } = await startSandbox();
	await enter(url, [transaction('1')]);
	const items = (await read(url)).map((item) => ({ ...item, match: outcome('autoMatched') }));
	await enter(url, [transaction('1', { amount: 5, modifiedAt: '2026-04-01T00:00:00Z' })]);
	expect((await runCostTracker(on('recordMatch'), items, { url })).json).toMatchObject([{ conflicts: 1, problems: { shown: [{ reason: 'changedSinceRead' }] } }]);
});

test('candidates are recorded for review, and why nothing matched for the others', async () => {
	const { url } = await startSandbox();
	await enter(url, [transaction('1'), transaction('2'), transaction('3')]);
	const statuses = ['needsReview', 'invalid', 'unmatched'];
	const items = (await read(url)).map((item, index) => ({ ...item, match: outcome(statuses[index]!) }));
	const record = async () => (await runCostTracker(on('recordCandidates'), items, { url })).json;
	expect(await record()).toMatchObject([{ writes: 'candidates', received: 3, updated: 3, conflicts: 0 }]);
	expect(await record()).toMatchObject([{ unchanged: 3 }]);
	const stored = await read(url);
	expect(stored.map(({ matchStatus }) => matchStatus)).toEqual(['needsReview', 'needsReview', 'unmatched']);
	expect(byId(stored, '1')).toMatchObject({ outcome: { candidates: [{ id: 'po-1' }] } });
});

test.each([
	['recordMatch', { match: outcome('needsReview') }, 'match.status is "needsReview", not "autoMatched": connect the output Matched of Purchase Order Match.'],
	['recordMatch', {}, 'match.status is missing'],
	['recordCandidates', { match: outcome('autoMatched') }, 'connect the output Needs Review or Unmatched of Purchase Order Match.'],
])('%s: items of another output stop before anything is written', async (operation, fields, message) => {
	const { url } = await startSandbox();
	const proxy = await startProxy(url);
	const run = await runCostTracker(on(operation), [{ ...transaction('1'), ...fields } as IDataObject], { url: proxy.url });
	expect(run.error?.message).toContain(message);
	expect(proxy.seen).toEqual([]);
});

describe('Get Many', () => {
	test('filters by status, dates, organization, search and order', async () => {
		const { url } = await startSandbox();
		await enter(url, [
			transaction('1', { date: '2026-03-01' }),
			transaction('2', { date: '2026-03-31', description: 'Catering' }),
			transaction('3', { date: '2026-04-30' }),
			transaction('4', { organizationId: '8' }),
		]);
		const [first] = await read(url);
		await runCostTracker(on('recordMatch'), [{ ...first, match: outcome('autoMatched') }], { url });
		const found = async (filters: IDataObject) => (await read(url, { filters })).map(({ id }) => id).sort();
		expect(await found({ status: ['autoMatched'] })).toEqual(['1']);
		expect(await found({ status: ['autoMatched', 'unmatched'] })).toEqual(['1', '2', '3', '4']);
		expect(await found({ dateFrom: '2026-03-31T00:00:00', dateTo: '2026-03-31T00:00:00' })).toEqual(['2', '4']);
		expect(await found({ organizationId: '8' })).toEqual(['4']);
		expect(await found({ search: 'cater' })).toEqual(['2']);
		expect(await found({ purchaseOrderId: { __rl: true, mode: 'id', value: 'po-1' } })).toEqual(['1']);
		expect(await found({ status: [], search: '', dateFrom: '', organizationId: '', purchaseOrderId: { __rl: true, mode: 'list', value: '' } })).toHaveLength(4);
	});

	test('Document Missing: those whose invoice is not here yet', async () => {
		const { url } = await startSandbox();
		await enter(url, [transaction('1', { documentId: 'd1' }), transaction('2', { documentId: 'd2' }), transaction('3')]);
		const file = { data: { data: Buffer.from('%PDF-1.7').toString('base64'), mimeType: 'application/pdf' } };
		await runCostTracker(on('attachDocument'), [transaction('1')], { url, binary: () => file });
		expect((await read(url, { filters: { documentMissing: true } })).map(({ id }) => id)).toEqual(['2']);
		expect(await read(url, { filters: { documentMissing: false } })).toHaveLength(3);
	});

	test('dates may come from {{ $now }}', async () => {
		const { url } = await startSandbox();
		const proxy = await startProxy(url);
		await read(proxy.url, { filters: { dateFrom: '={{ $now }}' } });
		expect(proxy.seen[0]!.path).toMatch(/dateFrom=\d{4}-\d{2}-\d{2}(&|$)/);
	});

	test('For Matching gives whole invoices: what is matched already of an invoice comes along', async () => {
		const { url } = await startSandbox();
		const sameVoucher = { voucherId: 'v', invoiceNumber: 'i' };
		await enter(url, [transaction('1', sameVoucher), transaction('2', sameVoucher), transaction('3')]);
		const items = await read(url);
		await runCostTracker(on('recordMatch'), [byId(items, '1'), byId(items, '3')].map((item) => ({ ...item, match: outcome('autoMatched') })), { url });
		const forMatching = await read(url, { scope: 'matching' });
		expect(forMatching.map(({ id, matchStatus }) => [id, matchStatus])).toEqual([
			['1', 'autoMatched'],
			['2', 'unmatched'],
		]);
	});

	test('runs for the {} of Always Output Data too: it is a read, the item only starts it', async () => {
		const { url } = await startSandbox();
		await enter(url, [transaction('1')]);
		const run = await runCostTracker(on('getAll', { limit: 5 }), [{}, {}], { url });
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});
});

describe('Unmatch', () => {
	test.each([
		['rejectPurchaseOrder', { matchStatus: 'unmatched', rejectedPurchaseOrderIds: ['po-1'] }],
		['keepUnmatched', { matchStatus: 'keepUnmatched' }],
		['reopen', { matchStatus: 'unmatched', rejectedPurchaseOrderIds: [] }],
	])('%s', async (decision, after) => {
		const { url } = await startSandbox();
		await enter(url, [transaction('1')]);
		await runCostTracker(on('recordMatch'), [{ ...transaction('1'), match: outcome('autoMatched') }], { url });
		const parameters = on('unmatch', {
			transactionId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			organizationId: '={{ $json.organizationId }}',
			decision,
			options: { decidedBy: 'Kari Nordmann' },
		});
		const { json, error } = await runCostTracker(parameters, [transaction('1')], { url });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ id: '1', organizationId: ORGANIZATION, purchaseOrderId: null, ...after }]);
	});

	test('a transaction from the list brings its organization along', async () => {
		const { url } = await startSandbox();
		await enter(url, [transaction('1')]);
		const { json } = await runCostTracker(
			on('unmatch', { transactionId: { __rl: true, mode: 'list', value: `24sevenoffice:${ORGANIZATION}:1` }, decision: 'keepUnmatched' }),
			[{}],
			{ url },
		);
		expect(json).toMatchObject([{ id: '1', matchStatus: 'keepUnmatched' }]);
	});

	test('what CostTracker objects to is the error, in its words; the others go on where the node is set to', async () => {
		const { url } = await startSandbox();
		await enter(url, [transaction('1')]);
		const parameters = on('unmatch', { transactionId: { __rl: true, mode: 'id', value: '={{ $json.id }}' }, organizationId: ORGANIZATION, decision: '={{ $json.decision }}' });
		const input = [
			{ id: '1', decision: 'rejectPurchaseOrder' },
			{ id: '1', decision: 'keepUnmatched' },
		];
		expect((await runCostTracker(parameters, input, { url })).error?.message).toMatch(/^CostTracker: .+/);
		const { json, items } = await runCostTracker(parameters, input, { url, onError: 'continueRegularOutput' });
		expect(json).toMatchObject([{ error: expect.stringMatching(/^CostTracker: /) }, { matchStatus: 'keepUnmatched' }]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	test('without an organization it says what is missing', async () => {
		const { url } = await startSandbox();
		const run = await runCostTracker(on('unmatch', { transactionId: { __rl: true, mode: 'id', value: '1' } }), [{}], { url });
		expect(run.error?.message).toBe("The transaction can't be told: organizationId is missing");
	});
});

describe('Attach Document', () => {
	const pdf = (text: string) => ({ data: { data: Buffer.from(text).toString('base64'), mimeType: 'application/pdf', fileName: 'invoice.pdf' } });

	test('attaches each PDF once; the same again is unchanged', async () => {
		const { url } = await startSandbox();
		await enter(url, [transaction('1'), transaction('2')]);
		const attach = async () =>
			(await runCostTracker(on('attachDocument'), [transaction('1'), transaction('2')], { url, binary: (index) => pdf(`%PDF-1.7 ${index}`) })).json;
		expect(await attach()).toMatchObject([{ kind: 'writeSummary', writes: 'documents', received: 2, created: 2, addsUp: true }]);
		expect(await attach()).toMatchObject([{ unchanged: 2 }]);
		const [{ documentUrl }] = (await read(url)) as [{ documentUrl: string }];
		expect(documentUrl).toContain(url);
	});

	test('an item without its file is failed with the reason, a file that is no PDF refused, and the others go on', async () => {
		const { url } = await startSandbox();
		await enter(url, [transaction('1'), transaction('2'), transaction('3')]);
		const input = [transaction('1', { error: 'The document was gone (404)' }), transaction('2'), transaction('3'), transaction('unknown')];
		const { json, error } = await runCostTracker(on('attachDocument'), input, {
			url,
			binary: (index) => [undefined, pdf('<html>'), pdf('%PDF-1.7'), pdf('%PDF-1.7')][index],
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{
				received: 4,
				created: 1,
				failed: 1,
				refused: 2,
				addsUp: true,
				problems: {
					total: 3,
					shown: [
						{ itemIndex: 0, reason: 'noDocument', message: expect.stringContaining('The document was gone (404)') },
						{ itemIndex: 1, reason: 'notAPdf' },
						{ itemIndex: 3, reason: 'notFound' },
					],
				},
			},
		]);
	});

	test('{} is no item', async () => {
		const { url } = await startSandbox();
		expect((await runCostTracker(on('attachDocument'), [{}], { url })).json).toMatchObject([{ writes: 'documents', received: 0 }]);
	});
});
