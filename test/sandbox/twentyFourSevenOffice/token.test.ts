import { connect, production, tokenRequest, type Client } from './sandboxClient';

describe('the token endpoint', () => {
	let client: Client;
	let now = Date.parse('2026-11-01T00:00:00Z');
	beforeAll(async () => (client = await connect({ now: () => now, expiresIn: 600 })));
	afterAll(() => client.close());
	const ask = (changes: Record<string, string | undefined> = {}) => client.http.post('/oauth/token', tokenRequest(changes));

	test('answers JSON and form alike', async () => {
		const form = await client.http.post('/oauth/token', new URLSearchParams(tokenRequest() as Record<string, string>));
		for (const response of [await ask(), form]) {
			expect(response.status).toBe(200);
			expect(response.data).toEqual({ access_token: expect.any(String) as string, token_type: 'Bearer', expires_in: 600, scope: expect.stringContaining('api.crm.customer:read') as string });
		}
	});

	test.each([
		[{ client_secret: 'wrong' }, 401, 'invalid_client'],
		[{ client_id: 'wrong' }, 401, 'invalid_client'],
		[{ login_organization: '1' }, 403, 'access_denied'],
		[{ audience: 'https://elsewhere.example' }, 403, 'access_denied'],
		[{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
		[{ login_organization: undefined }, 400, 'invalid_request'],
		[{ login_organisation: '1' }, 400, 'invalid_request'],
	])('refuses %j with %i %s', async (changes, status, error) => {
		const response = await ask(changes);
		expect(response.status).toBe(status);
		expect(response.data).toEqual({ error, error_description: expect.any(String) as string });
		expect(JSON.stringify(response.data)).not.toContain('sandbox-client-secret');
	});

	test('a token expires, and a new one is good', async () => {
		expect((await client.get('/taxes')).status).toBe(200);
		now += 600_000;
		const late = await client.get('/taxes');
		expect(late.status).toBe(401);
		expect(late.data).toMatchObject({ error: { message: 'The bearer token has expired.' } });
		const { access_token: token } = (await ask()).data as { access_token: string };
		expect((await client.http.get('/v1/taxes', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
	});

	test('without a token, or with somebody else\'s, nothing is read', async () => {
		expect((await client.http.get('/v1/taxes')).status).toBe(401);
		expect((await client.http.get('/v1/taxes', { headers: { Authorization: 'Bearer made-up' } })).status).toBe(401);
	});

	test('a missing scope is named', async () => {
		const few = await connect({ scopes: ['api.accounting.transaction:read'] });
		const lines = await few.get('/transactionlines', { dateFrom: '2026-01-01', dateTo: '2026-02-01' });
		const suppliers = await few.get('/customers');
		const types = await few.get('/transactiontypes');
		const currencies = await few.get('/currencies');
		await few.close();
		expect(lines.status).toBe(200);
		expect(currencies.data).toEqual(production.currencies);
		expect(suppliers.status).toBe(403);
		expect(suppliers.data).toMatchObject({ error: { message: 'The application lacks the scope api.crm.customer:read.' } });
		expect(types.data).toMatchObject({ error: { message: 'The application lacks the scope api.accounting.transactiontype:read.' } });
	});
});
