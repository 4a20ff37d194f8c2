import * as fc from 'fast-check';
import { type CriterionSettings, matchPurchaseOrders } from '../../../../domain/matching';
import { purchaseOrder } from '../../../support/builders/purchaseOrder';
import { transaction } from '../../../support/builders/transaction';
import { referenceMatch } from '../../../support/referenceMatcher';
import { onInvoice, supplierAndProject, within10, within10Percent } from '../decide';
import { inTermsOfReference } from '../laws/agreesWithReference';

/*
 * Few suppliers that tell more or less of themselves, amounts close together and many rejected orders: here orders lie in
 * several of the engine's lookups at once, and each match makes somebody else's candidate the only one.
 */
const supplier = fc.constantFrom({ id: '501' }, { id: '501', organizationNumber: '987654321' }, { organizationNumber: '987654321' }, { id: '502', organizationNumber: '987654321' });
const amount = fc.constantFrom(80, 90, 95, 100, 105, 110, 120, 130);
const project = fc.constantFrom({ id: '11' }, { id: '12' }, { id: '11', name: 'Vinterlys' }, { name: 'Vinterlys' });

const order = fc.record({
	supplier: supplier.map(({ id, organizationNumber }: { id?: string; organizationNumber?: string }) => ({ externalId: id ?? null, organizationNumber: organizationNumber ?? null })),
	project: project.map(({ id, name }: { id?: string; name?: string }) => ({ externalId: id ?? null, name: name ?? null })),
	amount,
});
const line = fc.record({
	supplier,
	project,
	amount,
	voucher: fc.integer({ min: 1, max: 8 }),
	rejectedPurchaseOrderIds: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.subarray(['p1', 'p2', 'p3', 'p9'], { minLength: 1 }) }),
	purchaseOrderNumber: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('2021-0001', '2021-0003') }),
});
const criteria = fc.constantFrom<CriterionSettings[]>(
	[within10],
	[{ ...supplierAndProject, uniqueTransaction: false }],
	[{ ...within10, action: 'propose' }, within10Percent],
	[within10, onInvoice],
	[within10Percent, supplierAndProject],
	[supplierAndProject, within10],
	[supplierAndProject, onInvoice],
	[{ ...within10Percent, rivalGuardPercent: 20 }],
);
const world = fc
	.record({ orders: fc.array(order, { minLength: 1, maxLength: 6 }), lines: fc.array(line, { minLength: 1, maxLength: 8 }), criteria, byTransaction: fc.boolean() })
	.map(({ orders, lines, criteria: tried, byTransaction }) => ({
		transactions: lines.map(({ voucher, ...fields }, at) => transaction({ id: `t${at + 1}`, voucherId: `v${voucher}`, ...fields })),
		purchaseOrders: orders.map((fields, at) => purchaseOrder({ id: `p${at + 1}`, number: `2021-000${at + 1}`, ...fields })),
		settings: { criteria: tried, valueFrom: byTransaction ? ('transaction' as const) : ('invoice' as const) },
	}));

it('the engine agrees with the reference where everybody is close to everybody', () => {
	const check = fc.property(world, (given) => expect(matchPurchaseOrders(given).outcomes.map(inTermsOfReference)).toEqual(referenceMatch(given)));
	fc.assert(check, { numRuns: Number(process.env.DENSE_RUNS ?? 200) });
});
