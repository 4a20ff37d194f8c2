import type { PurchaseOrder, Transaction } from '../../domain/matching';
import type { Jobs, SampleTimes } from '../measure/jobs';
import { makeWorld } from '../world/makeWorld';

/** What people write in n8n's Code node: for each transaction a `filter` over all the orders, criterion after criterion. */
export function measureNaiveFilter(job: Jobs['naiveFilter']['job']): SampleTimes {
	const { transactions, purchaseOrders } = makeWorld(job);
	const sample = transactions.slice(0, job.sample);
	sample.slice(0, 20).forEach((transaction) => matchNaively(transaction, purchaseOrders));
	const start = performance.now();
	let matched = 0;
	for (const transaction of sample) if (matchNaively(transaction, purchaseOrders)) matched++;
	const sampleMs = performance.now() - start;
	if (matched === 0) throw new Error('The naive filter matched nothing: it measures nothing');
	const comparisons = sample.length * purchaseOrders.length;
	return { sampleMs, comparisons, extrapolatedMs: (sampleMs / sample.length) * transactions.length };
}

function matchNaively(transaction: Transaction, orders: readonly PurchaseOrder[]): PurchaseOrder | undefined {
	const open = orders.filter(({ status }) => status === 'approved');
	const byField = open.filter(({ number }) => number === transaction.purchaseOrderNumber?.trim());
	if (byField.length === 1) return byField[0];
	const byText = open.filter(({ number }) => transaction.description?.includes(number!));
	if (byText.length === 1) return byText[0];
	const ofSupplier = open.filter(({ supplier }) => supplier?.externalId === transaction.supplier?.id);
	const onProject = ofSupplier.filter(({ project }) => project?.externalId === transaction.project?.id);
	if (onProject.length === 1) return onProject[0];
	const value = Number(transaction.invoiceAmount ?? transaction.amount);
	const byPercent = ofSupplier.filter(({ amount }) => Math.abs(value - Number(amount)) <= 0.02 * Number(amount));
	if (byPercent.length === 1) return byPercent[0];
	const byAmount = ofSupplier.filter(({ amount }) => Math.abs(value - Number(amount)) <= 500);
	return byAmount.length === 1 ? byAmount[0] : undefined;
}
