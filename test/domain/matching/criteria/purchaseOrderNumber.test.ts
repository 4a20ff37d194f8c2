import { decide, type Example, inDescription, onInvoice } from '../decide';

/** An order of another supplier on another project, so that only a number can lead to it. */
const elsewhere = { supplier: { externalId: '502', organizationNumber: '912345678' }, project: { externalId: '12' } };

describe('PO Number on Invoice', () => {
	it.each<[string, Example, string[]]>([
		[
			'the field names the order',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{}, {}] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'the field names it among other words',
			{ transactions: [{ purchaseOrderNumber: 'PO 2021-0001 / Kari' }], orders: [{}, {}] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'a bare number needs no label in its own field',
			{ transactions: [{ purchaseOrderNumber: '1001' }], orders: [{ number: '1001' }] },
			['t1: matched 1001 by 1'],
		],
		[
			'an empty field names nothing',
			{ transactions: [{ purchaseOrderNumber: ' ' }], orders: [{}] },
			['t1: unmatched noNumber'],
		],
		[
			'a number that belongs to no order names nothing',
			{ transactions: [{ purchaseOrderNumber: '2021-0009' }], orders: [{}] },
			['t1: unmatched numberUnknown'],
		],
		[
			'the description is another criterion',
			{ transactions: [{ description: 'PO 2021-0001' }], orders: [{}] },
			['t1: review contradictsNamedNumber 2021-0001'],
		],
		[
			'several invoices may name one order: payment plans are normal',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', amount: 60 }, { purchaseOrderNumber: '2021-0001', amount: 40 }],
				orders: [{}],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1'],
		],
		[
			'beyond its amount it still matches, with a warning on each that shares the excess',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', amount: 60 }, { purchaseOrderNumber: '2021-0001', amount: 41 }],
				orders: [{}],
			},
			['t1: matched 2021-0001 by 1 (overInvoiced)', 't2: matched 2021-0001 by 1 (overInvoiced)'],
		],
		[
			'a used-up order still matches by number',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ invoicedAmount: 100 }] },
			['t1: matched 2021-0001 by 1 (overInvoiced)'],
		],
		[
			'a credit note by number reduces what is invoiced',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', amount: -40 }], orders: [{ invoicedAmount: 100 }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'a credit note of more than was invoiced: a warning',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', amount: -40 }], orders: [{ invoicedAmount: 39 }] },
			['t1: matched 2021-0001 by 1 (belowZero)'],
		],
		[
			'another supplier: matched, as in CostTracker, with a warning',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [elsewhere] },
			['t1: matched 2021-0001 by 1 (supplierDiffers)'],
		],
		[
			'another supplier, and the same supplier required: a person decides',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [elsewhere], criteria: [{ ...onInvoice, requireSameSupplier: true }] },
			['t1: review supplierDiffers 2021-0001'],
		],
		[
			'an unknown supplier does not differ',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', supplier: null }],
				orders: [{}],
				criteria: [{ ...onInvoice, requireSameSupplier: true }],
			},
			['t1: matched 2021-0001 by 1'],
		],
		[
			'two open orders named: a person decides',
			{ transactions: [{ purchaseOrderNumber: '2021-0001 og 2021-0002' }], orders: [{}, {}] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'two open orders of one number: a person decides',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{}, { number: '2021-0001' }] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0001'],
		],
		[
			'one open order and a completed one named: the open one, with a warning',
			{ transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002' }], orders: [{}, { status: 'completed' }] },
			['t1: matched 2021-0001 by 1 (alsoNamesNotOpen)'],
		],
		[
			'only a completed order named: a person decides',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ status: 'Completed' }] },
			['t1: review purchaseOrderNotOpen 2021-0001'],
		],
		[
			'the revision named, or the original: the live one matches',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001' }, { purchaseOrderNumber: '2021-0001_Rev1' }, { purchaseOrderNumber: '2021-0001_Rev2' }],
				orders: [{ amount: 300 }, { number: '2021-0001_Rev1', amount: 300 }, { number: '2021-0001_Rev2', revisionOf: 'p2', amount: 300 }].map(
					(order, index) => (index === 1 ? { ...order, revisionOf: '2021-0001' } : order),
				),
			},
			['t1: matched 2021-0001_Rev2 by 1', 't2: matched 2021-0001_Rev2 by 1', 't3: matched 2021-0001_Rev2 by 1'],
		],
		[
			'a draft revision replaces nothing',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001' }],
				orders: [{}, { number: '2021-0001_Rev1', revisionOf: 'p1', status: 'Draft' }],
			},
			['t1: matched 2021-0001 by 1 (alsoNamesNotOpen)'],
		],
		[
			'leading zeros that differ: a person decides',
			{ transactions: [{ purchaseOrderNumber: 'EVENT-0005' }], orders: [{ number: 'EVENT-00005' }] },
			['t1: review lookAlike EVENT-00005'],
		],
		[
			'a rejected order is not named',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', rejectedPurchaseOrderIds: ['p1'] }], orders: [{}] },
			['t1: unmatched numberUnknown'],
		],
		[
			'of two named orders one is rejected: the other',
			{ transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', rejectedPurchaseOrderIds: [' p1 '] }], orders: [{}, {}] },
			['t1: matched 2021-0002 by 1'],
		],
		[
			'the order of another company has the same number: not ours',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ organizationId: '999' }] },
			['t1: unmatched numberUnknown'],
		],
		[
			'an order from a spreadsheet has no company',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ organizationId: null }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'an order given twice, equal: one order',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{}, { id: 'p1', number: '2021-0001' }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'an order given twice, different: a person decides',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{}, { id: 'p1', number: '2021-0001', amount: 99 }] },
			['t1: review duplicatePurchaseOrder 2021-0001'],
		],
		[
			'an order without an id can not be matched to',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ id: ' ' }] },
			['t1: review duplicatePurchaseOrder 2021-0001'],
		],
		[
			'a missing amount is no obstacle to a number',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', amount: null }], orders: [{}] },
			['t1: matched 2021-0001 by 1 (missingAmount)'],
		],
		[
			'another currency is no obstacle, but can not be counted',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', amount: 900, currency: 'EUR' }], orders: [{}] },
			['t1: matched 2021-0001 by 1 (currencyDiffers)'],
		],
		[
			'the other lines of the invoice name one order: so does this one',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', amount: 60 }, { voucherId: 'v1', amount: 30 }, { voucherId: 'v2', amount: 10 }],
				orders: [{}],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1 (namedByInvoice)', 't3: unmatched noNumber'],
		],
		[
			'the other lines name two orders: this one is not guessed',
			{
				transactions: [
					{ purchaseOrderNumber: '2021-0001' },
					{ voucherId: 'v1', purchaseOrderNumber: '2021-0002' },
					{ voucherId: 'v1' },
				],
				orders: [{}, {}],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0002 by 1', 't3: unmatched noNumber'],
		],
		[
			'another supplier on the same voucher is another invoice',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001' }, { voucherId: 'v1', supplier: { id: '502' } }],
				orders: [{}],
			},
			['t1: matched 2021-0001 by 1', 't2: unmatched noNumber'],
		],
		[
			'proposed only: a person decides',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{}], criteria: [{ ...onInvoice, action: 'propose' }] },
			['t1: review proposed 2021-0001'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [onInvoice], ...example })).toEqual(expected);
	});
});

describe('PO Number in Description', () => {
	it.each<[string, Example, string[]]>([
		[
			'the description names the order',
			{ transactions: [{ description: 'Leie av lift, 2021-0001' }], orders: [{}, {}] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'a label before a bare number',
			{ transactions: [{ description: 'Lift, best.nr. 1001' }], orders: [{ ...elsewhere, number: '1001' }] },
			['t1: matched 1001 by 1 (supplierDiffers)'],
		],
		[
			'a bare number without a label, from the order\'s supplier',
			{ transactions: [{ description: 'Lift 1001' }], orders: [{ number: '1001' }] },
			['t1: matched 1001 by 1'],
		],
		[
			'a bare number without a label, from another supplier',
			{ transactions: [{ description: 'Lift 1001' }], orders: [{ ...elsewhere, number: '1001' }] },
			['t1: unmatched numberUnknown'],
		],
		[
			'a bare number without a label, from nobody known',
			{ transactions: [{ description: 'Lift 1001', supplier: null }], orders: [{ number: '1001' }] },
			['t1: unmatched numberUnknown'],
		],
		[
			'a bare number without a label, of two orders: the one of this supplier',
			{ transactions: [{ description: 'Lift 1001' }], orders: [{ ...elsewhere, number: '1001' }, { number: '1001', amount: 200 }] },
			['t1: matched 1001 by 1'],
		],
		[
			'the supplier\'s own invoice number is not ours',
			{ transactions: [{ description: 'Faktura 2021-0001' }], orders: [{}] },
			['t1: unmatched numberUnknown'],
		],
		[
			'no description',
			{ transactions: [{ description: null }], orders: [{}] },
			['t1: unmatched noNumber'],
		],
		[
			'two orders',
			{ transactions: [{ description: '2021-0001, 2021-0002' }], orders: [{}, {}] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'a look-alike of a bare number counts only next to a label',
			{ transactions: [{ description: '5 lifter' }, { description: 'PO 5' }], orders: [{ number: '0005' }] },
			['t1: unmatched numberUnknown', 't2: review lookAlike 0005'],
		],
		[
			'the other lines of the invoice name one order',
			{ transactions: [{ description: 'Lift' }, { voucherId: 'v1', description: 'PO 2021-0001' }], orders: [{ amount: 200 }] },
			['t1: matched 2021-0001 by 1 (namedByInvoice)', 't2: matched 2021-0001 by 1'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [inDescription], ...example })).toEqual(expected);
	});
});

describe('both number criteria', () => {
	it('each reads its own text; the first in the list decides, and says what the other text names', () => {
		const example = {
			transactions: [{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0002' }],
			orders: [{}, {}],
		};
		expect(decide({ ...example, criteria: [onInvoice, inDescription] })).toEqual(['t1: matched 2021-0001 by 1 (alsoNamesOpen)']);
		expect(decide({ ...example, criteria: [inDescription, onInvoice] })).toEqual(['t1: matched 2021-0002 by 1 (alsoNamesOpen)']);
	});

	it('a tie in one text is settled by the other, if it names one of those', () => {
		const transactions = [
			{ purchaseOrderNumber: '2021-0001, 2021-0002', description: 'Lift 2021-0002' },
			{ purchaseOrderNumber: '2021-0001, 2021-0002', description: 'Lift 2021-0003' },
		];
		expect(decide({ transactions, orders: [{}, {}, {}], criteria: [onInvoice, inDescription] })).toEqual([
			't1: matched 2021-0002 by 2 (alsoNamesOpen)',
			't2: review severalPurchaseOrders 2021-0001 2021-0002',
		]);
	});

	it('a line with a number of its own does not take its invoice\'s', () => {
		const transactions = [
			{ purchaseOrderNumber: '2021-0001', voucherId: 'v1' },
			{ description: 'PO 2021-0002', voucherId: 'v1' },
		];
		expect(decide({ transactions, orders: [{}, {}], criteria: [onInvoice, inDescription] })).toEqual([
			't1: matched 2021-0001 by 1',
			't2: matched 2021-0002 by 2',
		]);
	});
});
