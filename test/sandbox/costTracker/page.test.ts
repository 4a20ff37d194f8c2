import type { AccountingTransaction } from '../../../sandbox/costTracker/contract';
import { close, line, needsReview, scoped, start, stillUnmatched } from './support';
import type { Client } from './support';

afterAll(close);

/** The page at a path, as a browser of the same site gets it. */
async function open(client: Client, path: string): Promise<{ status: number; text: string; headers: Headers }> {
	const response = await fetch(client.url + path);
	return { status: response.status, text: await response.text(), headers: response.headers };
}

async function post(client: Client, path: string, form: Record<string, string>, headers: Record<string, string> = { Origin: client.url }) {
	const response = await fetch(client.url + path, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
	return { status: response.status, text: await response.text(), location: response.headers.get('location') };
}

/** A person's decision by the form of a transaction. */
async function decide(client: Client, id: string, form: Record<string, string>) {
	const { revision } = await client.transaction(id);
	return post(client, `/transactions/${encodeURIComponent(scoped(id))}`, { revision: String(revision), returnTo: '/?status=needsReview', ...form });
}

describe('hostile texts do nothing', () => {
	const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;\u202e00,1`;

	test('a description, supplier, project, explanation, candidate, report and settings are shown as text', async () => {
		const { client } = await start();
		const name = hostile;
		await client.batch('/suppliers/batch', [{ externalId: scoped('6001'), name }]);
		await client.batch('/projects/batch', [{ externalId: scoped('13'), name }]);
		await client.enter([line('1', { description: hostile, supplier: { name }, project: { name }, invoiceNumber: hostile.slice(0, 100) })]);
		await client.review('1', {
			...needsReview(),
			explanation: hostile,
			warnings: [{ code: 'x', message: hostile }],
			candidates: [{ id: 'po-1', number: hostile, reason: 'x', difference: '<b>' }],
		});
		const run = await client.startRun({ trigger: '<b onclick=x>' });
		await client.finish(run, { status: 'failed', error: hostile, report: { [hostile]: hostile, rows: [{ [hostile]: hostile }] } });
		for (const path of ['/', '/?search=' + encodeURIComponent(hostile), '/suppliers', '/settings', '/sync-runs', `/sync-runs/${run}`, `/purchase-orders/${encodeURIComponent(hostile)}`]) {
			const { text } = await open(client, path);
			expect(text).not.toMatch(/<script>|<img|<b[ >]|onerror=alert\(2\)>|\u202e/);
			expect(text).toContain('&lt;');
		}
		expect((await open(client, '/')).text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img');
	});

	test('and the browser is told to run nothing but our own script', async () => {
		const { client } = await start();
		const { headers } = await open(client, '/');
		expect(headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(headers.get('content-security-policy')).not.toContain('unsafe');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
	});
});

describe('a form is taken from our own page only', () => {
	test.each([
		['another site', { Origin: 'http://evil.example' }],
		['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
		['nowhere', {}],
		['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
	])('not from %s', async (_name, headers) => {
		const { client } = await start();
		await client.enter([line('1')]);
		const before = await client.journal();
		for (const path of [`/transactions/${encodeURIComponent(scoped('1'))}`, '/settings', '/refresh', '/sync-runs/x/undo']) {
			expect((await post(client, path, { decision: 'keepUnmatched', revision: '1' }, headers as Record<string, string>)).status).toBe(403);
		}
		expect(await client.journal()).toEqual(before);
	});

	test('a decision leads back to our own page, whatever the form says', async () => {
		const { client } = await start();
		for (const returnTo of ['//evil.example', 'http://evil.example', '/\\evil.example']) {
			await client.enter([line('1')]);
			const { status, location } = await decide(client, '1', { decision: 'keepUnmatched', returnTo });
			expect(status).toBe(303);
			expect(location).toMatch(/^\/\?decided=/);
			await client.byHand('1', 'unmatch', { decision: 'reopen' });
		}
	});
});

describe('accounting transactions', () => {
	test('show amount, status, why, and links to the order and the invoice', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		await client.send('PUT', `/accounting-transactions/${encodeURIComponent(scoped('1'))}/document`, Buffer.from('%PDF-'), {
			headers: { 'Content-Type': 'application/pdf' },
		});
		const { text } = await open(client, '/?status=autoMatched');
		for (const shown of ['31.03.2026', '1\u00a0234,50\u00a0NOK', 'Auto-matched', '<a href="/purchase-orders/po-1">2026-0001</a>', 'The invoice names po-1.']) {
			expect(text).toContain(shown);
		}
		expect(text).toContain(`<a href="/documents/${encodeURIComponent(scoped('1'))}">invoice-of-1</a>`);
	});

	test('are found by status, by supplier and by amount as a Norwegian writes it', async () => {
		const { client } = await start();
		await client.enter([line('1', { amount: '77.5' }), line('2')]);
		await client.match('2', 'po-1');
		const shows = async (path: string) => {
			const { text } = await open(client, path);
			return ['1', '2'].filter((id) => text.includes(`t-24sevenoffice-543819716587312-${id}"`));
		};
		expect(await shows('/')).toEqual(['1', '2']);
		expect(await shows('/?status=autoMatched')).toEqual(['2']);
		expect(await shows('/?search=77,50')).toEqual(['1']);
		expect(await shows('/?search=LØFT&status=unmatched')).toEqual(['1']);
		expect(await shows('/?search=nobody')).toEqual([]);
	});

	test('come 50 a page, newest first, each once, also those without a date', async () => {
		const { client } = await start();
		const days = Array.from({ length: 120 }, (_, i) => line(String(i), { date: i % 10 === 0 ? null : `2026-03-${String((i % 28) + 1).padStart(2, '0')}` }));
		await client.enter(days);
		const seen: string[] = [];
		for (let path: string | undefined = '/'; path !== undefined; ) {
			const { text }: { text: string } = await open(client, path);
			seen.push(...[...text.matchAll(/<tbody id="t-24sevenoffice-543819716587312-(\d+)"/g)].map((match) => match[1] ?? ''));
			path = /<a href="([^"]+)">Next page/.exec(text)?.[1]?.replaceAll('&amp;', '&');
		}
		expect(seen).toHaveLength(120);
		expect(new Set(seen).size).toBe(120);
		const dates = seen.map((id) => days[Number(id)]?.date ?? '');
		expect(dates).toEqual([...dates].sort().reverse());
	});

	test('one tie decided by hand: Matched, said so, and it stands when the next run comes', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.review('1', needsReview('po-1', 'po-2'));
		expect((await open(client, '/?status=needsReview')).text).toContain('aria-label="Match to po-2"');
		const { status, location } = await decide(client, '1', { decision: 'match', purchaseOrder: 'po-2' });
		expect(status).toBe(303);
		const { text } = await open(client, String(location));
		expect(text).toContain('Voucher 1010, Lift &amp; Løft AS, 1\u00a0234,50\u00a0NOK: Matched to 2026-0002.');
		expect(await client.match('1', 'po-1')).toEqual(['conflict: matchedByPerson']);
	});

	test.each([
		['match by number', 'unmatched', { decision: 'match', purchaseOrder: '2026-0001' }, { matchStatus: 'matched', purchaseOrder: { id: 'po-1' } }],
		['confirm', 'autoMatched', { decision: 'confirm' }, { matchStatus: 'matched', purchaseOrder: { id: 'po-2' } }],
		['unmatch', 'autoMatched', { decision: 'rejectPurchaseOrder' }, { matchStatus: 'unmatched', rejectedPurchaseOrderIds: ['po-2'] }],
		['keep unmatched', 'unmatched', { decision: 'keepUnmatched' }, { matchStatus: 'keepUnmatched' }],
		['add to budget', 'autoMatched', { decision: 'addToBudget' }, { matchStatus: 'addedToBudget', purchaseOrder: null }],
		['decline a candidate', 'needsReview', { decision: 'rejectPurchaseOrder', purchaseOrder: 'po-1' }, { matchStatus: 'needsReview', rejectedPurchaseOrderIds: ['po-1'] }],
	])('%s', async (_name, before, form, after) => {
		const { client } = await start();
		await client.enter([line('1')]);
		if (before === 'autoMatched') await client.match('1', 'po-2');
		if (before === 'needsReview') await client.review('1', needsReview('po-1', 'po-2'));
		expect((await decide(client, '1', form)).status).toBe(303);
		expect(await client.transaction('1')).toMatchObject(after);
	});

	test.each([
		[{ decision: 'match', purchaseOrder: '2026-9999' }, 'No purchase order has the number &quot;2026-9999&quot;.'],
		[{ decision: 'match', purchaseOrder: '2026-0003' }, 'Purchase order 2026-0003 is Completed. Reopen it first'],
		[{ decision: 'keepUnmatched', revision: '99' }, 'somebody changed it'],
	])('what stands against %j is said', async (form, message) => {
		const { client } = await start();
		await client.enter([line('1')]);
		const before: AccountingTransaction = await client.transaction('1');
		const { status, text } = await decide(client, '1', form as Record<string, string>);
		expect(status).toBe(409);
		expect(text).toContain(message);
		expect(await client.transaction('1')).toEqual(before);
	});

	test('what changed after the match and what vanished is flagged', async () => {
		const { client } = await start();
		await client.enter([line('1')]);
		await client.match('1', 'po-1');
		await client.enter([line('1', { amount: '2000' })]);
		await client.batch('/accounting-transactions/vanished', [{ externalId: scoped('1') }]);
		const { text } = await open(client, '/');
		expect(text).toContain('Changed after the match: it was 1\u00a0234,50\u00a0NOK, it is 2\u00a0000,00\u00a0NOK.');
		expect(text).toContain('24SevenOffice no longer has this transaction.');
	});
});

describe('purchase orders, suppliers and sync runs', () => {
	test('an order shows what is invoiced and open, and its transactions', async () => {
		const { client } = await start();
		await client.enter([line('1', { amount: '900' }), line('2')]);
		await client.match('1', 'po-2');
		const { text } = await open(client, '/purchase-orders/po-2');
		for (const shown of ['800,00', '1\u00a0000,00', '<span class="negative">-200,00\u00a0NOK</span>', 't-24sevenoffice-543819716587312-1"']) expect(text).toContain(shown);
		expect(text).not.toContain('t-24sevenoffice-543819716587312-2"');
		expect((await open(client, '/purchase-orders?search=2026-0003')).text).toContain('Completed');
		expect((await open(client, '/purchase-orders/po-99')).status).toBe(404);
	});

	test('a run shows its report and what was really written, and can be undone', async () => {
		const { client } = await start();
		const run = await client.startRun({ trigger: 'schedule' });
		await client.enter([line('1')], { run });
		await client.match('1', 'po-1', { run });
		const report = { byCriterion: [{ criterion: 'sameSupplierAndProject', matched: 1, sum: '1234.50' }] };
		await client.finish(run, { status: 'succeeded', report });
		const { text } = await open(client, `/sync-runs/${run}`);
		for (const shown of ['Succeeded', '2 records were created or updated.', 'Same supplier and project (1:1)', '1\u00a0234,50', 'Undo this run']) expect(text).toContain(shown);
		const { location } = await post(client, `/sync-runs/${run}/undo`, {});
		expect((await open(client, String(location))).text).toContain('1 matches were taken back; 0 were kept');
		expect((await client.transaction('1')).matchStatus).toBe('unmatched');
	});

	test('a run that found nothing new says that nothing was written', async () => {
		const { client } = await start();
		const run = await client.startRun();
		await client.finish(run);
		expect((await open(client, `/sync-runs/${run}`)).text).toContain('Nothing was written');
		await client.enter([line('1')]);
		await client.review('1', stillUnmatched());
		expect((await open(client, '/?status=unmatched')).text).toContain('The nearest order is 12.4 % away.');
	});
});
