import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { RequestListener } from 'node:http';
import { createCostTrackerApp } from '../../../sandbox/costTracker/app';
import { createPages } from '../../../sandbox/costTracker/page/createPages';
import { resetStore } from '../../../sandbox/costTracker/store/resetStore';
import { seedPurchaseOrders } from '../../../sandbox/costTracker/store/seedPurchaseOrders';
import type { PurchaseOrderSeed } from '../../../sandbox/costTracker/store/seedPurchaseOrders';
import { Store } from '../../../sandbox/costTracker/store/store';
import { sandboxApiKey, sandboxSettings } from '../../../sandbox/launcher/sandboxCredentials';
import { createTwentyFourSevenOfficeApp } from '../../../sandbox/twentyFourSevenOffice/createApp';
import { createState } from '../../../sandbox/twentyFourSevenOffice/state';
import { templateCredentials } from '../../workflows/runTemplate';
import { resetClock } from './clock';
import { LedgerModel } from './ledgerModel';

export type SystemName = 'twentyFourSevenOffice' | 'costTracker';

/** Both simulated systems, made once and emptied for each sequence. Runs reach them through a `Gate`. */
export class Systems {
	readonly store = new Store({ databaseFile: ':memory:', clock: () => new Date(), leaseSeconds: 1800, fullJournal: true });
	readonly ledgerState = createState({ production: new LedgerModel().toProduction() });
	readonly apps: Record<SystemName, RequestListener>;
	/** Kept from run to run, as n8n keeps access tokens. */
	private token: unknown;

	constructor() {
		this.store.publicUrl = 'http://127.0.0.1:1';
		const costTracker = createCostTrackerApp(this.store, {
			apiKey: sandboxApiKey,
			organizationId: sandboxSettings.organizationId,
			purchaseOrders: [],
			pages: createPages(this.store, undefined),
		});
		const options = { production: this.ledgerState.production };
		this.apps = { costTracker, twentyFourSevenOffice: createTwentyFourSevenOfficeApp(options, this.ledgerState) };
	}

	reset(): void {
		resetClock();
		resetStore(this.store);
		this.ledgerState.requests.length = 0;
		this.ledgerState.tokens.clear();
		this.token = undefined;
	}

	publish(ledger: LedgerModel): void {
		this.ledgerState.production = ledger.toProduction();
	}

	seedOrder(order: PurchaseOrderSeed): void {
		seedPurchaseOrders(this.store, [order], sandboxSettings.organizationId);
	}

	credentials(urls: Record<SystemName, { url: string }>): Record<string, ICredentialDataDecryptedObject> {
		const credentials = templateCredentials(urls);
		const oauth = credentials.twentyFourSevenOfficeOAuth2Api!;
		if (this.token !== undefined) oauth.oauthTokenData = this.token as never;
		return credentials;
	}

	keepToken(credentials: Record<string, ICredentialDataDecryptedObject>): void {
		this.token = credentials.twentyFourSevenOfficeOAuth2Api!.oauthTokenData;
	}

	close(): void {
		this.store.close();
	}
}
