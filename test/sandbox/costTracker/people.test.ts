import { autoMatched, close, line, needsReview, start, stillUnmatched } from './support';

afterAll(close);

describe('a person wins', () => {
	test('what a person matched is not matched, reviewed or unmatched by a run', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		expect((await client.byHand('1', 'match', { purchaseOrderId: 'po-2', decidedBy: 'Kari' })).body).toMatchObject({
			matchStatus: 'matched',
			purchaseOrder: { id: 'po-2' },
			decision: { by: 'person', name: 'Kari' },
		});
		expect(await client.match('1', 'po-1')).toEqual(['conflict: matchedByPerson']);
		expect(await client.match('1', 'po-2')).toEqual(['conflict: matchedByPerson']);
		expect(await client.match('1', 'po-1', { expected: { purchaseOrderId: 'po-2' } })).toEqual(['conflict: matchedByPerson']);
		expect(await client.review('1', needsReview('po-1'))).toEqual(['conflict: matchedByPerson']);
		expect(await client.review('1', stillUnmatched(), { expected: { purchaseOrderId: 'po-2' } })).toEqual(['conflict: matchedByPerson']);
		expect(await client.transaction('1')).toMatchObject({ matchStatus: 'matched', purchaseOrder: { id: 'po-2' } });
	});

	test('the conflict says who decided what, and what to do', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.byHand('1', 'match', { purchaseOrderId: 'po-2', decidedBy: 'Kari' });
		const { body } = await client.send<{ results: Array<{ message: string }> }>('POST', '/accounting-transactions/matches', {
			items: [{ externalId: line('1').externalId, purchaseOrderId: 'po-1', outcome: autoMatched('po-1') }],
		});
		expect(body.results[0]?.message).toBe('Kari matched it to 2026-0002 on 2026-04-01. That stands; unmatch or reopen it by hand to let a run decide.');
	});

	test.each([
		['kept unmatched', 'unmatch', { decision: 'keepUnmatched' }, 'keepUnmatched', 'conflict: keptUnmatched'],
		['added to a budget', 'add-to-budget', {}, 'addedToBudget', 'conflict: addedToBudget'],
	] as const)('what a person has %s stays so', async (_name, verb, body, matchStatus, result) => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		expect((await client.byHand('1', verb, body)).body).toMatchObject({ matchStatus, purchaseOrder: null, outcome: null });
		expect((await client.order('po-1')).invoicedAmount).toBe('0.00');
		expect(await client.match('1', 'po-1')).toEqual([result]);
		expect(await client.review('1', needsReview('po-1'))).toEqual([result]);
		expect(await client.enter([line('1', { description: 'Endret' })])).toEqual(['updated']);
		expect((await client.transaction('1')).matchStatus).toBe(matchStatus);
	});

	test('unmatching says no to that order, for good; another order may match', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		expect((await client.byHand('1', 'unmatch')).body).toMatchObject({ matchStatus: 'unmatched', rejectedPurchaseOrderIds: ['po-1'] });
		expect(await client.match('1', 'po-1')).toEqual(['conflict: rejectedByPerson']);
		expect(await client.match('1', 'po-2')).toEqual(['updated']);
	});

	test('a candidate that a person declines is gone; the others wait', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.review('1', needsReview('po-1', 'po-2'));
		expect((await client.byHand('1', 'unmatch', { purchaseOrderId: 'po-1' })).body).toMatchObject({
			matchStatus: 'needsReview',
			rejectedPurchaseOrderIds: ['po-1'],
			outcome: { candidates: [{ id: 'po-2' }] },
		});
	});

	test('a person may choose an order that was declined before', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.byHand('1', 'unmatch', { purchaseOrderId: 'po-1' });
		expect((await client.byHand('1', 'match', { purchaseOrderId: 'po-1' })).body).toMatchObject({ matchStatus: 'matched', rejectedPurchaseOrderIds: [] });
	});

	test('reopened, all decisions are forgotten and a run decides anew', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.byHand('1', 'unmatch', { purchaseOrderId: 'po-1' });
		await client.byHand('1', 'unmatch', { decision: 'keepUnmatched' });
		expect((await client.byHand('1', 'unmatch', { decision: 'reopen' })).body).toMatchObject({
			matchStatus: 'unmatched',
			rejectedPurchaseOrderIds: [],
			decision: null,
		});
		expect(await client.match('1', 'po-1')).toEqual(['updated']);
	});

	test('the same decision again writes nothing', async () => {
		const { client, clock } = await start();
		await client.enter([line('1')]);
		await client.byHand('1', 'match', { purchaseOrderId: 'po-1' });
		const before = await client.journal();
		clock.passSeconds(60);
		await client.byHand('1', 'match', { purchaseOrderId: 'po-1' });
		expect(await client.journal()).toEqual(before);
	});

	test.each([
		['match', { purchaseOrderId: 'po-3' }, 'purchaseOrderClosed'],
		['match', { purchaseOrderId: 'po-99' }, 'purchaseOrderUnknown'],
		['match', { purchaseOrderId: 'po-1', expectedRevision: 7 }, 'changedSinceRead'],
		['unmatch', { expectedRevision: 7 }, 'changedSinceRead'],
		['unmatch', {}, 'nothingToReject'],
		['add-to-budget', { expectedRevision: 7 }, 'changedSinceRead'],
	] as const)('%s with %j is refused: %s', async (verb, body, code) => {
		const { client } = await start();
		await client.enter([line('1')]);
		const before = await client.journal();
		expect(await client.byHand('1', verb, body)).toMatchObject({ status: 409, body: { error: { code } } });
		expect(await client.journal()).toEqual(before);
	});

	test('a decision on a transaction that is not there is a 404', async () => {
		const { client } = await start();
		expect(await client.byHand('1', 'add-to-budget')).toMatchObject({ status: 404, body: { error: { code: 'notFound' } } });
	});
});
