import { PRODUCTION_SEED, generateProduction } from '../../../sandbox/production';
import { referenceMatch } from '../../support/referenceMatcher';
import { toTransactions } from './toTransactions';

/**
 * Two readings of the specification, made independently: the sheet case by case as an accountant would, and the slow
 * reference matcher rule by rule. Supplier by supplier, since the reference compares everything with everything.
 */
describe('the reference matcher agrees with the answer sheet', () => {
	const production = generateProduction({ seed: PRODUCTION_SEED });
	const { answers, purchaseOrders } = production;
	const transactions = toTransactions(production);
	const number = (id: string | null): string | null => purchaseOrders.find((order) => order.id === id)?.number ?? null;
	const bySupplier = new Map<string, number[]>();
	transactions.forEach((transaction, at) => bySupplier.set(transaction.supplier!.id!, [...(bySupplier.get(transaction.supplier!.id!) ?? []), at]));

	test.each([...bySupplier].map(([supplier, places]) => [transactions[places[0]!]!.supplier!.name, supplier, places] as const))('%s', (_name, supplier, places) => {
		const mine = places.map((at) => transactions[at]!);
		const expected = places.map((at) => answers.entries[at]!);
		const texts = mine.map((one) => `${one.description} ${one.purchaseOrderNumber}`).join(' ');
		const orders = purchaseOrders.filter((order) => order.supplier.externalId === supplier || texts.includes(order.number) || expected.some((entry) => entry.purchaseOrderNumber === order.number));
		const outcomes = referenceMatch({ transactions: mine, purchaseOrders: orders, settings: { criteria: [...answers.settings.criteria] } });
		outcomes.forEach((outcome, at) => {
			const entry = expected[at]!;
			expect({
				case: entry.case,
				status: outcome.status,
				criterion: outcome.criterion,
				purchaseOrderNumber: number(outcome.purchaseOrderId),
				...(entry.reason === undefined ? {} : { reason: outcome.reason }),
				...(entry.warnings === undefined ? {} : { warnings: entry.warnings.filter((code) => outcome.warnings.includes(code)) }),
				...(entry.candidates === undefined ? {} : { candidates: outcome.candidateIds.map(number).sort() }),
				why: entry.why,
			}).toEqual({ ...entry, transactionId: undefined });
		});
	});
});
