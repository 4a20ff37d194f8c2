import type { INodeListSearchResult } from 'n8n-workflow';
import * as listSearch from '../../../../nodes/TwentyFourSevenOffice/methods/listSearch';
import * as loadOptions from '../../../../nodes/TwentyFourSevenOffice/methods/loadOptions';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { loadOptionsContext } from '../support/loadOptionsContext';
import { bySoap, credentialFor, soapCredentialFor } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox()));
const context = () => loadOptionsContext(credentialFor(server.url));

const active = (type: number) => production.dimensionElements.filter(({ dimensionType, active }) => dimensionType === type && active);

test('projects and departments to choose from are all the active ones, by name', async () => {
	const projects = await loadOptions.getProjects.call(await context());
	expect(projects.map(({ value }) => value).sort()).toEqual(active(1).map(({ value }) => value).sort());
	expect(projects).toContainEqual({ name: `${active(1)[0]!.name} (${active(1)[0]!.value})`, value: active(1)[0]!.value });
	const departments = await loadOptions.getDepartments.call(await context());
	expect(departments).toHaveLength(active(2).length);
	const names = projects.map(({ name }) => name);
	expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'nb', { numeric: true })));
});

test('transaction types to choose from', async () => {
	const types = await loadOptions.getTransactionTypes.call(await context());
	expect(types).toEqual(production.transactionTypes.map(({ id, name }) => ({ name: `${name} (${id})`, value: String(id) })));
});

/** Everything that a person sees who scrolls to the end. */
async function scrolled(list: typeof listSearch.searchSuppliers, filter?: string) {
	const pages = [await list.call(await context(), filter)];
	while (pages.at(-1)!.paginationToken !== undefined) pages.push(await list.call(await context(), filter, pages.at(-1)!.paginationToken as string));
	return { pages, results: pages.flatMap(({ results }) => results) };
}

const suppliers = production.customers.filter(({ isSupplier }) => isSupplier);

test('suppliers can be searched by name, ID and organization number', async () => {
	const { results } = await scrolled(listSearch.searchSuppliers);
	expect(results).toHaveLength(suppliers.length);
	const one = suppliers.find(({ organizationNumber }) => organizationNumber !== null)!;
	for (const text of [one.name!.slice(0, 5).toUpperCase(), String(one.id), one.organizationNumber!]) {
		const found = await listSearch.searchSuppliers.call(await context(), text);
		expect(found.results.map(({ value }) => value)).toContain(String(one.id));
		expect(found.results.length).toBeLessThan(results.length);
	}
});

test('a list that comes as something else is an error, not an empty list', async () => {
	const spoilt = await startSandbox({ openApiFile: undefined });
	spoilt.state.faults.add({ match: { path: '/v1/customers' }, times: 1, respond: { status: 200, body: { data: [] } } });
	await expect(listSearch.searchSuppliers.call(await loadOptionsContext(credentialFor(spoilt.url)))).rejects.toThrow('24SevenOffice answered GET /customers with something that is not a list.');
});

describe('A company with 2,350 suppliers, 3,000 projects, 400 departments, 1,200 accounts and 150 dimensions, by either API', () => {
	let large: RunningTwentyFourSevenOffice;
	beforeAll(async () => {
		const supplier = suppliers[0]!;
		const elements = (dimensionType: number, count: number, name: string) => Array.from({ length: count }, (_, index) => ({ dimensionType, value: String(index + 1), name: `${name} ${index + 1}`, active: true }));
		large = await startSandbox({
			production: {
				...production,
				customers: Array.from({ length: 2350 }, (_, index) => ({ ...supplier, id: 50_000 + index, name: `Firma ${String(index).padStart(4, '0')}` })),
				dimensionElements: [...elements(1, 3000, 'Innspilling'), ...elements(2, 400, 'Avdeling')],
				accounts: Array.from({ length: 1200 }, (_, index) => ({ ...production.accounts[0]!, id: index + 1, number: 4000 + index, name: `Konto ${index}` })),
				dimensions: [...production.dimensions.slice(0, 5), ...Array.from({ length: 145 }, (_, index) => ({ id: 101 + index, name: `Egen ${index}` }))],
			},
		});
	});
	const contexts = {
		REST: () => loadOptionsContext(credentialFor(large.url)),
		SOAP: () => loadOptionsContext(soapCredentialFor(large.url), bySoap({}) as never),
	};
	const lists = [
		['suppliers', listSearch.searchSuppliers, 2350, 'firma 2345'],
		['projects', listSearch.searchProjects, 3000, 'innspilling 2999'],
		['departments', listSearch.searchDepartments, 400, 'avdeling 399'],
		['G/L accounts', listSearch.searchGlAccounts, 1200, '5199'],
		['dimensions', listSearch.searchDimensions, 150, 'egen 144'],
	] as const;

	test.each((['REST', 'SOAP'] as const).flatMap((api) => lists.map((list) => [api, ...list] as const)))(
		'%s: %s come a hundred at a time, each once, and each can be searched',
		async (api, _what, list, count, typed) => {
			const pages: INodeListSearchResult[] = [];
			do pages.push(await list.call(await contexts[api](), undefined, pages.at(-1)?.paginationToken as string));
			while (pages.at(-1)!.paginationToken !== undefined);
			const values = pages.flatMap(({ results }) => results.map(({ value }) => value));
			// SOAP has two dimensions more than REST names.
			expect([...new Set(values)].length - (api === 'SOAP' && list === listSearch.searchDimensions ? 2 : 0)).toBe(count);
			expect(values).toHaveLength(new Set(values).size);
			expect(Math.max(...pages.map(({ results }) => results.length))).toBeLessThanOrEqual(100);
			const { results, paginationToken } = await list.call(await contexts[api](), typed);
			expect([results.map(({ name }) => name.toLowerCase()), paginationToken]).toEqual([[expect.stringContaining(typed)], undefined]);
		},
	);

	test.each(['REST', 'SOAP'] as const)('%s: a search that finds many is paged as well, and what was read is not read again for that', async (api) => {
		const first = await listSearch.searchProjects.call(await contexts[api](), 'innspilling 1');
		const asked = large.state.requests.length;
		const second = await listSearch.searchProjects.call(await contexts[api](), 'innspilling 1', first.paginationToken as string);
		expect(first.results).toHaveLength(100);
		expect(second.results.length).toBeGreaterThan(0);
		expect(second.results.filter(({ value }) => first.results.some((one) => one.value === value))).toEqual([]);
		expect(large.state.requests).toHaveLength(asked);
	});
});

describe('A company with 2,350 suppliers and 3,000 projects', () => {
	let large: RunningTwentyFourSevenOffice;
	const asked = (path: string) => large.state.requests.filter((request) => request.path === path);
	beforeEach(async () => {
		const many = Array.from({ length: 2350 }, (_, index) => ({ ...suppliers[0]!, id: 50_000 + index, name: `Firma ${String((index * 7) % 2350).padStart(4, '0')}` }));
		const projects = Array.from({ length: 3000 }, (_, index) => ({ dimensionType: 1, value: String(index), name: `Innspilling ${index}`, active: true }));
		large = await startSandbox({ production: { ...production, customers: many, dimensionElements: projects } });
	});
	const context = () => loadOptionsContext(credentialFor(large.url));
	const from = async (list: typeof listSearch.searchSuppliers, filter?: string, token?: unknown) => await list.call(await context(), filter, token as string);

	test('the list begins with one page, by name, and scrolling gives each once', async () => {
		const first = await from(listSearch.searchSuppliers);
		expect(asked('/v1/customers')).toHaveLength(1);
		expect(first.results.map(({ name }) => name.slice(0, 10))).toEqual(Array.from({ length: 100 }, (_, index) => `Firma ${String(index).padStart(4, '0')}`));
		const all = [first];
		while (all.at(-1)!.paginationToken) all.push(await from(listSearch.searchSuppliers, undefined, all.at(-1)!.paginationToken));
		expect(new Set(all.flatMap(({ results }) => results.map(({ value }) => value))).size).toBe(2350);
		expect(asked('/v1/customers')).toHaveLength(24);
	});

	test('typing a name letter by letter finds it, and reads each page once for all letters', async () => {
		for (const typed of ['firma 2', 'firma 23', 'firma 234', 'firma 2345']) await from(listSearch.searchSuppliers, typed);
		const { results, paginationToken } = await from(listSearch.searchSuppliers, 'firma 2345');
		expect(results.map(({ name }) => name)).toEqual([expect.stringMatching(/^Firma 2345 /)]);
		expect(paginationToken).toBeUndefined();
		expect(asked('/v1/customers')).toHaveLength(24);
	});

	test('projects to choose several from are all there; a search for one leads to it', async () => {
		const options = await loadOptions.getProjects.call(await context());
		expect(options).toHaveLength(3000);
		expect((await from(listSearch.searchProjects, 'innspilling 2999')).results).toEqual([{ name: 'Innspilling 2999 (2999)', value: '2999' }]);
		expect(asked('/v1/dimensions/1/elements')).toHaveLength(3);
	});

	test('another credential never sees what was read with this one', async () => {
		await from(listSearch.searchSuppliers);
		const other = await loadOptionsContext(credentialFor(large.url, { clientSecret: 'wrong' }));
		await expect(listSearch.searchSuppliers.call(other)).rejects.toThrow(/client/i);
	});

	test('a page that failed is read anew at the next letter', async () => {
		large.state.faults.add({ match: { path: '/v1/customers' }, respond: { status: 400, body: { message: 'not now' } } });
		await expect(from(listSearch.searchSuppliers, 'a')).rejects.toThrow(/not now/);
		expect((await from(listSearch.searchSuppliers, 'firma')).results.length).toBeGreaterThan(0);
	});
});

test('dimensions to pick from are the system\'s and the company\'s own', async () => {
	const { results } = await listSearch.searchDimensions.call(await context(), 'best');
	expect(results).toEqual([{ name: 'Bestillingsnr (101)', value: '101' }]);
});

test('accounts are searched by number or name, projects by name', async () => {
	const account = production.accounts.find(({ number }) => number === 4500)!;
	expect((await listSearch.searchGlAccounts.call(await context(), '4500')).results).toEqual([{ name: `4500 ${account.name}`, value: String(account.id) }]);
	const project = active(1)[2]!;
	expect((await listSearch.searchProjects.call(await context(), project.name.toLowerCase())).results).toContainEqual({ name: `${project.name} (${project.value})`, value: project.value });
});
