import {
	type CriterionSettings,
	matchPurchaseOrders,
	type MatchSettings,
	type Outcome,
	type PurchaseOrder,
	type Transaction,
} from '../../../domain/matching';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';

export interface Example extends Omit<MatchSettings, 'criteria'> {
	transactions: Array<Partial<Transaction>>;
	orders: Array<Partial<PurchaseOrder>>;
	criteria?: CriterionSettings[];
}

export const onInvoice = { kind: 'purchaseOrderNumberOnInvoice' } as const;
export const inDescription = { kind: 'purchaseOrderNumberInDescription' } as const;
export const supplierAndProject = { kind: 'sameSupplierAndProject' } as const;
export const within10Percent = { kind: 'sameSupplierAndValuePercent', percent: 10 } as const;
export const within10 = { kind: 'sameSupplierAndValueAmount', amount: 10 } as const;

/** The preset: all five, in the order of CostTracker's own settings page. */
export const ALL_FIVE: CriterionSettings[] = [onInvoice, inDescription, supplierAndProject, within10Percent, within10];

/**
 * What becomes of each transaction, one line each: `t1: matched 2021-0001 by 3 (overInvoiced)`,
 * `t2: review severalPurchaseOrders 2021-0001 2021-0002`, `t3: unmatched noNumber`. Transactions are t1, t2, … on vouchers
 * v1, v2, …; orders are p1, p2, … with numbers 2021-0001, 2021-0002, … unless stated otherwise.
 */
export function decide(example: Example): string[] {
	const { transactions, outcomes } = run(example);
	return outcomes.map((outcome, index) => `${transactions[index]?.id}: ${line(outcome)}`);
}

/** The outcomes themselves. */
export function run({ transactions, orders, criteria = ALL_FIVE, ...settings }: Example) {
	const given = transactions.map((fields, index) => transaction({ id: `t${index + 1}`, voucherId: `v${index + 1}`, ...fields }));
	const purchaseOrders = orders.map((fields, index) =>
		purchaseOrder({ id: `p${index + 1}`, number: `2021-000${index + 1}`, ...fields }),
	);
	const result = matchPurchaseOrders({ transactions: given, purchaseOrders, settings: { criteria, ...settings } });
	return { transactions: given, purchaseOrders, ...result };
}

function line(outcome: Outcome): string {
	const candidates = outcome.candidates.map(({ number, id }) => number ?? id);
	const warnings = outcome.warnings.map(({ code }) => code).sort();
	const what =
		outcome.status === 'autoMatched'
			? `matched ${outcome.purchaseOrder?.number ?? outcome.purchaseOrder?.id} by ${outcome.criterionPosition}`
			: [STATUS_WORDS[outcome.status], outcome.reason, ...candidates].join(' ');
	return warnings.length > 0 ? `${what} (${warnings.join(', ')})` : what;
}

const STATUS_WORDS = { needsReview: 'review', unmatched: 'unmatched', skipped: 'skipped', invalid: 'invalid' } as const;
