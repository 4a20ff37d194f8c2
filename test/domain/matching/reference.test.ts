import type { MatchSettings } from '../../../domain/matching/settings';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { referenceMatch } from '../../support/referenceMatcher';

/** The judge is judged here: the specification's own examples, one by one. */
const byValue: MatchSettings = { criteria: [{ kind: 'sameSupplierAndValuePercent', percent: 10 }] };
const inDescription: MatchSettings = { criteria: [{ kind: 'purchaseOrderNumberInDescription' }] };

const orders = ['2021-0001', '1001', '1002', '1003', 'Customtext - 0001', '0001', 'EVENT-00005', '2021-00010'].map((number) =>
	purchaseOrder({ id: `po ${number}`, number }),
);

/** What a description leads to: the number of the order matched, or the reason and what stands to review. */
function named(description: string, known = orders, supplierId = '999') {
	const [outcome] = referenceMatch({
		transactions: [transaction({ description, supplier: { id: supplierId } })],
		purchaseOrders: known,
		settings: inDescription,
	});
	const { status, purchaseOrderId, reason, candidateIds } = outcome!;
	return status === 'autoMatched' ? purchaseOrderId : status === 'unmatched' ? 'nothing' : `${reason}: ${candidateIds.join(', ')}`;
}

describe('the reference matcher', () => {
	it.each([
		['90.00', 'autoMatched'],
		['110.00', 'autoMatched'],
		['89.99', 'unmatched'],
		['110.01', 'unmatched'],
	])('±10 % of 100: %s is %s', (amount, status) => {
		const byAmount: MatchSettings = { criteria: [{ kind: 'sameSupplierAndValueAmount', amount: 10 }] };
		for (const settings of [byValue, byAmount]) {
			const [outcome] = referenceMatch({ transactions: [transaction({ amount })], purchaseOrders: [purchaseOrder()], settings });
			expect(outcome!.status).toBe(status);
		}
	});

	it.each([
		['2021-0001', 'po 2021-0001'],
		['2021-00010', 'po 2021-00010'],
		['12021-0001', 'nothing'],
		['2021-0001-2', 'nothing'],
		['2021-0001/24', 'nothing'],
		['2021-0001 - Leie av lift', 'po 2021-0001'],
		['Leie 2021 – 0001.', 'po 2021-0001'],
		['customtext-0001', 'po Customtext - 0001'],
		['Customtext - 0001 lift', 'po Customtext - 0001'],
		['PO 1001', 'po 1001'],
		['PO1001', 'po 1001'],
		['P.O.-nr: 1001', 'po 1001'],
		['Best.nr 1001', 'po 1001'],
		['Deres ref. 1001', 'po 1001'],
		['lift #1001', 'po 1001'],
		['Faktura #1001', 'nothing'],
		['lift nr. # 1001', 'po 1001'],
		['lift # nr 1001', 'po 1001'],
		['Faktura nr. # 1001', 'nothing'],
		['1001', 'nothing'],
		['Ordrenr 1001', 'nothing'],
		['Ordrenr 2021-0001', 'po 2021-0001'],
		['PO 1001, 1002 og 1003', 'severalPurchaseOrders: po 1001, po 1002, po 1003'],
		['PO 1001/1002', 'severalPurchaseOrders: po 1001, po 1002'],
		['PO 1001-1003', 'severalPurchaseOrders: po 1001, po 1002, po 1003'],
		['PO 1001/1009', 'nothing'],
		['Faktura for PO 2021-0001', 'po 2021-0001'],
		['Faktura 2021-0001', 'nothing'],
		['Fakturanr. 2021-0001, PO 1002', 'po 1002'],
		['PO art.nr.77-1, 1001', 'nothing'],
		['PO 1001,50', 'nothing'],
		['PO 1001 kr', 'nothing'],
		['2021-0001_Rev3', 'po 2021-0001'],
		['EVENT-0005', 'lookAlike: po EVENT-00005'],
		['2O21-0001', 'lookAlike: po 2021-0001'],
		['PO-EVENT-0005_Faktura_2021-0001', 'lookAlike: po EVENT-00005'],
	])('%s names %s', (description, expected) => {
		expect(named(description)).toBe(expected);
	});

	it('counts a bare number without a label when the supplier agrees, but not within an amount, a date or a KID', () => {
		const known = [purchaseOrder({ id: 'bare', number: '500' }), purchaseOrder({ id: 'year', number: '2021' })];
		const settle = (description: string) => named(description, known, '501');
		expect(settle('500')).toBe('bare');
		for (const text of ['kr 1 500,00', '1 500 kr', '15. mai 2021', 'KID 1234 500', 'kl 10:500', '500,-', '01.02.2021']) {
			expect([text, settle(text)]).toEqual([text, 'nothing']);
		}
	});

	it('lets two invoices that claim one order be rivals, and one voucher with two lines be one invoice', () => {
		const twoLines = ['a', 'b'].map((id) => transaction({ id, amount: 50 }));
		expect(referenceMatch({ transactions: twoLines, purchaseOrders: [purchaseOrder()], settings: byValue })).toMatchObject([
			{ purchaseOrderId: 'p1' },
			{ purchaseOrderId: 'p1' },
		]);
		const twoInvoices = ['a', 'b'].map((id) => transaction({ id, voucherId: id }));
		expect(referenceMatch({ transactions: twoInvoices, purchaseOrders: [purchaseOrder()], settings: byValue })).toMatchObject([
			{ reason: 'rivalInvoices', candidateIds: ['p1'] },
			{ reason: 'rivalInvoices', candidateIds: ['p1'] },
		]);
	});

	it('runs the list again until nothing matches', () => {
		const outcomes = referenceMatch({
			transactions: [
				transaction({ id: 'a', voucherId: 'a', amount: 60, project: null }),
				transaction({ id: 'b', voucherId: 'b', amount: 5 }),
			],
			purchaseOrders: [purchaseOrder({ id: 'p60', amount: 60 }), purchaseOrder({ id: 'p200', number: '2021-0002', amount: 200 })],
			settings: { criteria: [{ kind: 'sameSupplierAndProject' }, { kind: 'sameSupplierAndValueAmount', amount: 0 }] },
		});
		expect(outcomes).toMatchObject([
			{ purchaseOrderId: 'p60', criterionPosition: 2, warnings: [] },
			{ purchaseOrderId: 'p200', criterionPosition: 1, warnings: ['byElimination'] },
		]);
	});
});
