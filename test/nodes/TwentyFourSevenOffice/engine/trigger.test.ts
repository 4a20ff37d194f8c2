import type { IDataObject } from 'n8n-workflow';
import { addVoucher, changeAmount } from '../../../../sandbox/production/changeProduction';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { bySoap, credentialFor, runNode, soapCredentialFor, transactions } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';
import { TriggerHost } from '../support/triggerHost';

let server: RunningTwentyFourSevenOffice;
beforeEach(async () => void (server = await startSandbox()));

const filter = { startDate: '2026-01-15' };
const host = (parameters: IDataObject = {}, id?: string) => new TriggerHost({ ...filter, ...parameters }, credentialFor(server.url), id);
const ids = (runs: IDataObject[][]) => runs.map((items) => items.map(({ id }) => id).sort());
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z/, 'Z');

/** Cost lines of supplier invoices with one cost line each. */
const costs = production.answers.entries
	.map(({ transactionId }) => production.transactionLines.find(({ id }) => id === transactionId)!)
	.filter((line) => production.answers.entries.filter(({ transactionId }) => production.transactionLines.find(({ id }) => id === transactionId)!.transaction.id === line.transaction.id).length === 1);

const change = (line: { id: string; amount: number }, at: string, by = 1) =>
	void (server.state.production = changeAmount(server.state.production, line.id, line.amount + by, at));

describe('On first activation', () => {
	test('from now: nothing that is there already, then each change once', async () => {
		const n8n = host();
		await n8n.start();
		expect(await n8n.tick()).toEqual([]);
		change(costs[0]!, inMinutes(0));
		expect(await n8n.tick()).toEqual([[expect.objectContaining({ id: costs[0]!.id, amount: costs[0]!.amount + 1, supplier: expect.objectContaining({ name: expect.any(String) }) })]]);
		expect(await n8n.tick()).toEqual([]);
		change(costs[1]!, inMinutes(0));
		change(costs[2]!, inMinutes(0));
		expect(ids(await n8n.tick())).toEqual([[costs[1]!.id, costs[2]!.id].sort()]);
		for (let quiet = 0; quiet < 3; quiet++) expect(await n8n.tick()).toEqual([]);
	});

	test('from a date: the same transactions as Get Many with Modified From, each once', async () => {
		const n8n = host({ startFrom: 'date', changedSince: '2026-06-01T00:00:00Z' });
		await n8n.start();
		const { data } = await runNode(transactions({ options: { modifiedFrom: '2026-06-01T00:00:00Z' } }), credentialFor(server.url));
		expect(data.length).toBeGreaterThan(50);
		expect(ids(n8n.runs.map(({ items }) => items))).toEqual([data.map(({ id }) => id).sort()]);
		for (let quiet = 0; quiet < 3; quiet++) expect(await n8n.tick()).toEqual([]);
	}, 120_000);

	test.each([
		[{ startDate: '' }, /"Start Date" is empty/],
		[{ startFrom: 'date', changedSince: '' }, /"Changed Since" is empty/],
		[{ startFrom: 'date', changedSince: 'soon' }, /"Changed Since" is not a date: "soon"/],
		[{ glAccounts: '4999-4000' }, /4999-4000/],
		[{ options: { expectedOrganizationId: '111' } }, /but 111 is expected/],
	])('%j refuses to be activated', async (parameters, message) => {
		await expect(host(parameters as IDataObject).start()).rejects.toThrow(message);
		expect(server.state.requests.filter(({ path }) => path === '/v1/transactionlines')).toEqual([]);
	});
});

describe('At least once', () => {
	test('a run that fails is repeated until one succeeds', async () => {
		const n8n = host();
		await n8n.start();
		change(costs[0]!, inMinutes(0));
		n8n.outcome = 'fail';
		expect(ids(await n8n.tick())).toEqual([[costs[0]!.id]]);
		change(costs[1]!, inMinutes(0));
		expect(ids(await n8n.tick())).toEqual([[costs[0]!.id, costs[1]!.id].sort()]);
		n8n.outcome = 'succeed';
		expect(ids(await n8n.tick())).toEqual([[costs[0]!.id, costs[1]!.id].sort()]);
		expect(await n8n.tick()).toEqual([]);
		expect(n8n.runs.map(({ status }) => status)).toEqual(['error', 'error', 'success']);
	});

	test('n8n is killed while the run goes on: the next process repeats it', async () => {
		const n8n = host();
		await n8n.start();
		change(costs[0]!, inMinutes(0));
		n8n.outcome = 'hang';
		expect(ids(await n8n.tick())).toEqual([[costs[0]!.id]]);
		n8n.kill();
		n8n.outcome = 'succeed';
		await n8n.start();
		expect(ids(n8n.runs.slice(1).map(({ items }) => items))).toEqual([[costs[0]!.id]]);
		expect(await n8n.tick()).toEqual([]);
	});

	test('what changes while n8n is down comes when it is up again', async () => {
		const n8n = host();
		await n8n.start();
		n8n.kill();
		change(costs[0]!, inMinutes(0));
		await n8n.start();
		expect(ids(n8n.runs.map(({ items }) => items))).toEqual([[costs[0]!.id]]);
	});

	test('a poll that fails in mid-page skips nothing', async () => {
		const n8n = host({ startFrom: 'date', changedSince: '2026-03-01' });
		n8n.outcome = 'hang';
		server.state.faults.add({ match: { path: '/v1/transactionlines', query: { page: '2' } }, respond: { status: 400, body: { message: 'not now' } } });
		await expect(n8n.start()).rejects.toThrow(/not now/);
		n8n.outcome = 'succeed';
		await n8n.start();
		expect(n8n.runs).toHaveLength(1);
		const { data } = await runNode(transactions({ options: { modifiedFrom: '2026-03-01T00:00:00+01:00' } }), credentialFor(server.url));
		expect(ids([n8n.runs[0]!.items])).toEqual([data.map(({ id }) => id).sort()]);
	});

	test('an error of a later poll is told, and the next poll goes on', async () => {
		const n8n = host();
		await n8n.start();
		change(costs[0]!, inMinutes(0));
		server.state.faults.add({ match: { path: '/v1/transactionlines' }, respond: { status: 403, body: {} } });
		expect(await n8n.tick()).toEqual([]);
		expect(n8n.errors.map(({ message }) => message)).toEqual([expect.stringMatching(/does not let this application read/)]);
		expect(ids(await n8n.tick())).toEqual([[costs[0]!.id]]);
	});

	test('a change during the poll, after its page was read, comes the next time', async () => {
		const n8n = host();
		await n8n.start();
		change(costs[0]!, inMinutes(0));
		const at = inMinutes(0);
		const before = server.state.production;
		// The voucher is completed after the changes were read: then another one changes, with the same time.
		const asked = () => server.state.requests.filter(({ path, query }) => path === '/v1/transactionlines' && query.transactionId !== undefined).length;
		const ticking = n8n.tick();
		while (asked() === 0) await new Promise((resolve) => setImmediate(resolve));
		expect(server.state.production).toBe(before);
		change(costs[1]!, at);
		expect(ids(await ticking)).toEqual([[costs[0]!.id]]);
		expect(ids(await n8n.tick())).toEqual([[costs[1]!.id]]);
	});

	test('while a run goes on, polls wait for it; two polls at once start one run', async () => {
		const n8n = host();
		await n8n.start();
		change(costs[0]!, inMinutes(0));
		n8n.outcome = 'hang';
		await n8n.tickTwice();
		expect(n8n.runs).toHaveLength(1);
		expect(await n8n.tick()).toEqual([]);
		expect(n8n.runs).toHaveLength(1);
	});
});

describe('Times', () => {
	test('several changes at the very same time, met in different polls', async () => {
		const n8n = host();
		await n8n.start();
		const at = inMinutes(0);
		for (const line of costs.slice(0, 3)) {
			change(line, at);
			expect(ids(await n8n.tick())).toEqual([[line.id]]);
		}
		expect(await n8n.tick()).toEqual([]);
	});

	test('a change that gets its time minutes before it can be read is within the overlap', async () => {
		const n8n = host();
		await n8n.start();
		change(costs[0]!, inMinutes(0));
		await n8n.tick();
		await n8n.tick();
		change(costs[1]!, inMinutes(-8));
		expect(ids(await n8n.tick())).toEqual([[costs[1]!.id]]);
		expect(await n8n.tick()).toEqual([]);
	});

	test.each([['an hour behind', -60], ['an hour ahead', 60]])('24SevenOffice\'s clock is %s of n8n\'s', async (_what, minutes) => {
		change(costs[9]!, inMinutes(minutes - 1));
		const n8n = host();
		await n8n.start();
		for (let step = 0; step < 3; step++) {
			change(costs[step]!, inMinutes(minutes + step));
			expect(ids(await n8n.tick())).toEqual([[costs[step]!.id]]);
			expect(await n8n.tick()).toEqual([]);
		}
	});

	test('a change that claims to be of next year does not stop the trigger', async () => {
		const n8n = host();
		await n8n.start();
		change(costs[0]!, inMinutes(500_000));
		await n8n.tick();
		await n8n.tick();
		change(costs[1]!, inMinutes(0));
		expect(ids(await n8n.tick())).toEqual([[costs[1]!.id]]);
	});
});

test('by SOAP as by REST: a change comes once, and again after a run that failed', async () => {
	const n8n = new TriggerHost(bySoap(filter), soapCredentialFor(server.url));
	await n8n.start();
	change(costs[0]!, inMinutes(0));
	n8n.outcome = 'fail';
	const [failed] = await n8n.tick();
	expect(failed).toEqual([expect.objectContaining({ amount: costs[0]!.amount + 1, voucherNumber: String(costs[0]!.transaction.number) })]);
	n8n.outcome = 'succeed';
	expect(ids(await n8n.tick())).toEqual([[failed![0]!.id]]);
	for (let quiet = 0; quiet < 3; quiet++) expect(await n8n.tick()).toEqual([]);
});

test('a new voucher comes with all that its other lines tell', async () => {
	const n8n = host();
	await n8n.start();
	const at = inMinutes(0);
	const lines = production.transactionLines.filter(({ transaction }) => transaction.id === costs[0]!.transaction.id);
	const voucherId = '00000000-0000-4000-8000-000000000001';
	server.state.production = addVoucher(server.state.production, lines.map((line, index) => ({ ...line, id: `00000000-0000-4000-8000-00000000001${index}`, transaction: { id: voucherId, number: 9999 }, createdAt: at, modifiedAt: at })));
	const [[item]] = (await n8n.tick()) as [[IDataObject]];
	expect(item).toMatchObject({ voucherId, voucherNumber: '9999', invoiceNumber: expect.any(String), dueDate: expect.any(String), partialInvoice: false });
});

test('only transactions that the filter selects start a run, and others are not asked for again', async () => {
	const n8n = host({ glAccounts: '9999' });
	await n8n.start();
	change(costs[0]!, inMinutes(0));
	expect(await n8n.tick()).toEqual([]);
	server.state.requests.length = 0;
	expect(await n8n.tick()).toEqual([]);
	expect(server.state.requests.filter(({ path }) => path === '/v1/transactionlines')).toHaveLength(1);
});

test('a test in the editor gives ten transactions at most and remembers nothing', async () => {
	const n8n = host();
	const [items] = (await n8n.test())!;
	expect(items).toHaveLength(10);
	expect(n8n.saved).toEqual({});
	await expect(host({ startDate: '2030-01-01' }).test()).rejects.toThrow(/no transaction that this filter selects/);
});

test('another organization begins anew', async () => {
	const n8n = host();
	await n8n.start();
	change(costs[0]!, inMinutes(0));
	n8n.kill();
	const state = Object.values(n8n.saved).find((value) => typeof value === 'object') as { state: IDataObject };
	state.state.organizationId = '111';
	await n8n.start();
	expect(n8n.runs).toEqual([]);
});
