import type { Comparison, Jobs } from '../../measure/jobs';
import { loadEngine } from '../../measure/loadEngine';
import { makeWorld } from '../../world/makeWorld';
import { CONSEQUENCE, type Difference, explainDifference, UNEXPLAINED } from './explainDifference';
import { runDuckDb } from './runDuckDb';

/** Both on the same world: how often they decide the same, and every difference with its cause. */
export async function compareWithDuckDb(job: Jobs['comparison']['job']): Promise<Comparison> {
	const world = makeWorld(job);
	const { decided } = await runDuckDb(world);
	const { outcomes } = loadEngine().matchPurchaseOrders(world);
	const found = outcomes
		.map((outcome, index): Difference => ({ outcome, duckDb: decided[index]!, transaction: world.transactions[index]! }))
		.filter(({ outcome, duckDb }) => outcome.criterion !== duckDb.criterion || (outcome.purchaseOrder?.id ?? null) !== duckDb.purchaseOrderId)
		// What goes to review for its number carries the criterion; to SQL it is just not matched.
		.filter(({ outcome, duckDb }) => outcome.status === 'autoMatched' || duckDb.criterion !== null);
	return { transactions: outcomes.length, same: outcomes.length - found.length, differences: countKinds(found) };
}

function countKinds(found: readonly Difference[]): Comparison['differences'] {
	const explanations = found.map(explainDifference);
	const touched = new Set(found.filter((_, index) => explanations[index] !== null).map(supplierOf));
	const kinds = new Map<string, Comparison['differences'][number]>();
	found.forEach((difference, index) => {
		const { outcome, duckDb, transaction } = difference;
		const explanation = explanations[index] ?? (touched.has(supplierOf(difference)) ? CONSEQUENCE : UNEXPLAINED);
		const [engine, other] = [outcome.status === 'autoMatched' ? outcome.criterion! : outcome.status, duckDb.criterion ?? duckDb.status];
		const key = [engine, other, explanation].join();
		const kind = kinds.get(key);
		if (kind) kind.count++;
		else kinds.set(key, { engine, duckDb: other, explanation, count: 1, example: `${transaction.description}: ${outcome.explanation}` });
	});
	return [...kinds.values()].sort((left, right) => right.count - left.count);
}

function supplierOf({ transaction }: Difference): string | null {
	return transaction.supplier?.id ?? null;
}
