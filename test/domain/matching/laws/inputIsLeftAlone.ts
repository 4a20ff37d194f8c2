import fc from 'fast-check';
import type { PurchaseOrder } from '../../../../domain/purchaseOrder';
import type { Transaction } from '../../../../domain/transaction';
import { settingsArbitrary } from '../../../support/arbitraries/settings';
import { worldArbitrary } from '../../../support/arbitraries/world';
import { law } from './law';

/** Freezes everything inside, so that a write to it throws. */
function deepFreeze<T>(value: T): T {
	if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

/** It mutates nothing: not what it was given, and not what it gave before. */
export const inputIsLeftAlone = law('the input is left alone', worldArbitrary, (matcher, world) => {
	const before = JSON.stringify(world);
	matcher(deepFreeze(world));
	expect(JSON.stringify(world)).toBe(before);
});

const nonsense = fc.oneof(
	fc.constantFrom<unknown>('', ' ', 'NaN', '-', '1e999', '𝟙𝟘𝟘𝟙', '\u202E1001', 'po '.repeat(200), '1'.repeat(400), '0-0-'.repeat(50), {}, [], true),
	fc.double(),
	fc.string(),
	fc.anything(),
);
const TRANSACTION_FIELDS = [
	'id', 'organizationId', 'voucherId', 'date', 'amount', 'currency', 'vatRate', 'invoiceAmount', 'description',
	'purchaseOrderNumber', 'supplier', 'project', 'invoiceNumber', 'matchStatus', 'purchaseOrderId', 'rejectedPurchaseOrderIds',
];
const ORDER_FIELDS = [
	'id', 'organizationId', 'number', 'supplier', 'project', 'amount', 'invoicedAmount', 'currency', 'status', 'date', 'url', 'revisionOf',
];
const anyOf = (fields: string[]) => fc.dictionary(fc.constantFrom(...fields), nonsense, { noNullPrototype: true });

/** It never throws for data: whatever stands in the fields, each transaction has its outcome. */
export const badDataIsAnOutcome = law(
	'bad data is an outcome, never an exception',
	fc.record({
		transactions: fc.array(anyOf(TRANSACTION_FIELDS), { maxLength: 4 }),
		purchaseOrders: fc.array(anyOf(ORDER_FIELDS), { maxLength: 4 }),
		settings: settingsArbitrary,
	}),
	(matcher, { transactions, purchaseOrders, settings }) => {
		const { outcomes } = matcher({
			transactions: transactions as unknown as Transaction[],
			purchaseOrders: purchaseOrders as unknown as PurchaseOrder[],
			settings,
		});
		expect(outcomes).toHaveLength(transactions.length);
	},
);
