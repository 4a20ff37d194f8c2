import { decide, type Example, onInvoice, supplierAndProject, within10, within10Percent } from './decide';

const invoice = (amounts: number[], fields = {}) => amounts.map((amount) => ({ voucherId: 'v1', project: null, amount, ...fields }));

describe('the value of an invoice', () => {
	it.each<[string, Example, string[]]>([
		[
			'is the sum of its lines, which match together',
			{ transactions: invoice([60, 45]), orders: [{}] },
			['t1: matched 2021-0001 by 1 (overInvoiced)', 't2: matched 2021-0001 by 1 (overInvoiced)'],
		],
		[
			'may be taken line by line instead',
			{ transactions: invoice([60, 45]), orders: [{ amount: 62 }], valueFrom: 'transaction', criteria: [{ ...within10, amount: 5 }] },
			['t1: matched 2021-0001 by 1', 't2: unmatched noOpenPurchaseOrder'],
		],
		[
			'is what the source says, also when a filter hides a line',
			{ transactions: invoice([60], { invoiceAmount: '105.00' }), orders: [{}] },
			['t1: matched 2021-0001 by 1 (partialInvoice)'],
		],
		[
			'is unknown when the source says two things',
			{ transactions: [...invoice([60], { invoiceAmount: 100 }), ...invoice([40], { invoiceAmount: 101 })], orders: [{}] },
			['t1: unmatched invoiceAmountDiffers', 't2: unmatched invoiceAmountDiffers'],
		],
		[
			'is what one line says for all',
			{ transactions: [...invoice([60], { invoiceAmount: 100 }), ...invoice([40])], orders: [{}] },
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1'],
		],
		[
			'is unknown while a line has no amount',
			{ transactions: [...invoice([60]), ...invoice([0], { amount: null })], orders: [{}] },
			['t1: unmatched missingAmount', 't2: unmatched missingAmount'],
		],
		[
			'has one currency',
			{ transactions: [...invoice([60]), ...invoice([40], { currency: 'EUR' })], orders: [{}] },
			['t1: unmatched currencyDiffers', 't2: unmatched currencyDiffers'],
		],
		[
			'without a voucher is the line\'s own',
			{ transactions: invoice([60, 45], { voucherId: null }), orders: [{}] },
			['t1: unmatched noneWithinTolerance 2021-0001', 't2: unmatched noneWithinTolerance 2021-0001'],
		],
		[
			'goes by voucher number where there is no voucher id, within the year',
			{
				transactions: [
					...invoice([60, 45], { voucherId: null, voucherNumber: '70012' }),
					...invoice([9], { voucherId: null, voucherNumber: '70012', date: '2022-01-02' }),
				],
				orders: [{}],
			},
			[
				't1: matched 2021-0001 by 1 (overInvoiced)',
				't2: matched 2021-0001 by 1 (overInvoiced)',
				't3: unmatched noOpenPurchaseOrder',
			],
		],
		[
			'is not touched while a part of it is matched already',
			{
				transactions: [...invoice([60]), ...invoice([40], { matchStatus: 'matched', purchaseOrderId: 'p9' })],
				orders: [{}, { id: 'p9', amount: 500 }],
			},
			['t1: review invoicePartlyMatched 2021-0002', 't2: skipped alreadyMatched'],
		],
		[
			'is not touched, and the order of the rest is told, also when it is closed',
			{
				transactions: [...invoice([60]), ...invoice([40], { matchStatus: 'autoMatched', purchaseOrderId: 'p9' })],
				orders: [{}, { id: 'p9', status: 'completed' }],
			},
			['t1: review invoicePartlyMatched 2021-0002', 't2: skipped alreadyMatched'],
		],
		[
			'is not touched after another criterion took a part of it',
			{
				transactions: [...invoice([60], { project: { id: '11' } }), ...invoice([40])],
				orders: [{ amount: 500 }, { project: null }],
				criteria: [supplierAndProject, within10Percent],
			},
			['t1: matched 2021-0001 by 1', 't2: review invoicePartlyMatched 2021-0001'],
		],
		[
			'of two invoices on one voucher are two values',
			{
				transactions: [...invoice([100]), ...invoice([30], { supplier: { id: '502' } })],
				orders: [{}, { amount: 30, supplier: { externalId: '502' } }],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0002 by 1'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [within10Percent], ...example })).toEqual(expected);
	});
});

describe('the order\'s value', () => {
	it.each<[string, Example, string[]]>([
		['is its amount; a second invoice of the same value is a duplicate until a person says otherwise',
			{ transactions: [{}], orders: [{ invoicedAmount: 100, amount: 200 }] },
			['t1: unmatched noOpenPurchaseOrder'],
		],
		['may be what remains', { transactions: [{}], orders: [{ invoicedAmount: 100, amount: 200 }], compareWith: 'remaining' }, ['t1: matched 2021-0001 by 1']],
		['of which nothing remains is none', { transactions: [{}], orders: [{ invoicedAmount: 100 }], compareWith: 'remaining' }, ['t1: unmatched noOpenPurchaseOrder']],
		[
			'remains less after each match of the run',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', amount: 700 }, { amount: 300 }],
				orders: [{ amount: 1000 }],
				compareWith: 'remaining',
				criteria: [onInvoice, within10],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 2'],
		],
		[
			'remains more after a credit note',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', amount: -50 }, { amount: 150 }],
				orders: [{ amount: 1000, invoicedAmount: 900 }],
				compareWith: 'remaining',
				criteria: [onInvoice, within10],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 2'],
		],
		[
			'that remains can be matched again in a later pass',
			{
				transactions: [{ amount: 1000 }, { amount: 5 }],
				orders: [{ amount: 1005 }],
				compareWith: 'remaining',
				criteria: [{ ...within10, amount: 5 }],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1 (byElimination)'],
		],
		[
			'that remains in the end may be that of two orders, neither of which fitted in the beginning',
			{
				transactions: [{ amount: 50 }, { amount: 900, purchaseOrderNumber: '2021-0001' }, { amount: 900, purchaseOrderNumber: '2021-0002' }],
				orders: [{ amount: 950 }, { amount: 950 }],
				compareWith: 'remaining',
				criteria: [within10, onInvoice],
			},
			['t1: review severalPurchaseOrders 2021-0001 2021-0002', 't2: matched 2021-0001 by 2', 't3: matched 2021-0002 by 2'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [within10], ...example })).toEqual(expected);
	});
});

describe('amounts including VAT', () => {
	const gross: Pick<Example, 'transactionAmounts' | 'criteria'> = { transactionAmounts: 'includingVat', criteria: [{ ...within10, amount: 0 }] };

	it.each<[string, Example, string[]]>([
		['are converted by the line\'s rate', { ...gross, transactions: [{ amount: 125, vatRate: 25 }], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		['the rate may be text', { ...gross, transactions: [{ amount: '115.00', vatRate: '15' }], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		['a rate of zero is a rate', { ...gross, transactions: [{ amount: 100, vatRate: 0 }], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		['half a øre is rounded up', { ...gross, transactions: [{ amount: 0.14, vatRate: 12 }], orders: [{ amount: 0.13 }] }, ['t1: matched 2021-0001 by 1']],
		['without a rate there is no value', { ...gross, transactions: [{ amount: 125, vatRate: null }], orders: [{}] }, ['t1: unmatched vatRateMissing']],
		[
			'each line by its own',
			{ ...gross, transactions: [{ amount: 62.5, vatRate: 25 }, { voucherId: 'v1', amount: 57.5, vatRate: 15 }], orders: [{}] },
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1'],
		],
		[
			'the invoice amount by the rate that all lines share',
			{ ...gross, transactions: [{ amount: 62.5, vatRate: 25, invoiceAmount: 125 }], orders: [{}] },
			['t1: matched 2021-0001 by 1 (partialInvoice)'],
		],
		[
			'the invoice amount can not be converted by two rates',
			{
				...gross,
				transactions: [{ amount: 62.5, vatRate: 25, invoiceAmount: 120 }, { voucherId: 'v1', amount: 57.5, vatRate: 15, invoiceAmount: 120 }],
				orders: [{}],
			},
			['t1: unmatched vatRateMissing', 't2: unmatched vatRateMissing'],
		],
		[
			'a number needs no rate, but can not be counted',
			{ ...gross, criteria: [onInvoice], transactions: [{ purchaseOrderNumber: '2021-0001', vatRate: null }], orders: [{}] },
			['t1: matched 2021-0001 by 1 (vatRateMissing)'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('an invoice and its reversal', () => {
	const original = { invoiceNumber: '881', amount: 100, project: null };
	const reversal = { invoiceNumber: '881', amount: -100, project: null };

	it.each<[string, Example, string[]]>([
		[
			'take no part in value criteria',
			{ transactions: [original, reversal], orders: [{}] },
			['t1: unmatched reversed', 't2: unmatched reversed'],
		],
		[
			'may be matched by number, both',
			{
				transactions: [{ ...original, purchaseOrderNumber: '2021-0001' }, { ...reversal, purchaseOrderNumber: '2021-0001' }],
				orders: [{}],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1'],
		],
		[
			'one of them matched already: the other goes to review',
			{ transactions: [{ ...original, matchStatus: 'matched', purchaseOrderId: 'p1' }, reversal], orders: [{}] },
			['t1: skipped alreadyMatched', 't2: review reversed 2021-0001'],
		],
		[
			'one of them matched in this run: the other goes to review',
			{ transactions: [{ ...original, purchaseOrderNumber: '2021-0001' }, reversal], orders: [{}] },
			['t1: matched 2021-0001 by 1', 't2: review reversed 2021-0001'],
		],
		[
			'an unequal sum is no reversal',
			{ transactions: [original, { ...reversal, amount: -99 }], orders: [{}] },
			['t1: matched 2021-0001 by 4 (duplicateInvoice)', 't2: unmatched noOpenPurchaseOrder (duplicateInvoice)'],
		],
		[
			'another supplier\'s is no reversal',
			{ transactions: [original, { ...reversal, supplier: { id: '502' } }], orders: [{}] },
			['t1: matched 2021-0001 by 4', 't2: unmatched noOpenPurchaseOrder'],
		],
		[
			'without an invoice number nothing is a reversal',
			{ transactions: [{ ...original, invoiceNumber: null }, { ...reversal, invoiceNumber: null }], orders: [{}] },
			['t1: matched 2021-0001 by 4', 't2: unmatched noOpenPurchaseOrder'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});

	it('the same invoice on two vouchers is pointed out', () => {
		const transactions = [original, { ...original, amount: 400 }];
		expect(decide({ transactions, orders: [{}], criteria: [supplierAndProject, within10] })).toEqual([
			't1: matched 2021-0001 by 2 (duplicateInvoice)',
			't2: unmatched noOpenPurchaseOrder (duplicateInvoice)',
		]);
	});
});
