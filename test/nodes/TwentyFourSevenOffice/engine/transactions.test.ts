import type { IDataObject } from 'n8n-workflow';
import type { TransactionLine } from '../../../../sandbox/production';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { credentialFor, runNode, transactions } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox()));
beforeEach(() => {
	server.state.requests.length = 0;
	server.state.faults.clear();
});

const read = (parameters: IDataObject = {}, more = {}) => runNode(transactions(parameters), credentialFor(server.url), more);
const idsOf = (data: IDataObject[]) => data.map(({ id }) => id as string).sort();

/** The answer sheet knows every transaction that a sync should see. */
const lines = new Map(production.transactionLines.map((line) => [line.id, line]));
const expectedLines = production.answers.entries.map(({ transactionId }) => lines.get(transactionId)!);
const idsWhere = (wanted: (line: TransactionLine) => boolean) => expectedLines.filter(wanted).map(({ id }) => id).sort();
const hasDimension = (line: TransactionLine, type: number, values: string[]) =>
	(line.dimensions ?? []).some(({ dimensionType, value }) => dimensionType === type && values.includes(value));

test('the default filter reads exactly the transactions of the answer sheet, each completed, with no refused request', async () => {
	const { error, items, data, hints } = await read();
	expect(error).toBeUndefined();
	expect(idsOf(data)).toEqual(idsWhere(() => true));
	expect(hints).toEqual([]);
	expect(new Set(server.state.requests.map(({ status }) => status))).toEqual(new Set([200]));
	for (const { json, pairedItem } of items) {
		expect(pairedItem).toEqual({ item: 0 });
		expect(json).toMatchObject({ organizationId: '543819716587312', documentDate: null });
		for (const id of ['id', 'voucherId', 'voucherNumber', 'accountNumber', 'invoiceNumber', 'documentId', 'transactionTypeId']) {
			expect([id, json[id] === null || typeof json[id] === 'string']).toEqual([id, true]);
		}
	}
});

test('Get gives one transaction as Get Many gives it, in three requests', async () => {
	const { data } = await read();
	server.state.requests.length = 0;
	const get = (transactionId: string) => runNode({ resource: 'transaction', operation: 'get', transactionId, options: { supplierDetails: false } }, credentialFor(server.url));
	const { supplier: _named, completedFrom, ...one } = data[7]!;
	const { supplierDetails, ...from } = completedFrom as IDataObject;
	expect(supplierDetails).toBe('supplier register');
	expect((await get(String(one.id))).data).toEqual([expect.objectContaining({ ...one, completedFrom: from })]);
	expect(server.state.requests.map(({ path }) => path)).toEqual(['/oauth/token', '/v1/organization/information', `/v1/transactionlines/${String(one.id)}`, '/v1/transactionlines']);
});

test('Get of what is no transaction says why', async () => {
	// The specification has no errors.
	const { url } = await startSandbox({ openApiFile: undefined });
	const get = async (transactionId: string) => (await runNode({ resource: 'transaction', operation: 'get', transactionId }, credentialFor(url))).error?.message;
	const payable = production.transactionLines.find(({ account }) => account.number === 2400)!;
	expect(await get(payable.id)).toBe(`Transaction ${payable.id} is on account 2400, which is payables, not cost, so it is nothing to match.`);
	expect(await get('00000000-0000-4000-8000-00000000beef')).toBe(`24SevenOffice has no transaction with ID 00000000-0000-4000-8000-00000000beef in organization ${production.organization.name}.`);
	expect(await get('={{ $json.missing }}')).toBe('"Transaction ID" is empty.');
});

test('entered since: exactly those lines', async () => {
	const createdFrom = '2026-03-01T00:00:00Z';
	const { data } = await read({ options: { createdFrom } });
	expect(idsOf(data)).toEqual(idsWhere(({ createdAt }) => Date.parse(createdAt) > Date.parse(createdFrom)));
	expect(data.length).toBeGreaterThan(0);
	expect((await read({ options: { createdFrom: 'soon' } })).error?.message).toContain('"Created From" is not a date: "soon".');
});

test('every supplier invoice has its supplier by name, and its invoice amount adds up to its transactions', async () => {
	const { data } = await read();
	const invoices = new Map<string, IDataObject[]>();
	for (const json of data) {
		const key = `${String(json.voucherId)} ${String((json.supplier as IDataObject | null)?.id)}`;
		invoices.set(key, [...(invoices.get(key) ?? []), json]);
	}
	expect(invoices.size).toBeGreaterThan(100);
	const suppliers = new Map(production.customers.map((customer) => [String(customer.id), customer]));
	for (const invoice of invoices.values()) {
		const { supplier, invoiceAmount, partialInvoice } = invoice[0]!;
		if (supplier !== null) {
			const { id, name, organizationNumber } = supplier as { id: string; name: string; organizationNumber: string | null };
			expect([name, organizationNumber]).toEqual([suppliers.get(id)!.name, suppliers.get(id)!.organizationNumber]);
		}
		if (partialInvoice || invoiceAmount === null) continue;
		const sum = invoice.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
		const inPeriod = production.transactionLines.filter((line) => line.transaction.id === invoice[0]!.voucherId).every(({ date }) => date > '2026-01-15');
		if (inPeriod) expect(sum).toBe(Math.round(Number(invoiceAmount) * 100));
	}
});

test('intervals of accounts, projects and departments', async () => {
	const accounts = await read({ glAccounts: '4000-4499, 6540\n7000-7999' });
	const inAccounts = ({ account: { number } }: TransactionLine) => (number >= 4000 && number <= 4499) || number === 6540 || (number >= 7000 && number <= 7999);
	expect(idsOf(accounts.data)).toEqual(idsWhere(inAccounts));
	expect(accounts.data.length).toBeGreaterThan(10);

	const projects = await read({ projectIds: ['2601', '2602'], departmentIds: ['10', '20', '30'] });
	expect(idsOf(projects.data)).toEqual(idsWhere((line) => hasDimension(line, 1, ['2601', '2602']) && hasDimension(line, 2, ['10', '20', '30'])));
	expect(projects.data.length).toBeGreaterThan(10);
});

test('the start date is not included, the end date is', async () => {
	const [day] = [...new Set(expectedLines.map(({ date }) => date))].sort().slice(20);
	expect(idsOf((await read({ endDate: day })).data)).toEqual(idsWhere(({ date }) => date <= day!));
	expect(idsOf((await read({ startDate: day })).data)).toEqual(idsWhere(({ date }) => date > day!));
});

test('dates may be a DateTime of an expression, in the time zone of the workflow', async () => {
	const { data } = await read({ startDate: "={{ DateTime.fromISO('2026-03-01T23:30:00Z') }}", endDate: '2026-03-31T00:00:00' }, { timezone: 'Europe/Oslo' });
	expect(idsOf(data)).toEqual(idsWhere(({ date }) => date > '2026-03-02' && date <= '2026-03-31'));
});

test('a limit gives so many, each as whole as without it', async () => {
	const all = new Map((await read()).data.map((json) => [json.id, json]));
	const { data } = await read({ returnAll: false, limit: 7 });
	expect(data).toHaveLength(7);
	for (const json of data) expect(json).toEqual(all.get(json.id));
});

test('only vouchers that changed since', async () => {
	const since = '2026-06-01T00:00:00Z';
	const changed = new Set(production.transactionLines.filter(({ modifiedAt }) => modifiedAt > since).map(({ transaction }) => transaction.id));
	const { data } = await read({ options: { modifiedFrom: since } });
	expect(idsOf(data)).toEqual(idsWhere(({ transaction }) => changed.has(transaction.id)));
	expect(data.length).toBeGreaterThan(10);
	expect(data.length).toBeLessThan(expectedLines.length);
});

test('an access token that expires between two pages is replaced, and nothing is lost or doubled', async () => {
	server.state.faults.add({ match: { path: '/v1/transactionlines', query: { page: '2' } }, respond: 'expireToken' });
	const { error, data } = await read();
	expect(error).toBeUndefined();
	expect(idsOf(data)).toEqual(idsWhere(() => true));
	const tokens = server.state.requests.filter(({ path }) => path === '/oauth/token');
	expect(tokens).toHaveLength(2);
	expect(server.state.requests.filter(({ query }) => query.page === '2').map(({ status }) => status)).toEqual([401, 200]);
});

test('a token is asked for once and kept', async () => {
	const credentials = credentialFor(server.url);
	await runNode(transactions({ returnAll: false, limit: 1 }), credentials);
	await runNode(transactions({ returnAll: false, limit: 1 }), credentials);
	expect(server.state.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(1);
});

test('too many requests and a server error in the middle are waited for', async () => {
	server.state.faults.add({ match: { path: '/v1/transactionlines', query: { page: '2' } }, respond: { status: 429, headers: { 'Retry-After': '1' } } });
	server.state.faults.add({ match: { path: '/v1/transactionlines', query: { page: '3' } }, respond: { status: 503 } });
	server.state.faults.add({ match: { path: '/v1/transactionlines', query: { page: '3' } }, respond: 'dropConnection' });
	const { error, data } = await read();
	expect(error).toBeUndefined();
	expect(idsOf(data)).toEqual(idsWhere(() => true));
});

test.each([
	['reversed accounts', { glAccounts: '4999-4000' }, '"G/L Accounts" can\'t be read. Part 1: "4999-4000" is reversed: 4999 is higher than 4000. Write 4000-4999.'],
	['no start date', { startDate: '={{ "" }}' }, '"Start Date" is empty.'],
	['a start date that is none', { startDate: '={{ "tomorrow" }}' }, '"Start Date" is not a date: "tomorrow".'],
	['the end before the start', { endDate: '2026-01-14' }, '"End Date" 2026-01-14 is not after "Start Date" 2026-01-15, so no day is left.'],
	['a pattern that is none', { purchaseOrderNumberPlaces: { place: [{ kind: 'comment', pattern: '(' }] } }, '"Purchase Order Number From", place 1: the pattern "(" is no regular expression'],
	['a dimension that was not picked', { purchaseOrderNumberPlaces: { place: [{ kind: 'dimensionName', dimension: { __rl: true, mode: 'list', value: '' } }] } }, '"Purchase Order Number From", place 1: the dimension is empty.'],
	['a pattern that may hang', { purchaseOrderNumberPlaces: { place: [{ kind: 'comment', pattern: '(\\d+)+$' }] } }, 'place 1: the pattern "(\\d+)+$" could take very long'],
	['a dimension without a name', { purchaseOrderNumberPlaces: { place: [{ kind: 'dimensionValue', dimension: ' ' }] } }, '"Purchase Order Number From", place 1: the dimension is empty.'],
])('%s is refused before anything is asked', async (_what, parameters, message) => {
	const { error } = await read(parameters);
	expect(error?.message).toContain(message);
	expect(server.state.requests).toEqual([]);
});

test('with Simplify off the line comes along as 24SevenOffice gave it', async () => {
	const { data } = await read({ returnAll: false, limit: 1, simplify: false });
	expect(data[0]!.raw).toEqual(lines.get(data[0]!.id as string));
});

test('without supplier details no supplier is read', async () => {
	const { data } = await read({ options: { supplierDetails: false } });
	expect(data[0]!.supplier).toMatchObject({ id: expect.any(String), name: null });
	expect(server.state.requests.filter(({ path }) => path.startsWith('/v1/customers'))).toEqual([]);
});

test('an empty ledger gives no items and no error', async () => {
	const empty = await startSandbox({ production: { ...production, transactionLines: [] } });
	const { error, items } = await runNode(transactions(), credentialFor(empty.url));
	expect([error, items]).toEqual([undefined, []]);
});

test('accruals and payroll come with their types when asked for', async () => {
	const payroll = production.transactionLines.find(({ account }) => account.number === 5000)!;
	const { data } = await read({ supplierInvoicesOnly: false, transactionTypeIds: [String(payroll.transactionType.id)], glAccounts: '5000' });
	const expected = production.transactionLines.filter(
		({ account, date, transactionType }) => account.number === 5000 && date > '2026-01-15' && transactionType.id === payroll.transactionType.id,
	);
	expect(idsOf(data)).toEqual(expected.map(({ id }) => id).sort());
	expect(data.length).toBeGreaterThan(0);
});

test('a stopped execution stops asking', async () => {
	const slow = await startSandbox({ latencyMs: 300 });
	await runNode(transactions(), credentialFor(slow.url), { cancelAfterMs: 700 });
	const asked = slow.state.requests.length;
	await new Promise((resolve) => setTimeout(resolve, 1000));
	expect(slow.state.requests.length).toBeLessThanOrEqual(asked + 1);
});

test.each([['picked from the list', { __rl: true, mode: 'list', value: '101' }], ['by name', { __rl: true, mode: 'name', value: 'Bestillingsnr' }], ['as text', 'bestillingsnr']])('the dimension of the purchase order number %s', async (_what, dimension) => {
	const { data } = await read({ purchaseOrderNumberPlaces: { place: [{ kind: 'dimensionValue', dimension }] } });
	expect(data.filter(({ purchaseOrderNumber }) => purchaseOrderNumber !== null).length).toBeGreaterThan(50);
});
