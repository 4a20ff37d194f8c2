import fc from 'fast-check';
import type { MatchSettings } from '../../../domain/matching/settings';
import type { PurchaseOrder } from '../../../domain/purchaseOrder';
import type { Transaction } from '../../../domain/transaction';
import { currencyArbitrary, invoiceAmountArbitrary, invoicedAmountArbitrary, orderAmountArbitrary, transactionAmountArbitrary, vatRateArbitrary } from './amounts';
import { mostly, organizationIdArbitrary, projectArbitrary, supplierArbitrary, toExternal } from './parties';
import { settingsArbitrary } from './settings';
import { descriptionArbitrary, orderNumberArbitrary, purchaseOrderFieldArbitrary } from './text';

/** Everything that one match is asked about. */
export interface World {
	transactions: Transaction[];
	purchaseOrders: PurchaseOrder[];
	settings: MatchSettings;
}

const PURCHASE_ORDER_IDS = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;

const transactionArbitrary: fc.Arbitrary<Omit<Transaction, 'id'>> = fc.record({
	organizationId: organizationIdArbitrary,
	voucherId: mostly<string | null>(['v1', 'v2', 'v3', 'v4'], [null], 8),
	voucherNumber: mostly<string | null>([null], ['7']),
	date: mostly<string | null>(['2021-03-15'], ['2020-12-31', '2021-01-31', '2021-02-01', null], 3),
	amount: transactionAmountArbitrary,
	currency: currencyArbitrary,
	vatRate: vatRateArbitrary,
	invoiceAmount: invoiceAmountArbitrary,
	description: descriptionArbitrary,
	purchaseOrderNumber: purchaseOrderFieldArbitrary,
	supplier: supplierArbitrary,
	project: projectArbitrary,
	invoiceNumber: mostly<string | null>([null], ['F1', 'F2', 'f1 '], 2),
	matchStatus: mostly<Transaction['matchStatus']>(['unmatched', null, 'needsReview'], ['autoMatched', 'matched', 'keepUnmatched', 'addedToBudget'], 7),
	purchaseOrderId: mostly<string | null>([null], PURCHASE_ORDER_IDS, 2),
	rejectedPurchaseOrderIds: fc.oneof(
		{ arbitrary: fc.constantFrom<string[] | null>(null, []), weight: 5 },
		{ arbitrary: fc.subarray([...PURCHASE_ORDER_IDS], { minLength: 1, maxLength: 2 }), weight: 1 },
	),
});

const purchaseOrderArbitrary: fc.Arbitrary<Omit<PurchaseOrder, 'id'>> = fc.record({
	organizationId: organizationIdArbitrary,
	number: fc.option(orderNumberArbitrary, { freq: 12 }),
	supplier: supplierArbitrary.map(toExternal),
	project: projectArbitrary.map((project) => toExternal(project)),
	amount: orderAmountArbitrary,
	invoicedAmount: invoicedAmountArbitrary,
	currency: currencyArbitrary,
	status: mostly<string | null>(['approved', 'sent'], ['Partly Received', 'received', 'completed', 'draft', 'deleted', null], 3),
	revisionOf: mostly<string | null>([null], ['p1', 'p2', '2021-0001', '1001'], 8),
});

const lift = { id: '501' };

/**
 * What a world is about. Without this, noise (a missing supplier, another currency) keeps most lines from ever reaching
 * the ties, eliminations and reversals that are worth comparing.
 */
const THEMES: Record<string, (world: World) => World> = {
	anything: (world) => world,
	/** One supplier and currency, no texts, a voucher each: ties by value and project, and eliminations. */
	values: (world) => ({
		settings: world.settings,
		transactions: world.transactions.map((transaction) => ({
			...transaction,
			organizationId: '1', currency: 'NOK', description: null, purchaseOrderNumber: null, supplier: lift, voucherId: transaction.id,
		})),
		purchaseOrders: world.purchaseOrders.map((order) => ({ ...order, organizationId: null, currency: 'NOK', supplier: toExternal(lift) })),
	}),
	/** Everything is open and a text is everywhere: naming, its ties, and what later criteria make of them. */
	texts: (world) => ({
		settings: world.settings,
		transactions: world.transactions.map((transaction) => ({
			...transaction,
			organizationId: '1', matchStatus: 'unmatched', currency: 'NOK',
			description: transaction.description ?? transaction.purchaseOrderNumber,
		})),
		purchaseOrders: world.purchaseOrders.map((order, at) => ({
			...order,
			organizationId: null, currency: 'NOK', number: order.number ?? '1001', status: at < 3 ? 'approved' : order.status,
			supplier: at % 2 === 0 ? toExternal(lift) : order.supplier,
		})),
	}),
	/** Pairs of vouchers with one invoice number, every second one the reversal of the one before. */
	reversals: (world) => ({
		settings: world.settings,
		transactions: world.transactions.map((transaction, at) => ({
			...transaction,
			organizationId: '1', supplier: lift, currency: 'NOK', voucherId: transaction.id, invoiceNumber: `F${at >> 1}`, invoiceAmount: null,
			amount: at % 2 === 1 && typeof world.transactions[at - 1]!.amount === 'number' ? -world.transactions[at - 1]!.amount! : transaction.amount ?? null,
		})),
		purchaseOrders: world.purchaseOrders.map((order) => ({ ...order, currency: 'NOK', supplier: toExternal(lift) })),
	}),
};

/**
 * A small world of near-collisions. Ids are unique but for a rare twin: a line with another's id, an order that is
 * another's copy or shares its id.
 */
export const worldArbitrary: fc.Arbitrary<World> = fc
	.record({
		transactions: fc.array(transactionArbitrary, { minLength: 1, maxLength: 6 }),
		purchaseOrders: fc.array(purchaseOrderArbitrary, { maxLength: 5 }),
		settings: settingsArbitrary,
		twins: mostly(['none'], ['line', 'order', 'copy'] as string[], 8),
		theme: fc.constantFrom('anything', 'anything', 'values', 'texts', 'texts', 'reversals'),
	})
	.map(({ transactions, purchaseOrders, settings, twins, theme }) => {
		const world = THEMES[theme]!({
			transactions: transactions.map((transaction, at) => ({ id: `t${at + 1}`, ...transaction })),
			purchaseOrders: purchaseOrders.map((order, at) => ({ id: PURCHASE_ORDER_IDS[at]!, ...order })),
			settings,
		});
		const [firstLine, secondLine] = world.transactions;
		if (twins === 'line' && firstLine && secondLine) secondLine.id = firstLine.id;
		const [first, second] = world.purchaseOrders;
		if (twins === 'order' && first && second) second.id = first.id;
		if (twins === 'copy' && first && second) Object.assign(second, first);
		return world;
	});
