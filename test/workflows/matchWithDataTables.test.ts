import type { IConnections, INode } from 'n8n-workflow';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate } from '../../sandbox/launcher/launch';
import { sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { DataTableStore } from '../support/engine/dataTableStore';
import { runWorkflow } from '../support/engine/runWorkflow';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { orderRow, storedTransaction } from '../support/sandbox/dataTableRows';
import { templateCredentials } from './runTemplate';

jest.setTimeout(120_000);

const production = generateProduction({ seed: PRODUCTION_SEED });
const TRANSACTIONS = 'Accounting Transactions';

describe('Match with Data Tables in the engine', () => {
	const dataTables = new DataTableStore();
	let twentyFourSevenOffice: Awaited<ReturnType<typeof startTwentyFourSevenOffice>>;

	beforeAll(async () => {
		twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: 0, production: { ...production, transactionLines: [] } });
	});

	afterAll(() => twentyFourSevenOffice.close());

	/** The row that the run left in Match Runs. */
	async function run() {
		const { nodes, connections } = fillSettings(readTemplate('match-with-data-tables'), sandboxSettings);
		const ended = await runWorkflow({
			nodes: nodes.map(({ credentials: _named, ...node }) => node) as INode[],
			connections: connections as IConnections,
			credentials: templateCredentials({ twentyFourSevenOffice, costTracker: { url: 'http://127.0.0.1:9' } }),
			startNode: 'Run by Hand',
			dataTables,
		});
		expect(ended.error).toBeUndefined();
		return dataTables.rows('Match Runs').at(-1)!;
	}

	test('without a ledger and without orders it makes the tables and says what to enter', async () => {
		expect(await run()).toMatchObject({ status: 'Succeeded', rowsAdded: 0, message: expect.stringMatching(/^Made the data tables.*no purchase orders/) });
		expect(dataTables.tables.map(({ name }) => name)).toEqual(['Purchase Orders', TRANSACTIONS, 'Match Runs']);
	});

	test('each transaction is written once, with its outcome, as the answer sheet says', async () => {
		twentyFourSevenOffice.state.production = production;
		dataTables.insert('Purchase Orders', production.purchaseOrders.map((order) => orderRow(order, production)));
		dataTables.writes = 0;
		expect(await run()).toMatchObject({ status: 'Succeeded', message: null, rowsAdded: 526, decisionsWritten: 0 });
		expect(dataTables.writes).toBe(526 + 2);
		expect(compareWithAnswers(dataTables.rows(TRANSACTIONS).map(storedTransaction))).toMatchObject({ wrongMatches: [], differences: [] });
	});

	test('the same again writes nothing but its row in Match Runs', async () => {
		dataTables.writes = 0;
		expect(await run()).toMatchObject({ status: 'Succeeded', ledgerLinesRead: 526, rowsAdded: 0, rowsChanged: 0, decisionsWritten: 0 });
		expect(dataTables.writes).toBe(2);
	});
});
