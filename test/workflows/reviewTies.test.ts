import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from '../nodes/CostTracker/support/runCostTracker';
import { ORGANIZATION, outcome, PURCHASE_ORDERS, startSandbox, stopSandboxes, transaction } from '../nodes/CostTracker/support/sandbox';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { openReview, sendChoices } from './runReview';

jest.setTimeout(60_000);
afterEach(stopSandboxes);

const scoped = (id: string) => `24sevenoffice:${ORGANIZATION}:${id}`;
const candidate = (id: string, more: IDataObject = {}) => ({ id, number: `2021-000${id.at(-1)}`, reason: 'severalPurchaseOrders', difference: '0.00', ...more });
const tie = outcome('needsReview', { candidates: [candidate('po-1'), candidate('po-2', { difference: '749.50' })] });

/** CostTracker with these transactions, of which a run left some for review. */
async function entered(ties: Array<{ id: string; outcome?: IDataObject } & IDataObject>, options: Parameters<typeof startSandbox>[0] = {}) {
	const { url } = await startSandbox(options);
	const items = ties.map(({ id, outcome: match = tie, ...fields }) => ({ ...transaction(id, fields), match }));
	await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert' }, items, { url });
	await runCostTracker({ resource: 'accountingTransaction', operation: 'recordCandidates' }, items, { url });
	const client = new CostTrackerClient(url);
	const stored = async (id: string) => (await client.transactions()).find(({ externalId }) => externalId === scoped(id));
	return { url, client, stored };
}

test('the page tells of each transaction what a person must know, and offers its orders, Keep Unmatched and Decide Later', async () => {
	const { url } = await entered([{ id: 't1', amount: 12500 }]);
	const page = (await openReview(url))!;
	expect(page.description).toBe('1 of 1 waiting. Nothing is recorded until you press the button below.');
	for (const told of ['Utleie AS, invoice invoice-t1, 12,500.00', '2026-03-31', 'voucher 1010', 'Leie av lift, PO 2021-0001', 'Both 2021-0001 and 2021-0002 fit.', 'difference 749.50', 'invoiced so far 0.00', `href="${url}/purchase-orders/po-1"`]) {
		expect(page.blocks[0]!.replaceAll('\u00a0', ' ')).toContain(told);
	}
	expect(page.optionsOf('t1').map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['Decide Later', 'a) 2021-0001 · 1,000.00 NOK · Nordlys', 'b) 2021-0002 · 250.50 NOK', 'Keep Unmatched']);
	expect(page.fields.at(-1)!.defaultValue).toBe('Decide Later');
});

test('one matched, one kept unmatched, one left: the person’s word is stored under their name, and no run changes it', async () => {
	const { url, stored } = await entered([{ id: 't1' }, { id: 't2' }, { id: 't3' }]);
	const page = (await openReview(url))!;
	const ending = await sendChoices(url, page, { t1: page.optionsOf('t1')[2]!, t2: 'Keep Unmatched' });
	expect(ending.title).toBe('2 recorded, 0 not recorded, 1 left for later');
	expect(ending.message).toMatch(/invoice-t1[^<]*: matched to 2021-0002<.*invoice-t2[^<]*: kept unmatched<.*<p>Still waiting: 1\. <a href="http:\/\/127\.0\.0\.1\/form\/review-ties\?reviewer=Kari%20Nordmann&amp;/);
	const expectDecided = async () => {
		expect(await stored('t1')).toMatchObject({ matchStatus: 'matched', purchaseOrder: { id: 'po-2' }, decision: { by: 'person', name: 'Kari Nordmann' } });
		expect(await stored('t2')).toMatchObject({ matchStatus: 'keepUnmatched', purchaseOrder: null, decision: { by: 'person', name: 'Kari Nordmann' } });
		expect(await stored('t3')).toMatchObject({ matchStatus: 'needsReview' });
	};
	await expectDecided();
	const run = ['t1', 't2'].map((id) => ({ ...transaction(id), match: outcome('autoMatched') }));
	expect((await runCostTracker({ resource: 'accountingTransaction', operation: 'recordMatch' }, run, { url })).json).toMatchObject([{ conflicts: 2, updated: 0 }]);
	await expectDecided();
});

test('candidates that read the same, of two ties and within one, are told apart by id', async () => {
	const twins = ['po-7', 'po-8', 'po-9'].map((id) => ({ ...PURCHASE_ORDERS[1]!, id, number: '2021-0777' }));
	const both = (...ids: string[]) => outcome('needsReview', { candidates: ids.map((id) => candidate(id, { number: '2021-0777' })) });
	const { url, stored } = await entered([{ id: 't1', outcome: both('po-7', 'po-8') }, { id: 't2', outcome: both('po-8', 'po-9') }], { purchaseOrders: twins });
	const page = (await openReview(url))!;
	expect(page.optionsOf('t1')).toEqual(page.optionsOf('t2'));
	await sendChoices(url, page, { t1: page.optionsOf('t1')[2]!, t2: page.optionsOf('t2')[2]! });
	expect([(await stored('t1'))?.purchaseOrder?.id, (await stored('t2'))?.purchaseOrder?.id]).toEqual(['po-8', 'po-9']);
});

test('what somebody else did meanwhile is shown and stands; the other choices are recorded all the same', async () => {
	const ids = ['t1', 't2', 't3', 't4', 't5', 't6', 't7'];
	const { url, client, stored } = await entered(ids.map((id) => ({ id })));
	const page = (await openReview(url))!;
	await client.decide(scoped('t1'), 'match', { purchaseOrderId: 'po-1', decidedBy: 'Ola Hansen' });
	await client.decide(scoped('t2'), 'unmatch', { decision: 'keepUnmatched' });
	await runCostTracker({ resource: 'accountingTransaction', operation: 'recordMatch' }, [{ ...transaction('t3'), match: outcome('autoMatched') }], { url });
	await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert' }, [transaction('t4', { amount: 999 })], { url });
	const before = await Promise.all(ids.slice(0, 4).map(stored));
	const second = (id: string) => page.optionsOf(id)[2]!;
	const ending = await sendChoices(url, page, { ...Object.fromEntries(ids.map((id) => [id, second(id)])), t6: 'Keep Unmatched', t7: 'Decide Later' });
	expect(ending.title).toBe('2 recorded, 4 not recorded, 1 left for later');
	for (const [id, told] of [
		['t1', 'Ola Hansen matched it to 2021-0001 meanwhile.'],
		['t2', 'Somebody decided meanwhile to keep it unmatched.'],
		['t3', 'The sync matched it to 2021-0001 meanwhile.'],
		['t4', 'It was changed meanwhile. Look at it again before you decide.'],
	]) {
		expect(ending.message).toMatch(new RegExp(`<li>[^<]*invoice-${id}[^<]*: ${told}</li>`));
	}
	expect(await Promise.all(ids.slice(0, 4).map(stored))).toEqual(before);
	expect(await stored('t5')).toMatchObject({ matchStatus: 'matched', purchaseOrder: { id: 'po-2' } });
});

test('an order that is completed is shown and not offered; one completed after the page was made is refused with why', async () => {
	const { url } = await entered([{ id: 't1', outcome: outcome('needsReview', { candidates: [candidate('po-1'), candidate('po-3'), candidate('po-5')] }) }]);
	const page = (await openReview(url))!;
	expect(page.optionsOf('t1').map((text) => text.slice(0, 12))).toEqual(['Decide Later', 'a) 2021-0001', 'Keep Unmatch']);
	expect(page.blocks[0]).toMatch(/2021-0003<\/a><\/b> is completed, so it can only be matched after it was reopened.*2021-0005<\/b> could not be read, it may have been deleted/);
	await fetch(`${url}/_sandbox/purchase-orders`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-API-Key': 'sandbox-api-key' }, body: JSON.stringify({ items: [{ ...PURCHASE_ORDERS[0], status: 'completed' }] }) });
	const ending = await sendChoices(url, page, { t1: page.optionsOf('t1')[1]! });
	expect(ending.message).toContain('Purchase order 2021-0001 is completed. Reopen it first, or choose another');
	expect(ending.message).toContain('Still waiting: 1.');
});

test('hostile texts are text, and break neither the page nor the choice', async () => {
	const evil = `<script>alert(1)</script> $& $' {{ 7*7 }} "'><img src=x onerror=alert(1)> \u202e end`;
	const supplier = { id: '6001', name: evil };
	const match = outcome('needsReview', { explanation: evil, candidates: [candidate('po-1', { number: evil })] });
	const orders = [{ ...PURCHASE_ORDERS[0]!, number: evil, project: { externalId: '13', name: evil }, status: 'approved' }];
	const { url, stored } = await entered([{ id: 't1', description: evil, supplier, invoiceNumber: evil, outcome: match }], { purchaseOrders: orders });
	const page = (await openReview(url, { reviewer: evil }))!;
	expect(page.blocks[0]!.match(/<(?!\/?(h3|p|i|b|ul|li|a)\b)[^>]*>/g)).toBeNull();
	expect(page.blocks[0]).toContain('&lt;script&gt;alert(1)&lt;/script&gt; $&amp; $&#39; {{ 7*7 }} &quot;&#39;&gt;');
	expect(JSON.stringify(page.fields)).not.toContain('\u202e');
	const ending = await sendChoices(url, page, { t1: page.optionsOf('t1')[1]! }, { reviewer: evil });
	expect(ending.message.match(/<(?!\/?(h4|p|ul|li|a)\b)[^>]*>/g)).toBeNull();
	expect(await stored('t1')).toMatchObject({ matchStatus: 'matched', decision: { name: evil } });
});

test('an answer that the page did not offer decides nothing', async () => {
	const { url, stored } = await entered([{ id: 't1' }]);
	const page = (await openReview(url))!;
	expect((await sendChoices(url, page, { t1: 'c) 2021-0003' })).title).toBe('0 recorded, 0 not recorded, 1 left for later');
	expect(await stored('t1')).toMatchObject({ matchStatus: 'needsReview' });
});

test('at most 20, the oldest or the biggest first, or those that are searched for; the rest waits', async () => {
	const ids = Array.from({ length: 23 }, (_, index) => `t${index + 1}`);
	const { url } = await entered(ids.map((id, index) => ({ id, date: `2026-03-${String(31 - index).padStart(2, '0')}`, amount: index === 4 ? -90000 : 100 + index, description: index === 7 ? 'Snøscooter' : 'Leie' })));
	const oldest = (await openReview(url))!;
	expect(oldest.description).toMatch(/^20 of 23 waiting/);
	expect(oldest.blocks.map((block) => block.match(/invoice-t\d+/)![0])).toEqual(ids.slice(3).reverse().map((id) => `invoice-${id}`));
	const biggest = (await openReview(url, { order: 'Biggest amount' }))!;
	expect(biggest.blocks.slice(0, 2).map((block) => block.match(/invoice-t\d+/)![0])).toEqual(['invoice-t5', 'invoice-t23']);
	const searched = (await openReview(url, { search: 'snøscooter' }))!;
	expect(searched.blocks).toHaveLength(1);
	expect((await sendChoices(url, oldest, {})).message).toContain('<p>Still waiting: 23.');
});

test('one without any proposed order can be kept unmatched, in Norwegian too', async () => {
	const { url, stored } = await entered([{ id: 't1', amount: 1234567.5, outcome: outcome('needsReview', { candidates: [] }) }]);
	const page = (await openReview(url, { language: 'Norsk' }))!;
	expect(page.blocks[0]).toContain('Utleie AS, faktura invoice-t1, 1\u00a0234\u00a0567,50\u00a0NOK');
	expect(page.optionsOf('t1')).toEqual(['Avgjør senere', 'Behold uten ordre']);
	const ending = await sendChoices(url, page, { t1: 'Behold uten ordre' }, { language: 'Norsk' });
	expect(ending).toEqual({ title: '1 lagret, 0 ikke lagret, 0 utsatt', message: expect.stringContaining('beholdt uten ordre</li></ul><p>Ingen venter lenger.</p>') });
	expect(await stored('t1')).toMatchObject({ matchStatus: 'keepUnmatched' });
});

test('with nothing to review it ends at once', async () => {
	const { url } = await startSandbox();
	expect(await openReview(url)).toBeUndefined();
});
