import type { IDataObject } from 'n8n-workflow';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { customersThatSupply } from '../../../../sandbox/twentyFourSevenOffice/soap/services/company';
import { bySoap, credentialFor, runNode, soapCredentialFor, transactions } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

/** The same sandbox, the same node, only its authentication changed: what REST and SOAP give, side by side. */
let sandbox: RunningTwentyFourSevenOffice;
beforeAll(async () => (sandbox = await startSandbox()));

async function both(parameters: IDataObject): Promise<{ rest: IDataObject[]; soap: IDataObject[] }> {
	const rest = await runNode(parameters, credentialFor(sandbox.url));
	const soap = await runNode(bySoap(parameters), soapCredentialFor(sandbox.url));
	expect([rest.error, soap.error]).toEqual([undefined, undefined]);
	expect(rest.data.length).toBeGreaterThan(0);
	return { rest: rest.data, soap: soap.data };
}

const all = (resource: string): IDataObject => ({ resource, operation: 'getAll', returnAll: true });
const byId = (one: IDataObject, other: IDataObject): number => String(one.id).localeCompare(String(other.id));
const without = (list: IDataObject[], ids: string[]): IDataObject[] => list.filter(({ id }) => !ids.includes(String(id)));

/** Ids of lines and vouchers belong to each API, and SOAP's lines name a tax without its rate; all else must be the same. */
function comparable(list: IDataObject[]): unknown[] {
	return list
		.map(({ id: _id, voucherId: _voucherId, completedFrom, ...facts }) => {
			const { vatRate: _register, ...from } = completedFrom as IDataObject;
			return JSON.stringify({ ...facts, completedFrom: Object.fromEntries(Object.entries(from).sort()) });
		})
		.sort();
}

/** Whether it is active REST tells of lists, SOAP of projects. */
const withoutActive = ({ active: _told, ...one }: IDataObject): IDataObject => one;

describe('The same', () => {
	test('organization', async () => {
		const { rest, soap } = await both({ resource: 'organization', operation: 'get' });
		// SOAP does not tell the status.
		expect(soap).toEqual(rest.map((one) => ({ ...one, status: null })));
	});

	test.each([
		['from the start date on', {}],
		['of a period', { startDate: '2026-02-28', endDate: '2026-03-31' }],
		['on some accounts', { glAccounts: '4000-4999, 6440' }],
		['of one project', { projectIds: ['2603'] }],
		['of an inactive project', { projectIds: ['2490'] }],
		['of several projects and one department', { projectIds: ['2603', '2604'], departmentIds: ['30'] }],
		['of one project and department, on some accounts', { projectIds: ['2612'], departmentIds: ['60'], glAccounts: '4000-4999' }],
		['that are no supplier invoices either', { supplierInvoicesOnly: false, startDate: '2025-12-31' }],
		['changed since', { startDate: '2025-12-31', options: { modifiedFrom: '2026-05-01T00:00:00Z' } }],
		['entered since', { startDate: '2025-12-31', options: { createdFrom: '2026-05-01T00:00:00Z' } }],
		['entered since, and changed since', { startDate: '2025-12-31', options: { createdFrom: '2026-04-01T00:00:00Z', modifiedFrom: '2026-05-01T00:00:00Z' } }],
		['changed since an hour that Norwegian clocks skip', { startDate: '2025-12-31', options: { modifiedFrom: '2026-03-29T02:30:00Z' } }],
	])('transactions %s', async (_what, filter) => {
		const { rest, soap } = await both(transactions(filter as IDataObject));
		expect(comparable(soap)).toEqual(comparable(rest));
		expect(new Set(soap.map(({ id }) => id)).size).toBe(soap.length);
	});

	test('one transaction, by the ID that the API itself gives', async () => {
		const { rest, soap } = await both(transactions({ startDate: '2026-02-28', endDate: '2026-03-05' }));
		const get = { resource: 'transaction', operation: 'get' };
		const one = await runNode({ ...get, transactionId: rest[0]!.id }, credentialFor(sandbox.url));
		const other = await runNode(bySoap({ ...get, transactionId: soap[0]!.id }), soapCredentialFor(sandbox.url));
		expect(one.data).toEqual([rest[0]]);
		expect(other.data).toEqual([soap[0]]);
	});

	test('the first few transactions, completed', async () => {
		const { soap } = await both(transactions({ returnAll: false, limit: 10 }));
		const { rest } = await both(transactions());
		expect(soap).toHaveLength(10);
		for (const one of comparable(soap)) expect(comparable(rest)).toContain(one);
	});

	test('G/L accounts, all and by a search', async () => {
		for (const options of [{}, { search: '64' }, { search: 'LEIE' }]) {
			const { rest, soap } = await both({ ...all('glAccount'), options });
			expect(soap.sort(byId)).toEqual(rest.sort(byId));
		}
	});

	test('suppliers, but one who is a customer too', async () => {
		const { rest, soap } = await both(all('supplier'));
		const lost = [...customersThatSupply].map(String);
		expect(rest.map(({ id }) => id)).toEqual(expect.arrayContaining(lost));
		expect(soap.sort(byId)).toEqual(without(rest, lost).sort(byId));
	});

	test('suppliers changed since, and by organization number', async () => {
		const changed = production.customers.find(({ isSupplier, id }) => isSupplier && !customersThatSupply.has(id))!;
		for (const options of [{ modifiedFrom: changed.modifiedAt.replace(' ', 'T') }, { createdFrom: changed.createdAt.replace(' ', 'T') }, { organizationNumber: changed.organizationNumber }]) {
			const { rest, soap } = await both({ ...all('supplier'), options: options as IDataObject });
			expect(soap.sort(byId)).toEqual(without(rest, [...customersThatSupply].map(String)).sort(byId));
			expect(soap.map(({ id }) => id)).toContain(String(changed.id));
		}
	});

	test.each(['project', 'department'])('active %ss', async (resource) => {
		const { rest, soap } = await both(all(resource));
		const inactive = production.dimensionElements.filter(({ active }) => !active).map(({ value }) => value);
		expect(rest.every(({ active }) => active === true)).toBe(true);
		// Of departments SOAP does not tell.
		expect(without(soap, inactive).map(({ active, ...one }) => ({ ...one, active: active ?? (resource === 'department') })).sort(byId)).toEqual(rest.sort(byId));
	});

	test('one record of each kind', async () => {
		const records: IDataObject[] = [
			{ resource: 'supplier', supplierId: { mode: 'id', value: '20001' } },
			{ resource: 'supplier', supplierId: { mode: 'id', value: String([...customersThatSupply][0]) } },
			{ resource: 'glAccount', glAccountId: { mode: 'number', value: '6440' } },
			{ resource: 'project', projectId: { mode: 'id', value: '2603' } },
			{ resource: 'department', departmentId: { mode: 'id', value: '30' } },
		];
		for (const record of records) {
			const { rest, soap } = await both({ operation: 'get', ...record });
			expect(soap.map(withoutActive)).toEqual(rest.map(withoutActive));
		}
	});

	test('transaction types, and the elements of a dimension of one\'s own', async () => {
		const types = await both(all('transactionType'));
		expect(types.soap.sort(byId)).toEqual(types.rest.sort(byId));
		const elements = await both({ resource: 'dimension', operation: 'getElements', dimensionId: { mode: 'id', value: '101' }, returnAll: true });
		expect(elements.soap.map(withoutActive).sort(byId)).toEqual(elements.rest.map(withoutActive).sort(byId));
	});

	test('a document, byte by byte', async () => {
		const documentId = String(production.documents[0]!.documentId);
		const parameters = { resource: 'document', operation: 'download', documentId, binaryPropertyName: 'data' };
		const rest = await runNode(parameters, credentialFor(sandbox.url));
		const soap = await runNode(bySoap(parameters), soapCredentialFor(sandbox.url));
		expect(soap.data).toEqual(rest.data);
		expect(soap.items[0]!.binary!.data!.data).toBe(rest.items[0]!.binary!.data!.data);
		expect(Buffer.from(soap.items[0]!.binary!.data!.data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
	});
});

describe('Different', () => {
	test('SOAP gives inactive projects and departments, REST does not list them', async () => {
		for (const [resource, id] of [['project', '2490'], ['department', '99']] as const) {
			const { rest, soap } = await both(all(resource));
			expect(rest.map((one) => one.id)).not.toContain(id);
			expect(soap.find((one) => one.id === id)!.active).toBe(resource === 'project' ? false : null);
			expect(soap.map((one) => one.id)).toContain(id);
		}
	});

	test('who is a customer and a supplier is a supplier in REST only; the invoices name them either way', async () => {
		const [id] = [...customersThatSupply].map(String);
		const { rest, soap } = await both(transactions());
		const names = (list: IDataObject[]) => new Set(list.map(({ supplier }) => supplier as IDataObject | null).filter((one) => one?.id === id).map((one) => one!.name));
		expect([...names(soap)]).toEqual(['Regnskapslaget AS']);
		expect(names(soap)).toEqual(names(rest));
	});

	test('SOAP has the dimension SupplierOrderSlip', async () => {
		const places = { place: [{ kind: 'dimensionValue', dimension: 'SupplierOrderSlip' }] };
		const { rest, soap } = await both(transactions({ purchaseOrderNumberPlaces: places }));
		const numbered = (list: IDataObject[]) => list.filter(({ purchaseOrderNumber }) => purchaseOrderNumber !== null).length;
		expect(numbered(rest)).toBe(0);
		expect(numbered(soap)).toBeGreaterThan(0);
	});

	test('ids of lines and vouchers are not the same', async () => {
		const { rest, soap } = await both(transactions());
		for (const field of ['id', 'voucherId']) {
			const known = new Set(rest.map((one) => one[field]));
			expect(soap.filter((one) => known.has(one[field]))).toEqual([]);
		}
	});
});

test.each(['midnight', 'utc'] as const)('days written as %s are the same days', async (days) => {
	const other = await startSandbox({ soap: { days } });
	const soap = await runNode(bySoap(transactions()), soapCredentialFor(other.url));
	const rest = await runNode(transactions(), credentialFor(other.url));
	expect(comparable(soap.data)).toEqual(comparable(rest.data));
});

test('answers that take the server too long are asked for in parts, down to a day', async () => {
	const other = await startSandbox({ soap: { maxTransactions: 40 } });
	const soap = await runNode(bySoap(transactions()), soapCredentialFor(other.url));
	const rest = await runNode(transactions(), credentialFor(other.url));
	expect(soap.error).toBeUndefined();
	expect(comparable(soap.data)).toEqual(comparable(rest.data));
}, 120_000);
