import type { CriterionSettings } from '../../../../domain/matching/settings';
import type { PurchaseOrder } from '../../../../sandbox/costTracker/contract';
import { readFullJournal } from '../../../../sandbox/costTracker/store/fullJournal';
import type { FullJournalEntry, JournalledRead } from '../../../../sandbox/costTracker/store/fullJournal';
import { findPurchaseOrder } from '../../../../sandbox/costTracker/store/purchaseOrders';
import type { SyncRun } from '../../../../sandbox/costTracker/store/syncRuns';
import { listSyncRuns } from '../../../../sandbox/costTracker/store/syncRuns';
import { selectTransactions, toState } from '../../../../sandbox/costTracker/store/transactionRow';
import type { TransactionRow, TransactionState } from '../../../../sandbox/costTracker/store/transactionRow';
import type { TransactionLine } from '../../../../sandbox/production';
import type { PersonsWord, World } from '../world';

/** All that the auditor looks at: the ledger, the journal, what is stored, and what people and runs were seen to do. */
export interface Evidence {
	ledger: TransactionLine[];
	/** Every ledger line that there ever was. */
	everPosted: Set<string>;
	entries: FullJournalEntry[];
	reads: JournalledRead[];
	stored: TransactionState[];
	orders: PurchaseOrder[];
	runs: SyncRun[];
	leaseSecondsOf: Map<string, number>;
	personsWords: Map<string, PersonsWord>;
	criteriaOf: Map<string, CriterionSettings[]>;
}

/** A rule of the audit: what it finds wrong, each in one sentence. */
export type Rule = (evidence: Evidence) => string[];

export function collectEvidence(world: World): Evidence {
	const { store, ledgerState } = world.systems;
	const leases = store.rows<{ id: string; seconds: number }>('SELECT id, lease_seconds AS seconds FROM sync_runs');
	return {
		ledger: ledgerState.production.transactionLines,
		everPosted: world.ledger.everPosted,
		...readFullJournal(store),
		stored: store.rows<TransactionRow>(`${selectTransactions} ORDER BY t.id`).map(toState),
		orders: world.orders.map(({ id }) => findPurchaseOrder(store, id)!),
		runs: listSyncRuns(store, { limit: 1000 }).items,
		leaseSecondsOf: new Map(leases.map(({ id, seconds }) => [id, seconds])),
		personsWords: world.personsWords,
		criteriaOf: world.criteriaOf,
	};
}

/** The ledger's own id in an external id. */
export function plainId(externalId: string): string {
	return externalId.slice(externalId.lastIndexOf(':') + 1);
}

/** Decimal text as øre, exact for what the model posts. */
export function minor(amount: string | number | null): number | null {
	return amount === null ? null : Math.round(Number(amount) * 100);
}
