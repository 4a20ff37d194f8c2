import type { Customer, DimensionElement } from '../../../sandbox/production';
import { connect, nextLink, organizationId, production, type Client } from './sandboxClient';

describe('master data', () => {
	let client: Client;
	beforeAll(async () => (client = await connect()));
	afterAll(() => client.close());
	const follow = async <T>(path: string, query: Record<string, string | number | boolean>): Promise<T[]> => {
		const all: T[] = [];
		let next: Record<string, string | number | boolean> | undefined = query;
		while (next !== undefined) {
			const response = await client.get(path, next);
			expect(response.status).toBe(200);
			all.push(...(response.data as T[]));
			const link = nextLink(response);
			next = link === undefined ? undefined : Object.fromEntries(new URL(link).searchParams);
		}
		return all;
	};

	test('suppliers are customers with the flag, 25 a page', async () => {
		const first = await client.get('/customers', { isSupplier: true });
		expect(first.data).toHaveLength(25);
		const suppliers = await follow<Customer>('/customers', { isSupplier: true, limit: 7 });
		expect(suppliers).toEqual(production.customers.filter((one) => one.isSupplier));
		expect((await follow<Customer>('/customers', { isSupplier: false })).map((one) => one.name)).toContain('Kringkasteren AS');
	});

	test('customers: filters, sorting, one by id', async () => {
		const sample = production.customers.find((one) => one.isSupplier)!;
		expect((await client.get('/customers', { organizationNumber: sample.organizationNumber! })).data).toEqual([sample]);
		expect((await client.get('/customers', { email: sample.email.contact! })).data).toEqual([sample]);
		const named = await follow<Customer>('/customers', { sortBy: 'name:desc', limit: 100 });
		expect(named.map((one) => one.name)).toEqual([...production.customers.map((one) => one.name!)].sort().reverse());
		// Greater or equal: the moment itself counts, unlike on ledger lines.
		const since = await follow<Customer>('/customers', { modifiedFrom: sample.modifiedAt, limit: 100 });
		expect(since).toContainEqual(sample);
		expect((await client.get(`/customers/${sample.id}`)).data).toEqual(sample);
		expect((await client.get('/customers/1')).status).toBe(404);
		expect((await client.get('/customers/one')).status).toBe(400);
	});

	test('accounts by a part of name or number, and by id rather than number', async () => {
		const leie = (await client.get('/accounts', { query: 'LEIE' })).data as Array<{ name: string }>;
		expect(leie.length).toBeGreaterThan(2);
		for (const account of leie) expect(account.name.toLowerCase()).toContain('leie');
		expect((await client.get('/accounts', { query: '2400' })).data).toEqual([production.accounts.find((one) => one.number === 2400)]);
		expect((await client.get('/accounts')).data).toEqual(production.accounts);
		const account = production.accounts[3]!;
		expect((await client.get(`/accounts/${account.id}`)).data).toEqual(account);
		expect((await client.get(`/accounts/${account.number}`)).status).toBe(404);
	});

	test('elements: the active ones by continuation token; an inactive one only by its value', async () => {
		const projects = await follow<DimensionElement>('/dimensions/1/elements', { limit: 4 });
		const expected = production.dimensionElements.filter((one) => one.dimensionType === 1 && one.active);
		expect(projects).toEqual(expected.map(({ dimensionType, value, name }) => ({ dimensionType, value, name })));
		expect(projects.map((one) => one.value)).not.toContain('2490');
		expect((await client.get('/dimensions/1/elements/2490')).data).toEqual({ dimensionType: 1, value: '2490', name: 'Pilot (avsluttet)' });
		expect((await client.get('/dimensions/3/elements')).data).toEqual([]);
		const odd = await client.get(`/dimensions/101/elements/${encodeURIComponent('Avtalt på telefon')}`);
		expect(odd.data).toMatchObject({ value: 'Avtalt på telefon' });
		expect((await client.get('/dimensions/1/elements', { continuationToken: 'made-up' })).status).toBe(400);
		expect((await client.get('/dimensions/77/elements')).status).toBe(404);
		expect((await client.get('/dimensions/1/elements/0')).status).toBe(404);
	});

	test('dimension types, taxes, transaction types and the organization', async () => {
		expect((await client.get('/dimensions')).data).toContainEqual({ id: 101, name: 'Bestillingsnr' });
		expect((await client.get('/dimensions/2')).data).toEqual({ id: 2, name: 'Avdeling' });
		expect((await client.get('/taxes')).data).toEqual(production.taxes);
		expect((await client.get('/taxes/11')).data).toMatchObject({ rate: 15 });
		expect((await client.get('/taxes/99')).status).toBe(404);
		expect((await client.get('/transactiontypes')).data).toEqual(production.transactionTypes);
		const { data } = await client.get('/organization/information');
		expect(String((data as { id: number }).id)).toBe(organizationId);
	});

	test('what is not played is refused by name', async () => {
		const unknown = await client.get('/suppliers');
		expect(unknown.status).toBe(404);
		expect(unknown.data).toMatchObject({ error: { message: expect.stringContaining('GET /v1/suppliers does not exist') as string } });
		expect((await client.get('/taxes', { page: 1 })).status).toBe(400);
		expect((await client.http.delete('/v1/customers/20001')).status).toBe(401);
		const token = [...client.sandbox.state.tokens.keys()][0]!;
		expect((await client.http.delete('/v1/customers/20001', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(405);
	});
});
