import { connect, nextLink, production, tokenRequest, type Client } from './sandboxClient';

const query = { dateFrom: '2026-01-01', dateTo: '2027-01-01', limit: 100 };

describe('scripted faults, the log and the controls', () => {
	let client: Client;
	beforeEach(async () => (client = await connect()));
	afterEach(() => client.close());

	test('the third page answers 429 once, then as usual', async () => {
		client.sandbox.state.faults.add({ match: { path: '/v1/transactionlines', query: { page: '3' } }, respond: { status: 429, headers: { 'Retry-After': '1' }, body: { error: 'slow down' } } });
		expect((await client.get('/transactionlines', { ...query, page: 2 })).status).toBe(200);
		const limited = await client.get('/transactionlines', { ...query, page: 3 });
		expect([limited.status, limited.headers['retry-after'], limited.data]).toEqual([429, '1', { error: 'slow down' }]);
		expect((await client.get('/transactionlines', { ...query, page: 3 })).status).toBe(200);
		expect(client.sandbox.state.faults.pending()).toEqual([]);
	});

	test('the token expires after two requests', async () => {
		client.sandbox.state.faults.add({ match: { path: '/v1/*' }, after: 2, respond: 'expireToken' });
		const statuses = [];
		for (let page = 1; page <= 4; page += 1) statuses.push((await client.get('/transactionlines', { ...query, page })).status);
		expect(statuses).toEqual([200, 200, 401, 401]);
	});

	test('a connection is dropped as often as asked', async () => {
		client.sandbox.state.faults.add({ match: { method: 'get', path: '/v1/taxes' }, times: 2, respond: 'dropConnection' });
		await expect(client.get('/taxes')).rejects.toThrow(/socket hang up|ECONNRESET/);
		await expect(client.get('/taxes')).rejects.toThrow(/socket hang up|ECONNRESET/);
		expect((await client.get('/taxes')).status).toBe(200);
		expect(client.sandbox.state.requests.slice(-3).map((one) => one.status)).toEqual([null, null, 200]);
	});

	test('the log tells what was asked, and no secret', async () => {
		const first = await client.get('/transactionlines', query);
		await client.http.get(nextLink(first)!);
		const document = (await client.get(`/documents/${production.documents[0]!.documentId}`)).data as { downloadUrl: string };
		await client.http.get(document.downloadUrl);
		await client.http.post('/oauth/token', tokenRequest({ client_secret: 'hunter2' }));
		const log = (await client.http.get('/_sandbox/requests')).data as unknown[];
		expect(log).toEqual([
			{ method: 'POST', path: '/oauth/token', query: {}, status: 200 },
			{ method: 'GET', path: '/v1/transactionlines', query: { dateFrom: '2026-01-01', dateTo: '2027-01-01', limit: '100' }, status: 200 },
			{ method: 'GET', path: '/v1/transactionlines', query: { dateFrom: '2026-01-01', dateTo: '2027-01-01', limit: '100', page: '2' }, status: 401 },
			{ method: 'GET', path: `/v1/documents/${production.documents[0]!.documentId}`, query: {}, status: 200 },
			{ method: 'GET', path: `/download/${production.documents[0]!.documentId}`, query: { signature: '(hidden)' }, status: 200 },
			{ method: 'POST', path: '/oauth/token', query: {}, status: 401 },
		]);
		expect((await client.http.delete('/_sandbox/requests')).status).toBe(204);
		expect(client.sandbox.state.requests).toEqual([]);
	});

	test('faults can be set over HTTP', async () => {
		await client.http.post('/_sandbox/faults', { respond: { status: 503, body: 'down' } });
		expect((await client.http.get('/_sandbox/faults')).data).toHaveLength(1);
		expect((await client.get('/taxes')).data).toBe('down');
		await client.http.post('/_sandbox/faults', { respond: 'dropConnection' });
		await client.http.delete('/_sandbox/faults');
		expect((await client.get('/taxes')).status).toBe(200);
		expect((await client.http.post('/_sandbox/faults', {})).status).toBe(400);
	});

	test('the ledger can be emptied, changed and put back', async () => {
		const put = (body: unknown) => client.http.put('/_sandbox/production', body);
		const count = async (): Promise<number> => ((await client.get('/transactionlines', { ...query, limit: 1000 })).data as unknown[]).length;
		await put({ ledger: 'empty' });
		expect(await count()).toBe(0);
		await put({ ledger: 'default' });
		expect(await count()).toBe(1000);
		const lineId = production.answers.entries[0]!.transactionId;
		expect((await put({ ledger: 'changed', changes: [{ lineId, amount: 4321 }] })).data).toEqual({ ledgerLines: production.transactionLines.length });
		expect((await client.get(`/transactionlines/${lineId}`)).data).toMatchObject({ amount: 4321 });
		await put({ ledger: 'default' });
		expect((await client.get(`/transactionlines/${lineId}`)).data).not.toMatchObject({ amount: 4321 });
		expect((await put({ ledger: 'changed', changes: [{ lineId: 'nowhere', amount: 1 }] })).status).toBe(400);
		expect((await put({ ledger: 'other' })).status).toBe(400);
	});

	test('latency is waited out, and a taken port is an error', async () => {
		const slow = await connect({ latencyMs: 60 });
		const before = performance.now();
		await slow.get('/taxes');
		expect(performance.now() - before).toBeGreaterThanOrEqual(55);
		const port = Number(new URL(slow.sandbox.url).port);
		const { startTwentyFourSevenOffice } = await import('../../../sandbox/twentyFourSevenOffice');
		await expect(startTwentyFourSevenOffice({ port, production })).rejects.toThrow('EADDRINUSE');
		await slow.close();
	});
});
