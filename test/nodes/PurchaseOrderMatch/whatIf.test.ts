import { matchPurchaseOrders, parseSettings } from '../../../domain/matching';
import { countAlone, MAX_COUNTED_ALONE, whatIf } from '../../../nodes/PurchaseOrderMatch/whatIf';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';

function settingsOf(criteria: object[]) {
	const parsed = parseSettings({ criteria });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
	return parsed.settings;
}
const byNumber = { kind: 'purchaseOrderNumberOnInvoice' };
const byAmount = { kind: 'sameSupplierAndValueAmount', amount: 5 };

/** The first could be matched by either criterion, the second by value alone, the third by neither. */
const rows = {
	transactions: [
		transaction({ id: 't1', voucherId: 'v1', purchaseOrderNumber: '2021-0001', supplier: { id: '501' } }),
		transaction({ id: 't2', voucherId: 'v2', supplier: { id: '502' } }),
		transaction({ id: 't3', voucherId: 'v3', supplier: { id: '503' } }),
	],
	purchaseOrders: [
		purchaseOrder({ id: 'p1', supplier: { externalId: '501' } }),
		purchaseOrder({ id: 'p2', number: '2021-0002', supplier: { externalId: '502' } }),
	],
};

describe('What each criterion would do on its own', () => {
	it('is counted whatever the ones before it have left', () => {
		const result = matchPurchaseOrders({ ...rows, settings: settingsOf([byNumber, byAmount]) });
		expect(countAlone(result)).toEqual([1, 2]);
		expect(result.summary.criteria[1]!.matched).toBe(1);
	});

	it('is not counted for more transactions than the limit', () => {
		const transactions = Array.from({ length: MAX_COUNTED_ALONE + 1 }, (_, index) => transaction({ id: `t${index}`, supplier: null }));
		expect(countAlone(matchPurchaseOrders({ ...rows, transactions, settings: settingsOf([byNumber]) }))).toBeNull();
	});
});

describe('Other criteria', () => {
	it('tell what they would change', () => {
		const { outcomes } = matchPurchaseOrders({ ...rows, settings: settingsOf([byNumber]) });
		const { criteria, summary, moves, total, shown } = whatIf(rows, outcomes, settingsOf([byAmount]));
		expect(criteria).toMatchObject([byAmount].map(({ kind }) => ({ kind })));
		expect(summary.status.autoMatched.count).toBe(2);
		expect(moves).toEqual([{ from: 'unmatched', to: 'autoMatched', count: 1 }]);
		expect(total).toBe(1);
		expect(shown).toEqual([
			{
				id: 't2', supplier: '502', amount: '100.00', currency: 'NOK',
				from: { status: 'unmatched', criterion: null, criterionPosition: null, purchaseOrder: null, reason: expect.any(String) },
				to: { status: 'autoMatched', criterion: 'sameSupplierAndValueAmount', criterionPosition: 1, purchaseOrder: '2021-0002', reason: 'withinTolerance' },
			},
		]);
	});
});
