import type { PurchaseOrder, Transaction } from '../../domain/matching';
import type { Jobs, SampleTimes } from '../measure/jobs';
import { makeWorld } from '../world/makeWorld';
import { loadPeer } from './loadPeer';

interface RulesApi {
	Engine: new (rules: unknown[]) => Rules;
}
interface Rules {
	addOperator(name: string, evaluate: (left: never, right: never) => boolean): void;
	run(facts: Record<string, unknown>): Promise<{ events: unknown[] }>;
}

/**
 * json-rules-engine knows facts and rules and no sets, so each pair of a transaction and an order is a run of it: the
 * criteria are its rules, their sequence its priorities. A sample of pairs, extrapolated to all of them.
 */
export async function measureJsonRulesEngine(job: Jobs['jsonRulesEngine']['job']): Promise<SampleTimes> {
	const world = makeWorld(job);
	const orders = world.purchaseOrders.slice(0, job.sampleOrders);
	const transactions = world.transactions.slice(0, job.sample);
	const rules = makeRules(loadPeer<RulesApi>('json-rules-engine'));
	await matchAll(rules, transactions.slice(0, 2), orders);
	const start = performance.now();
	await matchAll(rules, transactions, orders);
	const sampleMs = performance.now() - start;
	const comparisons = transactions.length * orders.length;
	const all = world.transactions.length * world.purchaseOrders.length;
	return { sampleMs, comparisons, extrapolatedMs: (sampleMs / comparisons) * all };
}

async function matchAll(rules: Rules, transactions: readonly Transaction[], orders: readonly PurchaseOrder[]): Promise<void> {
	for (const transaction of transactions) {
		const value = Number(transaction.invoiceAmount ?? transaction.amount);
		for (const order of orders) await rules.run({ transaction, order, difference: Math.abs(value - Number(order.amount)) });
	}
}

function makeRules({ Engine }: RulesApi): Rules {
	const order = (path: string) => ({ fact: 'order', path });
	const sameSupplier = { fact: 'transaction', path: '$.supplier.id', operator: 'equal', value: order('$.supplier.externalId') };
	const sameProject = { fact: 'transaction', path: '$.project.id', operator: 'equal', value: order('$.project.externalId') };
	const isOpen = { ...order('$.status'), operator: 'equal', value: 'approved' };
	const within = (operator: string) => ({ fact: 'difference', operator, value: order('$.amount') });
	const criteria = [
		[{ fact: 'transaction', path: '$.purchaseOrderNumber', operator: 'equal', value: order('$.number') }],
		[{ fact: 'transaction', path: '$.description', operator: 'names', value: order('$.number') }],
		[sameSupplier, sameProject],
		[sameSupplier, within('withinPercent')],
		[sameSupplier, within('withinAmount')],
	];
	const rules = new Engine(
		criteria.map((all, position) => ({
			priority: criteria.length - position,
			conditions: { all: [isOpen, ...all] },
			event: { type: `criterion ${position + 1}` },
		})),
	);
	rules.addOperator('names', (description: string | null, number: string) => description?.includes(number) ?? false);
	rules.addOperator('withinPercent', (difference: number, amount: number) => difference <= 0.02 * amount);
	rules.addOperator('withinAmount', (difference: number) => difference <= 500);
	return rules;
}
