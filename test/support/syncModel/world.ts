import type { CriterionSettings } from '../../../domain/matching/settings';
import type { MatchStatus } from '../../../sandbox/costTracker/contract';
import type { PurchaseOrderSeed } from '../../../sandbox/costTracker/store/seedPurchaseOrders';
import { LedgerModel } from './ledgerModel';
import type { SyncGiven, SyncResult } from './runSync';
import { runSync } from './runSync';
import type { Incident } from './gate';
import type { Systems } from './systems';

/** What a person last said of a transaction, as CostTracker confirmed it. */
export interface PersonsWord {
	matchStatus: MatchStatus;
	purchaseOrderId: string | null;
	rejectedPurchaseOrderIds: string[];
}

/** What a sequence knows without looking into the systems: the ledger, the orders, what people said, which syncs ran how. */
export class World {
	readonly ledger = new LedgerModel();
	readonly orders: PurchaseOrderSeed[] = [];
	readonly personsWords = new Map<string, PersonsWord>();
	/** By run. */
	readonly criteriaOf = new Map<string, CriterionSettings[]>();
	readonly results: SyncResult[] = [];
	criteria: CriterionSettings[] = [
		{ kind: 'purchaseOrderNumberOnInvoice' },
		{ kind: 'purchaseOrderNumberInDescription' },
		{ kind: 'sameSupplierAndProject' },
		{ kind: 'sameSupplierAndValuePercent', percent: 10 },
		{ kind: 'sameSupplierAndValueAmount', amount: 10 },
	];
	private executions = 0;

	constructor(
		readonly systems: Systems,
		private readonly tamper?: SyncGiven['tamper'],
	) {
		systems.reset();
		systems.publish(this.ledger);
	}

	async sync(incidentAt?: (request: number) => Incident | undefined): Promise<SyncResult> {
		const { criteria, tamper } = this;
		const executionId = String((this.executions += 1));
		const result = await runSync(this.systems, { criteria, executionId, incidentAt, tamper });
		this.results.push(result);
		if (result.runId !== null) this.criteriaOf.set(result.runId, criteria);
		return result;
	}
}
