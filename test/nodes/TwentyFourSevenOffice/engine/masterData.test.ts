import type { IDataObject } from 'n8n-workflow';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { credentialFor, runNode } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
// Without the vendor's file: it declares no answer but 200, so a 404 would not be valid.
beforeAll(async () => void (server = await startSandbox({ openApiFile: undefined })));
beforeEach(() => void (server.state.requests.length = 0));

const run = (resource: string, operation: string, parameters: IDataObject = {}, more = {}) =>
	runNode({ resource, operation, ...parameters }, credentialFor(server.url), more);
const organizationId = String(production.organization.id);
const suppliers = production.customers.filter(({ isSupplier }) => isSupplier);

test('Organization: Get', async () => {
	const { data } = await run('organization', 'get');
	expect(data).toEqual([{ organizationId, id: organizationId, name: production.organization.name, currency: 'NOK', status: 'Active' }]);
});

test('Organization: another one than expected is an error that names both', async () => {
	expect((await run('organization', 'get', { expectedOrganizationId: ` ${organizationId} ` })).error).toBeUndefined();
	const { error, items } = await run('organization', 'get', { expectedOrganizationId: '12345' });
	expect(error?.message).toBe(`The credential reads organization ${organizationId} (${production.organization.name}), but 12345 is expected.`);
	expect(items).toEqual([]);
});

test('Supplier: Get Many, over several pages, with no more of a person than is needed', async () => {
	const many = await startSandbox({
		production: { ...production, customers: Array.from({ length: 230 }, (_, index) => ({ ...suppliers[0]!, id: 50_000 + index })) },
	});
	const { data } = await runNode({ resource: 'supplier', operation: 'getAll', returnAll: true }, credentialFor(many.url));
	expect(data).toHaveLength(230);
	expect(new Set(data.map(({ id }) => id)).size).toBe(230);
	expect(Object.keys(data[0]!)).toEqual(['organizationId', 'id', 'name', 'organizationNumber', 'modifiedAt']);
	const { data: all } = await run('supplier', 'getAll', { returnAll: true });
	expect(all.map(({ id }) => id)).toEqual(suppliers.map(({ id }) => String(id)).sort((one, other) => Number(one) - Number(other)));
});

test('Supplier: Limit is 50 by default, and so many is asked for no further', async () => {
	const { data } = await run('supplier', 'getAll', { returnAll: false, limit: 3 });
	expect(data).toHaveLength(3);
});

test('Supplier: filters', async () => {
	const [one] = suppliers.filter(({ organizationNumber }) => organizationNumber !== null);
	const { data } = await run('supplier', 'getAll', { returnAll: true, options: { organizationNumber: one!.organizationNumber } });
	expect(data).toEqual([expect.objectContaining({ id: String(one!.id), name: one!.name })]);
	const { error } = await run('supplier', 'getAll', { options: { modifiedFrom: '={{ "soon" }}' } });
	expect(error?.message).toBe('"Modified From" is not a date: "soon".');
});

test('Supplier: Get, raw when asked for', async () => {
	const supplier = suppliers[3]!;
	const { data } = await run('supplier', 'get', { supplierId: { __rl: true, mode: 'id', value: supplier.id }, simplify: false });
	expect(data).toEqual([expect.objectContaining({ id: String(supplier.id), name: supplier.name, raw: expect.objectContaining({ id: supplier.id }) })]);
});

test('G/L Account: Get Many, Search, Get by ID and by number', async () => {
	const { data } = await run('glAccount', 'getAll', { returnAll: true });
	expect(data).toHaveLength(production.accounts.length);
	const account = production.accounts.find(({ number }) => number === 4500)!;
	const item = { organizationId, id: String(account.id), number: '4500', name: account.name, taxId: account.taxId === 0 ? null : String(account.taxId) };
	expect(data).toContainEqual(item);
	const get = async (mode: string, value: string) => (await run('glAccount', 'get', { glAccountId: { __rl: true, mode, value } })).data;
	expect(await get('list', item.id)).toEqual([item]);
	expect(await get('number', '4500')).toEqual([item]);
	expect((await run('glAccount', 'getAll', { returnAll: true, options: { search: '4500' } })).data).toEqual([item]);
	const { error } = await run('glAccount', 'get', { glAccountId: { __rl: true, mode: 'number', value: '45' } });
	expect(error?.message).toBe('24SevenOffice has no G/L account 45.');
});

test.each([
	['project', 1],
	['department', 2],
])('%s: Get Many gives the active ones, Get one of them', async (resource, type) => {
	const active = production.dimensionElements.filter(({ dimensionType, active }) => dimensionType === type && active);
	const { data } = await run(resource, 'getAll', { returnAll: true });
	expect(data).toEqual(active.map(({ value, name }) => ({ organizationId, id: value, name, active: true })));
	const { data: one } = await run(resource, 'get', { [`${resource}Id`]: { __rl: true, mode: 'id', value: active[1]!.value } });
	expect(one).toEqual([{ organizationId, id: active[1]!.value, name: active[1]!.name, active: null }]);
});

test.each([
	['supplier', 'supplierId', 'supplier with ID 999'],
	['glAccount', 'glAccountId', 'G/L account with ID 999'],
	['project', 'projectId', 'active project with ID 999'],
])('%s: one that is not there is named', async (resource, parameter, what) => {
	const { error } = await run(resource, 'get', { [parameter]: { __rl: true, mode: 'id', value: '999' } });
	expect(error?.message).toBe(`24SevenOffice has no ${what} in organization ${production.organization.name}.`);
});

test('each input item is answered, says whose answer it is, and the organization is read once', async () => {
	const [first, second] = suppliers;
	const { items } = await run('supplier', 'get', { supplierId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } }, { input: [{ id: first!.id }, { id: second!.id }] });
	expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([[String(first!.id), { item: 0 }], [String(second!.id), { item: 1 }]]);
	expect(server.state.requests.filter(({ path }) => path.endsWith('/information'))).toHaveLength(1);
});

test('an item that fails does not take the others with it when the node continues on error', async () => {
	const { items, error } = await run(
		'supplier', 'get', { supplierId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
		{ input: [{ id: 999 }, { id: null }, { id: suppliers[0]!.id }], onError: 'continueRegularOutput' },
	);
	expect(error).toBeUndefined();
	expect(items.map(({ json, pairedItem }) => [json.error ?? json.id, pairedItem])).toEqual([
		[`24SevenOffice has no supplier with ID 999 in organization ${production.organization.name}.`, { item: 0 }],
		['"Supplier" is empty.', { item: 1 }],
		[String(suppliers[0]!.id), { item: 2 }],
	]);
});

test('an item that fails goes to the error output, if the node has one, with the fields that it came with', async () => {
	const { output } = await run(
		'supplier', 'get', { supplierId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
		{ input: [{ id: 999, invoice: 'A1' }, { id: suppliers[0]!.id }], onError: 'continueErrorOutput' },
	);
	expect(output('24SevenOffice', 0).map(({ json }) => json.id)).toEqual([String(suppliers[0]!.id)]);
	expect(output('24SevenOffice', 1).map(({ json }) => json)).toEqual([
		{ id: 999, invoice: 'A1', error: `24SevenOffice has no supplier with ID 999 in organization ${production.organization.name}.` },
	]);
});

test('after the organization ID in the credential was changed, the old token is not used on', async () => {
	const credentials = credentialFor(server.url);
	await runNode({ resource: 'organization', operation: 'get' }, credentials);
	credentials.twentyFourSevenOfficeOAuth2Api!.organizationId = '111111111111111';
	const { error } = await runNode({ resource: 'organization', operation: 'get' }, credentials);
	expect(error?.message).toContain('24SevenOffice gives this application no access to organization 111111111111111.');
	expect(JSON.stringify(error)).not.toContain('sandbox-client-secret');
});
