import { readFileSync } from 'node:fs';
import { routes } from '../../../sandbox/twentyFourSevenOffice/routes';
import { describeBySpecifications } from '../../support/specifications/specifications';
import { connect, nextLink, production, type Client } from './sandboxClient';

interface Declared { name: string; in: string; required?: boolean }
interface Operation { parameters?: Declared[]; security?: Array<{ tfso: string[] }> }
interface Specification { paths: Record<string, { parameters?: Declared[]; get: Operation }> }

const line = production.transactionLines.find((one) => one.documentId !== undefined && one.customer !== undefined && one.invoice?.number !== undefined)!;
const customer = production.customers[0]!;

/** A valid value for each query parameter of each route; two where both ways matter. */
const values: Record<string, Record<string, Array<string | number | boolean>>> = {
	'/transactionlines': {
		createdFrom: ['2026-03-01T00:00:00Z'], createdAfter: ['2026-03-01T00:00:00Z'], modifiedFrom: ['2026-03-01T00:00:00Z'], modifiedAfter: ['2026-03-01T00:00:00+01:00'],
		transactionId: [line.transaction.id], transactionNumber: [line.transaction.number], transactionTypeId: [line.transactionType.id], customerId: [line.customer!.id],
		accountId: [line.account.id], accountNumber: [line.account.number], invoiceNumber: [line.invoice!.number!], currencyCode: ['NOK', 'LOCAL'],
		limit: [1, 1000], includeDimensions: [true, false], page: [1, 2],
	},
	'/customers': {
		limit: [1, 100], organizationNumber: [customer.organizationNumber!], isCompany: [true], isSupplier: [true, false], email: [customer.email.contact!], externalReference: ['none'],
		modifiedFrom: ['2026-01-01'], createdFrom: ['2025-06-01T00:00:00Z'], sortBy: ['name:desc', 'id:asc'], page: [1, 2],
	},
	'/accounts': { query: ['leie', '64'] },
	'/dimensions/:dimensionType/elements': { limit: [3] },
};
const always: Record<string, Record<string, string>> = { '/transactionlines': { dateFrom: '2026-01-01', dateTo: '2026-12-01' } };
const inPath: Record<string, string> = { 'transactionlines/:id': line.id, 'customers/:customerId': String(customer.id), ':dimensionType': '1', ':value': '2601', 'accounts/:id': String(production.accounts[0]!.id), 'taxes/:id': '1', ':documentId': String(line.documentId) };
const fill = (path: string): string => Object.entries(inPath).reduce((filled, [part, value]) => filled.replace(part, part.includes('/') ? `${part.split('/')[0]}/${value}` : value), path);

describeBySpecifications("the sandbox keeps to the vendor's specification", ({ openApiFile }) => {
	let client: Client;
	const specification = (): Specification => JSON.parse(readFileSync(openApiFile, 'utf8')) as Specification;
	beforeAll(async () => (client = await connect({ openApiFile })));
	afterAll(() => client.close());

	test.each(routes.map((route) => [route.path, route] as const))('%s is declared, with these parameters and scopes', (path, route) => {
		const declared = specification().paths[path.replace(/:(\w+)/g, '{$1}')]!;
		const parameters = [...(declared.parameters ?? []), ...(declared.get.parameters ?? [])].filter((one) => one.in === 'query').map((one) => one.name);
		// The Link header of /customers leads to pages that no parameter is declared for.
		expect(Object.keys(route.query).sort()).toEqual([...parameters, ...(path === '/customers' ? ['page'] : [])].sort());
		expect([...route.scopes].sort()).toEqual([...(declared.get.security?.[0]?.tfso ?? [])].sort());
	});

	test.each(routes.map((route) => [route.path, route] as const))('%s answers every single parameter and every pair of them as declared', async (path, route) => {
		const choices = Object.entries(values[path] ?? {}).flatMap(([name, some]) => some.map((value) => ({ [name]: value })));
		const pairs = choices.flatMap((first, at) => choices.slice(at + 1).filter((second) => Object.keys(second)[0] !== Object.keys(first)[0]).map((second) => ({ ...first, ...second })));
		const untried = Object.keys(route.query).filter((name) => name !== 'continuationToken' && values[path]?.[name] === undefined && always[path]?.[name] === undefined);
		expect(untried).toEqual([]);
		for (const query of [{}, ...choices, ...pairs]) {
			const response = await client.get(fill(path), { ...always[path], ...query });
			expect({ query, status: response.status, body: response.status === 200 ? undefined : response.data }).toEqual({ query, status: 200, body: undefined });
		}
	}, 60_000);

	test('continuation tokens and pages lead through valid answers', async () => {
		const elements = await client.get('/dimensions/101/elements', { limit: 7 });
		const again = await client.get('/dimensions/101/elements', Object.fromEntries(new URL(nextLink(elements)!).searchParams));
		expect(again.status).toBe(200);
		expect(again.data).not.toEqual(elements.data);
	});

	test('the whole ledger, page by page, is valid', async () => {
		let seen = 0;
		for (let page = 1; page <= 3; page += 1) {
			const response = await client.get('/transactionlines', { ...always['/transactionlines'], limit: 1000, page, includeDimensions: true });
			expect(response.status).toBe(200);
			seen += (response.data as unknown[]).length;
		}
		expect(seen).toBe(production.transactionLines.length);
	});

	test.each([
		['/transactionlines', { dateFrom: '2026-01-01' }],
		['/transactionlines', { ...always['/transactionlines'], limit: 'many' }],
		['/transactionlines', { ...always['/transactionlines'], transactionId: 'not-a-guid' }],
		['/transactionlines', { ...always['/transactionlines'], project: '2601' }],
		['/customers', { limit: 101 }],
		['/customers', { sortBy: 'name' }],
	])('%s refuses %j by the specification too', async (path, query) => {
		const response = await client.get(path, query as Record<string, string>);
		expect(response.status).toBe(400);
		expect((response.data as { error: { message: string } }).error.message).toContain("By the vendor's specification");
	});

	test('the validator sees wrong answers', async () => {
		const broken = await connect({ openApiFile, production: { ...production, accounts: [{ ...production.accounts[0]!, number: 'x' as unknown as number }] } });
		const response = await broken.get('/accounts');
		await broken.close();
		expect(response.status).toBe(500);
		expect(JSON.stringify(response.data)).toContain('integer');
	});
});
