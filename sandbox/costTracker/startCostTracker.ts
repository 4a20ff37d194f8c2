import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCostTrackerApp } from './app';
import { createPages } from './page/createPages';
import type { RefreshTarget } from './page/refreshWebhook';
import { forgetOldAnswers } from './store/idempotency';
import { seedPurchaseOrders } from './store/seedPurchaseOrders';
import type { PurchaseOrderSeed } from './store/seedPurchaseOrders';
import { Store } from './store/store';

export interface CostTrackerOptions {
	/** 0 takes any free one. */
	port: number;
	/** A path, or `:memory:`. */
	databaseFile: string;
	/** Asked for in the header `X-API-Key`. */
	apiKey: string;
	/** The organization in 24SevenOffice that this company belongs to. */
	organizationId: string;
	/** Created, or updated where they differ. Orders that were there before stay. */
	purchaseOrders?: PurchaseOrderSeed[];
	clock?: () => Date;
	/** Of a sync run that doesn't say. */
	leaseSeconds?: number;
	/** See `readFullJournal`. */
	fullJournal?: boolean;
	/** The webhook behind the refresh symbol; without it the symbol says that none is set up. */
	refresh?: RefreshTarget;
}

export interface CostTracker {
	/** `http://127.0.0.1:<port>`; the contract is under `/api/v1`. */
	url: string;
	store: Store;
	close(): Promise<void>;
}

/** Starts the simulated CostTracker on loopback. */
export async function startCostTracker(options: CostTrackerOptions): Promise<CostTracker> {
	const { organizationId, apiKey, purchaseOrders = [] } = options;
	const store = new Store({
		databaseFile: options.databaseFile,
		clock: options.clock ?? (() => new Date()),
		leaseSeconds: options.leaseSeconds ?? 1800,
		fullJournal: options.fullJournal,
	});
	forgetOldAnswers(store);
	seedPurchaseOrders(store, purchaseOrders, organizationId);
	const pages = createPages(store, options.refresh);
	const server = createServer(createCostTrackerApp(store, { apiKey, organizationId, purchaseOrders, pages }));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port, '127.0.0.1', resolve);
	});
	store.publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url: store.publicUrl,
		store,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					store.close();
					resolve();
				});
				server.closeAllConnections();
			}),
	};
}
