import type { IDataObject } from 'n8n-workflow';
import { startCostTracker, type CostTracker } from '../../sandbox/costTracker';
import { changeAmount, generateProduction, PRODUCTION_SEED, type Production } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { runTemplate } from './runTemplate';

jest.setTimeout(180_000);

/** Two months of the made-up production, without its documents, are enough here. */
const whole = generateProduction({ seed: PRODUCTION_SEED });
const production: Production = {
	...whole,
	transactionLines: whole.transactionLines.filter(({ date }) => date < '2026-03-01').map(({ documentId: _none, ...line }) => line),
};

describe('the second night', () => {
	let twentyFourSevenOffice: Awaited<ReturnType<typeof startTwentyFourSevenOffice>>;
	let costTracker: CostTracker;
	let client: CostTrackerClient;

	beforeEach(async () => {
		twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: 0, production });
		costTracker = await startCostTracker({
			port: 0,
			databaseFile: ':memory:',
			apiKey: sandboxApiKey,
			organizationId: sandboxSettings.organizationId,
			purchaseOrders: production.purchaseOrders.filter(({ id }) => id !== lateOrder.id),
		});
		client = new CostTrackerClient(costTracker.url);
	});

	afterEach(async () => {
		await twentyFourSevenOffice.close();
		await costTracker.close();
	});

	const night = async (given: Parameters<typeof runTemplate>[1] = {}) => {
		twentyFourSevenOffice.state.requests.length = 0;
		const ended = await runTemplate({ twentyFourSevenOffice, costTracker }, given);
		expect(ended.error).toBeUndefined();
		return ended;
	};
	const lastSyncRun = async () => (await client.syncRuns())[0]!;
	const byId = async () => new Map((await client.transactions()).map((transaction) => [transaction.externalId.split(':')[2], transaction]));
	const ledgerReads = () => twentyFourSevenOffice.state.requests.filter(({ path }) => path === '/v1/transactionlines').map(({ query }) => query);

	test('reads what changed and one month, and writes only that: an amount and a supplier’s name', async () => {
		await night();
		const matched = (await client.transactions()).find(({ matchStatus }) => matchStatus === 'autoMatched')!;
		const lineId = matched.externalId.split(':')[2]!;
		const { amount, customer } = lineOf(lineId);
		const changed = changeAmount(production, lineId, amount + 1, new Date().toISOString());
		twentyFourSevenOffice.state.production = {
			...changed,
			customers: changed.customers.map((one) => (one.id === customer ? { ...one, name: 'Nytt Navn AS', modifiedAt: new Date().toISOString() } : one)),
		};
		await night();
		const { counts, report } = await lastSyncRun();
		expect(report).toMatchObject({ addsUp: true, transactions: { updated: expect.any(Number), created: 0, addsUp: true } });
		expect(counts.suppliers).toMatchObject({ updated: 1, created: 0 });
		expect(counts.accountingTransactions!.updated).toBeGreaterThanOrEqual(1);
		expect((await byId()).get(lineId)).toMatchObject({ matchStatus: 'autoMatched', flags: { changedAfterMatch: true } });
		// One reading of what changed, on all days; vouchers by their id; and the month. Never the whole period again.
		const { check } = report!.reading as { check: { startDate: string } };
		const others = ledgerReads().filter((query) => !query.modifiedFrom && !query.transactionId);
		expect(others.every(({ dateFrom }) => dateFrom === dayAfter(check.startDate))).toBe(true);
		expect(ledgerReads().filter((query) => query.modifiedFrom)).toHaveLength(1);
	});

	test('a line that vanished from the checked month is flagged, keeps its match, and loses the flag when it comes again', async () => {
		await night();
		const second = await night();
		const { check } = second.output('Plan Reading')[0]!.json as { check: { startDate: string; endDate: string } };
		const gone = (await client.transactions()).find(
			({ matchStatus, date }) => matchStatus === 'autoMatched' && date > check.startDate && date <= check.endDate,
		)!;
		const voucher = production.transactionLines.find(({ id }) => id === gone.externalId.split(':')[2])!.transaction.id;
		twentyFourSevenOffice.state.production = { ...production, transactionLines: production.transactionLines.filter(({ transaction }) => transaction.id !== voucher) };
		await night();
		const flagged = [...(await byId()).values()].filter(({ flags }) => flags.vanished);
		expect(flagged.map(({ externalId }) => externalId)).toContain(gone.externalId);
		expect(new Set(flagged.map(({ voucherId }) => voucherId))).toEqual(new Set([voucher]));
		expect(flagged.find(({ externalId }) => externalId === gone.externalId)).toMatchObject({ matchStatus: 'autoMatched', purchaseOrder: gone.purchaseOrder });
		twentyFourSevenOffice.state.production = production;
		await night();
		expect([...(await byId()).values()].filter(({ flags }) => flags.vanished)).toEqual([]);
	});

	test('a night that reads everything flags all that vanished at once, in whatever month', async () => {
		await night();
		const byMonth = new Map((await client.transactions()).map((transaction) => [transaction.date.slice(0, 7), transaction]));
		expect(byMonth.size).toBeGreaterThan(1);
		const vouchers = [...byMonth.values()].map(({ voucherId }) => voucherId);
		twentyFourSevenOffice.state.production = { ...production, transactionLines: production.transactionLines.filter(({ transaction }) => !vouchers.includes(transaction.id)) };
		// As if no run had come to its end yet.
		costTracker.store.run('DELETE FROM high_water_marks');
		await night();
		expect((await lastSyncRun()).report).toMatchObject({ addsUp: true, reading: { modifiedFrom: '', check: { month: null } } });
		const flagged = [...(await byId()).values()].filter(({ flags }) => flags.vanished);
		expect(new Set(flagged.map(({ voucherId }) => voucherId))).toEqual(new Set(vouchers));
	});

	test('a refresh by the webhook reads what changed and checks no month', async () => {
		await night();
		await night({ startNode: 'Refresh Requested', pinData: { 'Refresh Requested': [{ json: {} }] } });
		expect((await lastSyncRun()).report).toMatchObject({ reading: { modifiedFrom: expect.stringMatching(/^2/), check: null } });
		expect(ledgerReads().every((query) => query.modifiedFrom || query.transactionId)).toBe(true);
	});

	test('a new purchase order meets an old transaction that nothing changed on', async () => {
		await night();
		expect((await byId()).get(lateLine.id)).not.toMatchObject({ purchaseOrder: { id: lateOrder.id } });
		await putOrders(costTracker.url, production.purchaseOrders);
		await night();
		expect((await byId()).get(lateLine.id)).toMatchObject({ matchStatus: 'autoMatched', purchaseOrder: { id: lateOrder.id } });
		expect((await lastSyncRun()).counts.accountingTransactions).toMatchObject({ created: 0, updated: 0 });
	});

	test('a wider filter reads from the start date again, and the mark of the narrower one is kept', async () => {
		await night({ enter: { glAccounts: '6000-6999' } });
		const narrow = (await client.transactions()).length;
		await night();
		expect((await lastSyncRun()).report).toMatchObject({ reading: { highWaterMark: null, modifiedFrom: '' } });
		expect((await client.transactions()).length).toBeGreaterThan(narrow);
	});

	test('choosing where the PO number is kept reads everything again', async () => {
		await night();
		await night({
			change: (nodes) => {
				const get = nodes.find(({ name }) => name === 'Get Transactions')!;
				get.parameters = { ...get.parameters, options: { ...(get.parameters.options as IDataObject), bankAccounts: '1900-1998' } };
			},
		});
		expect((await lastSyncRun()).report).toMatchObject({ reading: { modifiedFrom: '' } });
	});

	test('a run that failed in the middle leaves the mark, and the next run makes it whole', async () => {
		const failed = await runTemplate({ twentyFourSevenOffice, costTracker }, {
			change: (nodes) => {
				const get = nodes.find(({ name }) => name === 'Get Transactions')!;
				get.parameters = { ...get.parameters, returnAll: false, limit: 5 };
				nodes.find(({ name }) => name === 'Match to Purchase Orders')!.parameters = { criteriaSource: 'json', criteriaJson: '[]' };
			},
		});
		expect(failed.error).toBeDefined();
		// It failed in the middle, with five lines written: nothing counts as read.
		expect((await client.transactions()).length).toBe(5);
		costTracker.store.run("UPDATE sync_runs SET lease_expires_at = '2020-01-01T00:00:00.000Z'");
		await night();
		expect((await lastSyncRun()).report).toMatchObject({ reading: { modifiedFrom: '' } });
		expect((await client.transactions()).length).toBeGreaterThan(50);
	});

	test('filter and criteria set up in CostTracker drive the workflow, by one switch', async () => {
		await putSettings(costTracker.url, {
			filter: { startDate: '2026-01-15', endDate: null, accounts: '6000-6999', projectExternalIds: [], departmentExternalIds: [], supplierInvoicesOnly: true },
			match: { criteria: [{ kind: 'purchaseOrderNumberOnInvoice' }, { kind: 'sameSupplierAndValuePercent', percent: '2.5' }] },
		});
		await night({ enter: { filterAndCriteriaFrom: 'costTracker', startDate: 'not used', glAccounts: 'not used' } });
		const transactions = await client.transactions();
		expect(transactions.length).toBeGreaterThan(10);
		expect(transactions.every(({ accountNumber }) => /^6\d{3}$/.test(accountNumber))).toBe(true);
		const criteria = new Set(transactions.map(({ outcome }) => outcome?.criterion ?? null));
		expect([...criteria].filter((criterion) => criterion !== null).sort()).toEqual(['purchaseOrderNumberOnInvoice', 'sameSupplierAndValuePercent']);
		expect((await lastSyncRun()).report).toMatchObject({ addsUp: true, reading: { filter: { glAccounts: '6000-6999' } } });
	});

	test('a switch that is neither says what it may be', async () => {
		const ended = await runTemplate({ twentyFourSevenOffice, costTracker }, { enter: { filterAndCriteriaFrom: 'CostTracker' } });
		expect(ended.error?.message).toMatch(/"CostTracker"; it must be/);
	});
});

/** An order that the purchase order field of an invoice names, and that invoice's line. */
const lateLine = production.transactionLines.find(({ id }) => {
	const answer = whole.answers.entries.find((entry) => entry.transactionId === id);
	return answer?.criterion === 'purchaseOrderNumberOnInvoice' && answer.status === 'autoMatched';
})!;
const lateNumber = whole.answers.entries.find(({ transactionId }) => transactionId === lateLine.id)!.purchaseOrderNumber;
const lateOrder = whole.purchaseOrders.find(({ number }) => number === lateNumber)!;

function lineOf(lineId: string): { amount: number; customer: number } {
	const line = production.transactionLines.find(({ id }) => id === lineId)!;
	const owed = production.transactionLines.find(({ transaction, customer }) => transaction.id === line.transaction.id && customer)!;
	return { amount: line.amount, customer: owed.customer!.id };
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

async function putOrders(url: string, items: unknown[]): Promise<void> {
	await send(`${url}/_sandbox/purchase-orders`, { items });
}

async function putSettings(url: string, settings: unknown): Promise<void> {
	await send(`${url}/api/v1/settings`, settings);
}

async function send(url: string, body: unknown): Promise<void> {
	const headers = { 'X-API-Key': sandboxApiKey, 'Content-Type': 'application/json' };
	const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
	if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}
