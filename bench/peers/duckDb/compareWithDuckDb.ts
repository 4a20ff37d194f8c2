import type { Outcome } from '../../../domain/matching';
import type { Comparison, Jobs } from '../../measure/jobs';
import type { Decided } from '../../measure/engineJob';
import { loadEngine } from '../../measure/loadEngine';
import { makeWorld } from '../../world/makeWorld';
import { runDuckDb } from './runDuckDb';

/** Both on the same world: where they decide the same, and every other pair of decisions with the engine's reason. */
export async function compareWithDuckDb(job: Jobs['comparison']['job']): Promise<Comparison> {
	const world = makeWorld(job);
	const { decided } = await runDuckDb(world);
	const { outcomes } = loadEngine().matchPurchaseOrders(world);
	const differences = new Map<string, Comparison['differences'][number]>();
	let same = 0;
	outcomes.forEach((outcome, index) => {
		const other = decided[index]!;
		if (outcome.criterion === other.criterion && (outcome.purchaseOrder?.id ?? null) === other.purchaseOrderId) same++;
		else if (outcome.status === 'autoMatched' || other.criterion !== null) note(outcome, other, index);
		else same++;
	});
	return { transactions: outcomes.length, same, differences: [...differences.values()].sort((left, right) => right.count - left.count) };

	function note(outcome: Outcome, other: Decided, index: number): void {
		const why = reasonOf(outcome);
		const [engine, duckDb] = [outcome.criterion ?? outcome.status, other.criterion ?? other.status];
		const key = `${engine} ${duckDb} ${why}`;
		const known = differences.get(key);
		if (known) return void known.count++;
		const { description, purchaseOrderNumber } = world.transactions[index]!;
		differences.set(key, { engine, duckDb, why, count: 1, example: `${purchaseOrderNumber ?? ''} | ${description ?? ''} | ${outcome.explanation}` });
	}
}

function reasonOf({ reason, warnings, status }: Outcome): string {
	const codes = warnings.map(({ code }) => code).filter((code) => code === 'byElimination' || code === 'alsoNamesNotOpen');
	return [status === 'autoMatched' ? '' : reason, ...codes].filter((text) => text !== '').join(' + ') || reason;
}
