import { startCostTracker } from '../../sandbox/costTracker';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { CostTrackerClient, type StoredSyncRun } from '../support/sandbox/costTrackerClient';
import { largeLedger } from '../support/sandbox/largeLedger';
import { observeCostTracker } from '../support/sandbox/observeCostTracker';
import { fillCostTracker } from './fillCostTracker';
import { runTemplate } from './runTemplate';

export interface NightlyWorld {
	/** Supplier invoices of one cost line each that CostTracker knows. */
	known: number;
	suppliers: number;
	/** Of these, how many nobody has decided on. */
	unmatched: number;
	openOrders: number;
	closedOrders: number;
	/** Invoices that are changed before the night. */
	changed: number;
}

export interface NightlyCost {
	/** To 24SevenOffice, without those of the month that is checked in rotation. */
	requests: number;
	monthRequests: number;
	rowsWritten: number;
	/** Items that CostTracker gave, by what they were read for. */
	transactionsToMatch: number;
	transactionsOfMonth: number;
	ordersRead: number;
	syncRun: StoredSyncRun;
	/** Of the template's process, in the night's run alone. */
	cpuSeconds: number;
	changedAfterMatch: number;
}

const DECIDED_AT = '2020-01-01T00:00:00.000Z';

/**
 * Builds a world that CostTracker knows, with most of it decided on, lets invoices change, runs the template for one night in n8n's
 * engine, and counts what it cost. The month in rotation is counted apart.
 */
export async function runOneNight(world: NightlyWorld): Promise<NightlyCost> {
	const base = generateProduction({ seed: PRODUCTION_SEED });
	const startDate = new Date(Date.now() - 330 * 86_400_000).toISOString().slice(0, 10);
	const { production } = largeLedger(base, { vouchers: world.known, perDay: Math.ceil(world.known / 320), startDate, suppliers: world.suppliers });
	const twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: 0, production });
	const costTracker = await startCostTracker({
		port: 0,
		databaseFile: ':memory:',
		apiKey: sandboxApiKey,
		organizationId: sandboxSettings.organizationId,
		purchaseOrders: [...orders('open', world.openOrders, 'approved'), ...orders('closed', world.closedOrders, 'completed')],
	});
	const observer = await observeCostTracker(costTracker.url);
	const client = new CostTrackerClient(costTracker.url);
	const sandboxes = { twentyFourSevenOffice, costTracker: observer };
	try {
		// The first run, over an empty ledger, tells the filter's fingerprint and copies suppliers and the like.
		twentyFourSevenOffice.state.production = { ...production, transactionLines: [] };
		const first = await runTemplate(sandboxes, { enter: { startDate } });
		if (first.error) throw first.error;
		const { filterFingerprint } = first.output('Plan Reading')[0]!.json as { filterFingerprint: string };
		fillCostTracker(costTracker, production, sandboxSettings.organizationId, filterFingerprint);
		decideMost(costTracker.store, world);
		twentyFourSevenOffice.state.production = production;
		// A refresh records the first open questions; from here on a night changes only what changed.
		const settled = await runTemplate(sandboxes, { enter: { startDate }, startNode: 'Refresh Requested', pinData: { 'Refresh Requested': [{ json: {} }] } });
		if (settled.error) throw settled.error;

		const changed = changeInvoices(production.transactionLines, world);
		twentyFourSevenOffice.state.production = { ...production, transactionLines: changed };
		twentyFourSevenOffice.state.requests.length = 0;
		observer.requests.length = 0;
		const before = process.cpuUsage();
		const night = await runTemplate(sandboxes, { enter: { startDate } });
		if (night.error) throw night.error;
		const { user, system } = process.cpuUsage(before);

		const { check } = night.output('Plan Reading')[0]!.json as { check: { startDate: string; endDate: string } };
		const isOfMonth = ({ query }: { query: Record<string, string> }) => query.dateFrom === dayAfter(check.startDate) && query.dateTo === dayAfter(check.endDate);
		const { requests } = twentyFourSevenOffice.state;
		// The month is read last, and after it what its invoices are completed from.
		const month = requests.slice(requests.findIndex(isOfMonth)).filter(({ path }) => /^\/v1\/(transactionlines|customers)/.test(path)).length;
		const syncRun = (await client.syncRuns())[0]!;
		const itemsOf = (path: string, wanted: (query: URLSearchParams) => boolean = () => true) =>
			observer.requests.filter((request) => request.path === path && wanted(request.query)).reduce((sum, { items }) => sum + items, 0);
		return {
			requests: requests.length - month,
			monthRequests: month,
			rowsWritten: syncRun.written,
			transactionsToMatch: itemsOf('/accounting-transactions', (query) => query.get('scope') === 'matching'),
			transactionsOfMonth: itemsOf('/accounting-transactions', (query) => query.has('filterFingerprint')),
			ordersRead: itemsOf('/purchase-orders'),
			syncRun,
			cpuSeconds: (user + system) / 1e6,
			changedAfterMatch: costTracker.store.row<{ count: number }>('SELECT COUNT(*) AS count FROM accounting_transactions WHERE changed_after_match')!.count,
		};
	} finally {
		await observer.close();
		await twentyFourSevenOffice.close();
		await costTracker.close();
	}
}

/** Numbers that no invoice's text names, of a supplier of their own. */
function orders(kind: string, count: number, status: string) {
	return Array.from({ length: count }, (_, index) => ({
		id: `${kind}-${index}`,
		number: `9${kind === 'open' ? 1 : 2}-${1_000_000 + index}`,
		supplier: { externalId: `none-${kind}`, name: 'Nobody AS' },
		amount: '1.00',
		currency: 'NOK',
		status,
	}));
}

/** All but the last `unmatched` are matched to closed orders, as by earlier runs. */
function decideMost(store: Awaited<ReturnType<typeof startCostTracker>>['store'], { known, unmatched, closedOrders }: NightlyWorld): void {
	store.run(
		`UPDATE accounting_transactions SET match_status = 'autoMatched', purchase_order_id = 'closed-' || (id % :closedOrders),
			decision = json_object('by', 'syncRun', 'name', NULL, 'at', :at, 'syncRunId', NULL, 'amount', content ->> '$.amount', 'currency', content ->> '$.currency')
		WHERE id <= :decided`,
		{ closedOrders, at: DECIDED_AT, decided: known - unmatched },
	);
}

/** Every so many-th invoice costs one krone more, on its cost line and its payables line. */
function changeInvoices<Line extends { transaction: { number: number }; account: { number: number }; amount: number; modifiedAt: string }>(
	lines: readonly Line[],
	{ known, changed }: NightlyWorld,
): Line[] {
	const modifiedAt = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
	const step = Math.floor(known / changed);
	return lines.map((line) => {
		const voucher = line.transaction.number - 1000;
		if (voucher % step !== 0 || voucher / step >= changed || line.account.number === 2710) return line;
		return { ...line, amount: line.account.number === 2400 ? line.amount - 1 : line.amount + 1, modifiedAt };
	});
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
