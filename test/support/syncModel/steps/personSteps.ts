import fc from 'fast-check';
import { ApiError } from '../../../../sandbox/costTracker/apiError';
import { addToBudgetByPerson, matchByPerson, unmatchByPerson } from '../../../../sandbox/costTracker/store/personDecisions';
import { undoSyncRun } from '../../../../sandbox/costTracker/store/undoSyncRun';
import type { Store } from '../../../../sandbox/costTracker/store/store';
import { findTransaction } from '../../../../sandbox/costTracker/store/transactionRow';
import type { World } from '../world';
import { pick, step, type Step } from './step';

const some = fc.nat(30);

type Act = (store: Store, externalId: string, orderId: string | undefined) => void;

const acts: Record<string, Act> = {
	match: (store, id, orderId) => matchByPerson(store, id, { purchaseOrderId: orderId ?? 'none', decidedBy: 'Kari' }),
	unmatch: (store, id) => unmatchByPerson(store, id, { decision: 'rejectPurchaseOrder', decidedBy: 'Kari' }),
	reject: (store, id, orderId) => unmatchByPerson(store, id, { decision: 'rejectPurchaseOrder', purchaseOrderId: orderId, decidedBy: 'Kari' }),
	keepUnmatched: (store, id) => unmatchByPerson(store, id, { decision: 'keepUnmatched', decidedBy: 'Kari' }),
	reopen: (store, id) => unmatchByPerson(store, id, { decision: 'reopen' }),
	addToBudget: (store, id) => addToBudgetByPerson(store, id, { decidedBy: 'Kari' }),
};

/** The act, if CostTracker allows it; and what it then holds is what the person said. */
function act(world: World, does: Act, transactionPick: number, orderPick: number): void {
	const { store } = world.systems;
	const ids = store.rows<{ id: string }>('SELECT external_id AS id FROM accounting_transactions ORDER BY external_id');
	const externalId = pick(ids, transactionPick)?.id;
	if (externalId === undefined) return;
	try {
		store.transact(() => does(store, externalId, pick(world.orders, orderPick)?.id));
	} catch (error) {
		if (error instanceof ApiError) return;
		throw error;
	}
	const { matchStatus, purchaseOrderId, rejectedPurchaseOrderIds } = findTransaction(store, externalId)!;
	world.personsWords.set(externalId, { matchStatus, purchaseOrderId, rejectedPurchaseOrderIds });
}

const decide = fc
	.tuple(fc.constantFrom(...Object.keys(acts)), some, some)
	.map(([name, transactionPick, orderPick]): Step =>
		step(`Person(${name}, transaction ${transactionPick}, order ${orderPick})`, (world) => act(world, acts[name]!, transactionPick, orderPick)),
	);

const undo = some.map((runPick) =>
	step(`Undo(run ${runPick})`, ({ systems: { store } }) => {
		const run = pick(store.rows<{ id: string }>('SELECT id FROM sync_runs ORDER BY position DESC'), runPick);
		if (!run) return;
		try {
			store.transact(() => undoSyncRun(store, run.id));
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
		}
	}),
);

/** What people do on CostTracker's page. */
export const personSteps = { decide, undo };
