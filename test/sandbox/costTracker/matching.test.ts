import type { AccountingTransaction, PurchaseOrder } from '../../../sandbox/costTracker/contract';
import { apiKey, autoMatched, close, line, lift, needsReview, orders, organizationId, scoped, start, stillUnmatched } from './support';

afterAll(close);

describe('an automatic match', () => {
	test('sets Auto-matched, the order, why, and by which run', async () => {
		const { client, clock } = await start();
		const run = await client.startRun();
		await client.enter([line('1')], { run });
		expect(await client.match('1', 'po-1', { run })).toEqual(['updated']);
		expect(await client.transaction('1')).toMatchObject({
			matchStatus: 'autoMatched',
			purchaseOrder: { id: 'po-1', number: '2026-0001', url: `${client.url}/purchase-orders/po-1` },
			outcome: autoMatched('po-1'),
			decision: { by: 'syncRun', name: null, at: clock.now().toISOString(), syncRunId: run, amount: '1234.50', currency: 'NOK' },
		});
	});

	test("adds the line's amount to what the order is invoiced, and unmatching takes it back", async () => {
		const { client } = await start();
		await client.enter([line('1', { amount: '200.25' }), line('2', { amount: '-50' })]);
		expect((await client.order('po-2')).invoicedAmount).toBe('100.00');
		await client.match('1', 'po-2');
		expect((await client.order('po-2')).invoicedAmount).toBe('300.25');
		await client.match('2', 'po-2');
		expect((await client.order('po-2')).invoicedAmount).toBe('250.25');
		await client.byHand('1', 'unmatch');
		expect((await client.order('po-2')).invoicedAmount).toBe('50.00');
	});

	test('of an invoice in euro does not count on an order in kroner: there is no rate', async () => {
		const { client } = await start();
		await client.enter([line('1', { currency: 'EUR' })]);
		await client.match('1', 'po-1');
		expect((await client.order('po-1')).invoicedAmount).toBe('0.00');
	});

	test('recorded again is unchanged, even with other evidence', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		const { revision } = await client.transaction('1');
		const outcome = { ...autoMatched('po-1'), evidence: { engineVersion: '9' } };
		expect(await client.batch('/accounting-transactions/matches', [{ externalId: scoped('1'), purchaseOrderId: 'po-1', outcome }])).toEqual([
			'unchanged',
		]);
		expect((await client.transaction('1')).revision).toBe(revision);
	});

	test.each([
		['to an order that is completed', 'po-3', 'conflict: purchaseOrderClosed'],
		['to an order that is gone', 'po-99', 'conflict: purchaseOrderUnknown'],
	])('%s is refused', async (_name, purchaseOrderId, result) => {
		const { client } = await start();
		await client.enter([line('1')]);
		expect(await client.match('1', purchaseOrderId)).toEqual([result]);
		expect((await client.transaction('1')).matchStatus).toBe('unmatched');
	});

	test('to an order that was closed after it was read is refused; the rest of the batch goes through', async () => {
		const { client } = await start();
		await client.enter([line('1'), line('2')]);
		const items = orders.map((order) => (order.id === 'po-1' ? { ...order, status: 'completed' } : order));
		await fetch(`${client.url}/_sandbox/purchase-orders`, {
			method: 'PUT',
			headers: { 'X-API-Key': apiKey, 'Content-Type': 'application/json' },
			body: JSON.stringify({ items }),
		});
		const matches = [
			{ externalId: scoped('1'), purchaseOrderId: 'po-1', outcome: autoMatched('po-1') },
			{ externalId: scoped('2'), purchaseOrderId: 'po-2', outcome: autoMatched('po-2') },
			{ externalId: scoped('3'), purchaseOrderId: 'po-2', outcome: autoMatched('po-2') },
			{ externalId: scoped('2'), purchaseOrderId: 'po-1', outcome: autoMatched('po-2') },
		];
		expect(await client.batch('/accounting-transactions/matches', matches)).toEqual([
			'conflict: purchaseOrderClosed',
			'updated',
			'rejected: transactionUnknown',
			'rejected: duplicateInBatch',
		]);
	});

	test('moves to another order only when the writer says which match it replaces', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		expect(await client.match('1', 'po-2')).toEqual(['conflict: alreadyMatched']);
		expect(await client.match('1', 'po-2', { expected: { purchaseOrderId: 'po-1' } })).toEqual(['updated']);
		expect((await client.order('po-1')).invoicedAmount).toBe('0.00');
	});

	test('made on a state that somebody changed is refused', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		const { revision } = await client.transaction('1');
		await client.enter([line('1', { amount: '7' })]);
		expect(await client.match('1', 'po-1', { expected: { revision } })).toEqual(['conflict: changedSinceRead']);
		expect(await client.match('1', 'po-1', { expected: { matchStatus: 'unmatched', purchaseOrderId: null } })).toEqual(['updated']);
	});

	test('whose outcome names another order is refused', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		for (const outcome of [autoMatched('po-2'), needsReview('po-1')]) {
			const item = { externalId: scoped('1'), purchaseOrderId: 'po-1', outcome };
			expect(await client.batch('/accounting-transactions/matches', [item])).toEqual(['rejected: outcomeDiffers']);
		}
	});
});

describe('candidates for a person', () => {
	test('needs review, then back to unmatched with the new explanation, then the same again: unchanged', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		expect(await client.review('1', needsReview('po-1', 'po-2'))).toEqual(['updated']);
		expect(await client.transaction('1')).toMatchObject({ matchStatus: 'needsReview', outcome: { candidates: [{ id: 'po-1' }, { id: 'po-2' }] } });
		expect(await client.review('1', needsReview('po-1', 'po-2'))).toEqual(['unchanged']);
		expect(await client.review('1', stillUnmatched())).toEqual(['updated']);
		expect(await client.transaction('1')).toMatchObject({ matchStatus: 'unmatched', outcome: { explanation: 'The nearest order is 12.4 % away.' } });
	});

	test('invalid data waits for a person too; an outcome that decides nothing is refused', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		expect(await client.review('1', { ...needsReview(), status: 'invalid', reason: 'invalidAmount' })).toEqual(['updated']);
		expect((await client.transaction('1')).matchStatus).toBe('needsReview');
		expect(await client.review('1', autoMatched('po-1'))).toEqual(['rejected: outcomeDiffers']);
		expect(await client.review('1', { ...needsReview(), status: 'skipped' })).toEqual(['rejected: outcomeDiffers']);
		expect(await client.review('2', needsReview())).toEqual(['rejected: transactionUnknown']);
	});

	test('withdraw an automatic match only when the writer says which', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		expect(await client.review('1', needsReview('po-1', 'po-2'))).toEqual(['conflict: alreadyMatched']);
		expect(await client.review('1', needsReview('po-1', 'po-2'), { expected: { purchaseOrderId: 'po-1' } })).toEqual(['updated']);
		expect(await client.transaction('1')).toMatchObject({ matchStatus: 'needsReview', purchaseOrder: null });
	});
});

describe('what a match run reads', () => {
	test('open transactions and, with their own status, the others of the same invoice', async () => {
		const { client } = await start();
		await client.enter([
			line('open'),
			line('sibling by voucher', { voucherId: 'voucher-of-open' }),
			line('same voucher, other supplier', { voucherId: 'voucher-of-open', supplier: { externalId: scoped('7000') } }),
			line('sibling by number', { invoiceNumber: 'invoice-of-open' }),
			line('same number, other supplier', { invoiceNumber: 'invoice-of-open', supplier: { externalId: scoped('7000') } }),
			line('elsewhere'),
			line('nothing to compare', { voucherId: null, invoiceNumber: null, supplier: null }),
			line('nothing to compare either', { voucherId: null, invoiceNumber: null, supplier: null }),
			line('in review'),
		]);
		for (const id of ['sibling by voucher', 'same voucher, other supplier', 'sibling by number', 'same number, other supplier', 'elsewhere', 'nothing to compare']) {
			await client.match(id, 'po-1');
		}
		await client.review('in review', needsReview('po-1', 'po-2'));
		const seen = await client.all<AccountingTransaction>(`/accounting-transactions?scope=matching&limit=2&organizationId=${organizationId}`);
		expect(seen.map(({ externalId, matchStatus }) => [externalId, matchStatus])).toEqual([
			[scoped('open'), 'unmatched'],
			[scoped('sibling by voucher'), 'autoMatched'],
			[scoped('sibling by number'), 'autoMatched'],
			[scoped('nothing to compare either'), 'unmatched'],
			[scoped('in review'), 'needsReview'],
		]);
	});

	test('and what cancels out on an order, whose invoiced value does not tell that it has matches', async () => {
		const { client } = await start();
		await client.enter([line('open'), line('invoice'), line('credit note', { amount: '-1234.50' }), line('in euros', { currency: 'EUR' }), line('other order')]);
		for (const id of ['invoice', 'credit note', 'in euros']) await client.match(id, 'po-1');
		await client.match('other order', 'po-2');
		expect((await client.order('po-1')).invoicedAmount).toBe('0.00');
		const ids = async () => (await client.all<AccountingTransaction>('/accounting-transactions?scope=matching')).map(({ externalId }) => externalId);
		expect(await ids()).toEqual([scoped('open'), scoped('invoice'), scoped('credit note'), scoped('in euros')]);
		await client.byHand('credit note', 'unmatch');
		expect(await ids()).toEqual([scoped('open'), scoped('credit note')]);
	});

	test('pages hold every transaction once, whatever the page size and whatever changes in between', async () => {
		const { client } = await start();
		const ids = Array.from({ length: 23 }, (_, i) => String(i));
		await client.enter(ids.map((id) => line(id)));
		const first = await client.send<{ items: AccountingTransaction[]; nextCursor: string }>('GET', '/accounting-transactions?limit=10');
		await client.enter([line('3', { amount: '7' }), line('15', { amount: '7' })]);
		const rest = await client.all<AccountingTransaction>(`/accounting-transactions?limit=10&cursor=${first.body.nextCursor}`.replace(/&cursor.*/, ''));
		expect(rest.map(({ externalId }) => externalId)).toEqual(ids.map(scoped));
		expect(first.body.items.map(({ externalId }) => externalId)).toEqual(ids.slice(0, 10).map(scoped));
	});

	test('filters by status, day, order, filter and text', async () => {
		const { client } = await start();
		await client.enter([line('1', { date: '2026-01-31', description: 'Kjøreleie 50%_rabatt' }), line('2', { date: '2026-02-01' }), line('3', { date: null })]);
		await client.match('2', 'po-1');
		const idsOf = async (parameters: string) =>
			(await client.all<AccountingTransaction>(`/accounting-transactions?${parameters}`)).map(({ externalId }) => externalId.split(':')[2]);
		expect(await idsOf('status=autoMatched,needsReview')).toEqual(['2']);
		expect(await idsOf('status=unmatched')).toEqual(['1', '3']);
		expect(await idsOf('status=autoMatched%2CneedsReview')).toEqual(['2']);
		expect(await idsOf('dateFrom=2026-02-01')).toEqual(['2']);
		expect(await idsOf('dateTo=2026-01-31')).toEqual(['1']);
		expect(await idsOf('purchaseOrderId=po-1')).toEqual(['2']);
		expect(await idsOf(`search=${encodeURIComponent('KJØRELEIE 50%_')}`)).toEqual(['1']);
		expect(await idsOf(`search=${encodeURIComponent('%')}`)).toEqual(['1']);
		expect(await idsOf('organizationId=999')).toEqual([]);
	});
});

describe('purchase orders', () => {
	test('carry scoped ids, decimal text, and what was invoiced before', async () => {
		const { client } = await start();
		expect(await client.order('po-2')).toMatchObject({
			organizationId,
			number: '2026-0002',
			supplier: { externalId: lift.externalId, name: lift.name, organizationNumber: null },
			project: null,
			amount: '800.00',
			invoicedAmount: '100.00',
			status: 'Sent',
			url: `${client.url}/purchase-orders/po-2`,
		});
	});

	test('are listed by status without case, by change and by text', async () => {
		const { client, clock } = await start();
		const before = clock.now().toISOString();
		const idsOf = async (parameters: string) => (await client.all<PurchaseOrder>(`/purchase-orders?${parameters}`)).map(({ id }) => id);
		expect(await idsOf('status=approved,SENT&limit=1')).toEqual(['po-1', 'po-2']);
		expect(await idsOf('search=2026-0003')).toEqual(['po-3']);
		clock.passSeconds(60);
		expect(await idsOf(`modifiedFrom=${before}`)).toEqual(['po-1', 'po-2', 'po-3']);
		expect(await idsOf(`modifiedFrom=${clock.now().toISOString()}`)).toEqual([]);
	});
});

describe('after the match', () => {
	test('a changed amount is flagged and the match kept; changed back, the flag goes', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		await client.enter([line('1', { amount: '2000' })]);
		expect(await client.transaction('1')).toMatchObject({ matchStatus: 'autoMatched', flags: { changedAfterMatch: true }, decision: { amount: '1234.50' } });
		expect((await client.order('po-1')).invoicedAmount).toBe('2000.00');
		await client.enter([line('1')]);
		expect((await client.transaction('1')).flags.changedAfterMatch).toBe(false);
	});

	test('another description is no reason for a flag; a person who decides again clears it', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.byHand('1', 'match', { purchaseOrderId: 'po-1' });
		await client.enter([line('1', { description: 'Leie av lift, uke 14' })]);
		expect((await client.transaction('1')).flags.changedAfterMatch).toBe(false);
		await client.enter([line('1', { amount: '2000' })]);
		expect((await client.transaction('1')).flags.changedAfterMatch).toBe(true);
		await client.byHand('1', 'match', { purchaseOrderId: 'po-1' });
		expect((await client.transaction('1')).flags.changedAfterMatch).toBe(false);
	});

	test('a line that vanished from the ledger is flagged, never deleted, and loses the flag when it is seen again', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		const vanish = () => client.batch('/accounting-transactions/vanished', [{ externalId: scoped('1') }, { externalId: scoped('2') }]);
		expect(await vanish()).toEqual(['updated', 'rejected: transactionUnknown']);
		expect(await vanish()).toEqual(['unchanged', 'rejected: transactionUnknown']);
		expect(await client.transaction('1')).toMatchObject({ matchStatus: 'autoMatched', flags: { vanished: true } });
		expect(await client.enter([line('1')])).toEqual(['updated']);
		expect((await client.transaction('1')).flags.vanished).toBe(false);
	});

	test("the invoice's PDF: attached, the same again unchanged, replaced; anything else refused", async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		const path = `/accounting-transactions/${encodeURIComponent(scoped('1'))}/document`;
		const put = (text: string) => client.send('PUT', path, Buffer.from(text), { headers: { 'Content-Type': 'application/pdf' } });
		expect((await put('%PDF-1.7 one')).body).toMatchObject({ result: 'created' });
		expect((await put('%PDF-1.7 one')).body).toMatchObject({ result: 'unchanged' });
		expect((await put('%PDF-1.7 two')).body).toMatchObject({ result: 'updated' });
		expect(await put('<html>')).toMatchObject({ status: 422, body: { error: { code: 'notAPdf' } } });
		expect((await client.send('GET', path)).body).toBe('%PDF-1.7 two');
		const { documentUrl } = await client.transaction('1');
		const opened = await fetch(String(documentUrl));
		expect([opened.headers.get('content-type'), await opened.text()]).toEqual(['application/pdf', '%PDF-1.7 two']);
	});

	test('transactions whose PDF is still to be fetched are listed until it is there; those without one are not', async () => {
		const { client } = await start();
		await client.enter([line('1', { documentId: '2586' }), line('2', { documentId: '2587' }), line('3')]);
		const missing = async () =>
			(await client.all<{ externalId: string }>('/accounting-transactions?documentMissing=true')).map(({ externalId }) => externalId);
		expect(await missing()).toEqual([scoped('1'), scoped('2')]);
		await client.send('PUT', `/accounting-transactions/${encodeURIComponent(scoped('1'))}/document`, Buffer.from('%PDF-1.7'), {
			headers: { 'Content-Type': 'application/pdf' },
		});
		expect(await missing()).toEqual([scoped('2')]);
	});
});
