import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { changeAmount, type Production } from '../../sandbox/production';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { orderRow, storedTransaction } from '../support/sandbox/dataTableRows';
import { DataTables, type Row } from './support/dataTables';
import { launchFresh } from './support/launchFresh';
import { runByHand } from './support/runByHand';
import { waitBeforeWriting } from './support/waitBeforeWriting';

const ORDERS = 'Purchase Orders';
const TRANSACTIONS = 'Accounting Transactions';
const RUNS = 'Match Runs';
const BY_HAND = 'Run by Hand';
const AT_NIGHT = 'Every Night at 02:00';
const MAX_SIZE_BYTES = 3_000_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('Match with Data Tables, imported into a real n8n', () => {
	let launched: Launched;
	let tables: DataTables;
	let workflowId: string;
	let production: Production;

	beforeAll(async () => {
		launched = await launchFresh({ n8nEnvironment: { N8N_DATA_TABLES_MAX_SIZE_BYTES: String(MAX_SIZE_BYTES) } });
		tables = await DataTables.of(launched.n8nApi);
		production = launched.twentyFourSevenOffice.state.production;
		({ id: workflowId } = await save());
	});

	afterAll(() => launched?.stop());

	/** Imports the template, or imports it again, with what a user enters and changes in nodes' parameters by their names. Executions by hand are kept, to see why one failed. */
	async function save(enter: Record<string, string> = {}, { change, wait }: { change?: (parameters: Record<string, Record<string, unknown>>) => unknown; wait?: boolean } = {}) {
		const template = fillSettings(readTemplate('match-with-data-tables'), { ...sandboxSettings, ...enter });
		template.settings = { ...(template.settings as object), saveManualExecutions: true };
		change?.(Object.fromEntries(template.nodes.map(({ name, parameters }) => [name, parameters!])));
		if (wait) waitBeforeWriting(template);
		return await launched.n8nApi.saveWorkflow(template, await launched.n8nApi.saveCredentials(sandboxCredentials(launched)));
	}

	/** The row that the run left in Match Runs. */
	async function run(trigger = BY_HAND): Promise<Row> {
		const { status, error, id } = await runByHand(launched.n8nApi, workflowId, trigger);
		if (status !== 'success') throw new Error(`${status}: ${error}`);
		return (await tables.rows(RUNS)).find(({ executionId }) => executionId === id)!;
	}

	const failure = async () => (await runByHand(launched.n8nApi, workflowId, BY_HAND)).error;
	const transactions = async () => new Map((await tables.rows(TRANSACTIONS)).map((row) => [String(row.transactionId), row]));
	const editLedger = (change: (ledger: Production) => Production) => {
		const { state } = launched.twentyFourSevenOffice;
		state.production = change(state.production);
	};
	const now = () => new Date().toISOString();

	/** What was written between two looks at the table, by transaction. */
	const written = (before: Map<string, Row>, after: Map<string, Row>) => [...after].filter(([id, { updatedAt }]) => before.get(id)?.updatedAt !== updatedAt).map(([id]) => id);

	/** An invoice of one line that was matched by this criterion. */
	async function matchedBy(criterion: string): Promise<Row> {
		return [...(await transactions()).values()].find((row) => row.criterion === criterion && row.status === 'Auto-matched' && row.amount === row.invoiceAmount && row.currency === 'NOK' && Number(row.amount) > 1000)!;
	}

	test('the first run makes the tables beside others of a similar name, and says that purchase orders are to be entered', async () => {
		await tables.create(`${ORDERS} 2019`, [{ name: 'number', type: 'string' }]);
		editLedger((ledger) => ({ ...ledger, transactionLines: [] }));
		const first = await run();
		await tables.insert(`${ORDERS} 2019`, [{ number: '2019-0001' }]);
		expect(await tables.names()).toEqual([TRANSACTIONS, RUNS, ORDERS, `${ORDERS} 2019`]);
		expect(first).toMatchObject({ status: 'Succeeded', ledgerLinesRead: 0, unmatched: 0 });
		expect(first.message).toMatch(/^Made the data tables.*no purchase orders.*"Purchase Orders"/);
	});

	test('with ledger and purchase orders it ends as the answer sheet says', async () => {
		editLedger(() => production);
		await tables.insert(ORDERS, production.purchaseOrders.map((order) => orderRow(order, production)));
		expect(await run()).toMatchObject({ status: 'Succeeded', message: null, ledgerLinesRead: 526, rowsAdded: 526, rowsChanged: 0, decisionsWritten: 0 });
		const comparison = compareWithAnswers([...(await transactions()).values()].map(storedTransaction));
		expect(comparison.wrongMatches).toEqual([]);
		expect(comparison.differences).toEqual([]);
	});

	test('the same again writes nothing, and at night only what changed is read', async () => {
		const before = await transactions();
		const { requests } = launched.twentyFourSevenOffice.state;
		requests.length = 0;
		expect(await run()).toMatchObject({ ledgerLinesRead: 526, rowsAdded: 0, rowsChanged: 0, decisionsWritten: 0 });
		expect(requests.some(({ query }) => query.modifiedFrom)).toBe(false);
		requests.length = 0;
		expect(await run(AT_NIGHT)).toMatchObject({ ledgerLinesRead: 0, decisionsWritten: 0 });
		expect(requests.filter(({ path, query }) => path === '/v1/transactionlines' && !query.modifiedFrom && !query.transactionId)).toEqual([]);
		expect(written(before, await transactions())).toEqual([]);
	});

	test('an amount that changed is followed in its row alone, with a flag', async () => {
		const row = await matchedBy('purchaseOrderNumberOnInvoice');
		const before = await transactions();
		editLedger((ledger) => changeAmount(ledger, String(row.transactionId), Number(row.amount) + 1, now()));
		expect(await run(AT_NIGHT)).toMatchObject({ status: 'Succeeded', ledgerLinesRead: 1, rowsAdded: 0, rowsChanged: 1, decisionsWritten: 1 });
		const after = await transactions();
		expect(written(before, after)).toEqual([row.transactionId]);
		expect(after.get(String(row.transactionId))).toMatchObject({
			status: 'Auto-matched',
			purchaseOrder: row.purchaseOrder,
			amount: Number(row.amount) + 1,
			flag: expect.stringContaining(`amount was ${row.amount}, is ${Number(row.amount) + 1}`),
		});
	});

	test('a match by value that no longer holds is the machine’s to take back', async () => {
		const row = await matchedBy('sameSupplierAndValuePercent');
		editLedger((ledger) => changeAmount(ledger, String(row.transactionId), Number(row.amount) * 3, now()));
		expect(await run(AT_NIGHT)).toMatchObject({ status: 'Succeeded', rowsChanged: 1 });
		const after = (await transactions()).get(String(row.transactionId))!;
		expect(after).toMatchObject({ purchaseOrder: null, flag: expect.stringContaining(`matched to ${row.purchaseOrder} before`) });
		expect(after.status).not.toBe('Auto-matched');
	});

	test('what a person decided stands: a no, an order without a status, and an amount that changed under it', async () => {
		const rows = [...(await transactions()).values()];
		const no = await matchedBy('sameSupplierAndProject');
		const yes = rows.find(({ status }) => status === 'Unmatched')!;
		const changed = await matchedBy('purchaseOrderNumberOnInvoice');
		await tables.update(TRANSACTIONS, no.id, { status: 'keep unmatched', purchaseOrder: null });
		await tables.update(TRANSACTIONS, yes.id, { purchaseOrder: production.purchaseOrders[0]!.number! });
		await tables.update(TRANSACTIONS, changed.id, { status: 'Matched', purchaseOrder: '2026-9999', decidedBy: 'Kari' });
		editLedger((ledger) => changeAmount(ledger, String(changed.transactionId), Number(changed.amount) + 7, now()));
		const before = await transactions();
		await run();
		const after = await transactions();
		for (const { transactionId } of [no, yes]) expect(after.get(String(transactionId))).toEqual(before.get(String(transactionId)));
		expect(after.get(String(changed.transactionId))).toMatchObject({ status: 'Matched', purchaseOrder: '2026-9999', decidedBy: 'Kari', amount: Number(changed.amount) + 7, flag: expect.stringContaining('2026-9999') });
	});

	test('two at once: one works, the other says so, and no row is there twice', async () => {
		const row = (await tables.rows(TRANSACTIONS))[0]!;
		await tables.update(TRANSACTIONS, row.id, { transactionId: 'not in the ledger' });
		const ended = await Promise.all([run(), run()]);
		expect(ended.map(({ status }) => status).sort()).toEqual(['Not started', 'Succeeded']);
		const ids = (await tables.rows(TRANSACTIONS)).map(({ transactionId }) => transactionId);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toContain(row.transactionId);
	});

	test('a row that somebody changes between reading and writing is left, and taken by the next run', async () => {
		const row = await matchedBy('purchaseOrderNumberOnInvoice');
		editLedger((ledger) => changeAmount(ledger, String(row.transactionId), Number(row.amount) + 3, now()));
		await save({}, { wait: true });
		const running = run(AT_NIGHT);
		while ((await tables.rows(RUNS)).at(-1)!.status !== 'Running') await sleep(100);
		await sleep(1500);
		await tables.update(TRANSACTIONS, row.id, { decidedBy: 'Kari' });
		expect(await running).toMatchObject({ status: 'Incomplete', rowsChanged: 0, message: expect.stringContaining('1 rows were changed by somebody meanwhile') });
		expect((await transactions()).get(String(row.transactionId))).toMatchObject({ amount: row.amount, decidedBy: 'Kari', flag: null });
		await save();
		expect(await run(AT_NIGHT)).toMatchObject({ status: 'Succeeded', rowsChanged: 1 });
		expect((await transactions()).get(String(row.transactionId))).toMatchObject({ amount: Number(row.amount) + 3, decidedBy: 'Kari', purchaseOrder: row.purchaseOrder });
	});

	test('what goes wrong is said before anything is written, and noted when nobody looks', async () => {
		await save({ transactionsTable: `${ORDERS} 2019` });
		expect(await failure()).toMatch(/"Purchase Orders 2019" lacks the columns date \(string\), .*the next run makes that table\. Nothing was read or written\.$/);
		await save({ organizationId: ' ' });
		expect(await failure()).toMatch(/^Enter your organization ID in Settings\./);
		await save({}, { change: ({ 'Get Transactions': read }) => (read!.authentication = 'emailAndPassword') });
		expect(await failure()).toMatch(/"Accounting Transactions" was filled by REST, and Get Transactions now reads by SOAP/);
		await save({ glAccounts: '4999-4000' });
		expect(await failure()).toMatch(/4999-4000/);
		await save({}, { change: ({ 'Match to Purchase Orders': match }) => Object.assign(match!, { criteriaSource: 'json', criteriaJson: '[]' }) });
		expect(await failure()).toContain('No criterion is enabled');
		expect((await tables.rows(RUNS)).at(-1)).toMatchObject({ status: 'Failed', message: expect.stringContaining('No criterion is enabled') });
		await launched.n8nApi.activateWorkflow(await save({ glAccounts: '4999-4000' }, { change: ({ [AT_NIGHT]: schedule }) => (schedule!.rule = { interval: [{ field: 'seconds', secondsInterval: 5 }] }) }));
		const failed = async () => (await tables.rows(RUNS)).find(({ status, message }) => status === 'Failed' && /^Get Transactions: .*4999-4000/.test(String(message)));
		const deadline = Date.now() + 60_000;
		while (!(await failed()) && Date.now() < deadline) await sleep(250);
		await save();
		expect(await failed()).toBeDefined();
		// The schedule may have started one more before it was taken off.
		while ((await tables.rows(RUNS)).some(({ status }) => status === 'Running') && Date.now() < deadline) await sleep(250);
		expect((await run()).status).toBe('Succeeded');
	});

	test('when n8n has no room for more, nothing is written and nothing is lost', async () => {
		await save();
		const row = await matchedBy('purchaseOrderNumberOnInvoice');
		editLedger((ledger) => changeAmount(ledger, String(row.transactionId), Number(row.amount) + 5, now()));
		const before = await transactions();
		await tables.create('Other data', [{ name: 'text', type: 'string' }]);
		await tables.insert('Other data', Array.from({ length: 30 }, () => ({ text: 'x'.repeat(MAX_SIZE_BYTES / 30) })));
		expect(await failure()).toMatch(/size limit exceeded: \d+MB used/);
		expect(written(before, await transactions())).toEqual([]);
		await tables.remove('Other data');
		expect(await run(AT_NIGHT)).toMatchObject({ status: 'Succeeded', rowsChanged: 1 });
	});
});
