import type { CriterionSettings } from '../../../../domain/matching';
import { decide, type Example, within10, within10Percent } from '../decide';

const noProject = { project: null };

describe.each<[string, CriterionSettings]>([
	['Same Supplier and Value Within ± 10 %', within10Percent],
	['Same Supplier and Value Within ± 10', within10],
])('%s', (_name, criterion) => {
	it.each([
		['90.00', 'matched'],
		['110.00', 'matched'],
		[100, 'matched'],
		[90, 'matched'],
		[110, 'matched'],
		['89.99', 'unmatched'],
		['110.01', 'unmatched'],
		[0.1 + 109.9, 'matched'],
		[-100, 'unmatched'],
		[0, 'unmatched'],
	])('the purchase order is 100 and the invoice %s: %s', (amount, expected) => {
		expect(decide({ transactions: [{ amount }], orders: [{}], criteria: [criterion] })[0]).toContain(expected);
	});

	it.each<[string, Example, string[]]>([
		[
			'two orders inside: a person decides',
			{ transactions: [{ amount: 100 }], orders: [{ amount: 95 }, { amount: 105 }] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'the second is outside',
			{ transactions: [{ amount: 100 }], orders: [{ amount: 95 }, { amount: 112 }] },
			['t1: matched 2021-0001 by 1 (overInvoiced)'],
		],
		[
			'two invoices claim one order: a person decides',
			{ transactions: [{ amount: 95 }, { amount: 105 }], orders: [{}] },
			['t1: review rivalInvoices 2021-0001', 't2: review rivalInvoices 2021-0001'],
		],
		[
			'each invoice has its own order',
			{ transactions: [{ amount: 100 }, { amount: 108 }], orders: [{ amount: 92 }, { amount: 115 }] },
			['t1: matched 2021-0001 by 1 (overInvoiced)', 't2: matched 2021-0002 by 1'],
		],
		[
			'a choice on one side makes both wait',
			{ transactions: [{ amount: 92 }, { amount: 104 }], orders: [{ amount: 100 }, { amount: 110 }] },
			['t1: review rivalInvoices 2021-0001', 't2: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		['another supplier', { transactions: [{ supplier: { id: '502' } }], orders: [{}] }, ['t1: unmatched noOpenPurchaseOrder']],
		['no supplier', { transactions: [{ supplier: null }], orders: [{}] }, ['t1: unmatched missingSupplier']],
		['another currency', { transactions: [{ currency: 'EUR' }], orders: [{}] }, ['t1: unmatched currencyDiffers']],
		['the currency missing on one side', { transactions: [{ currency: null }], orders: [{}] }, ['t1: unmatched currencyDiffers']],
		['the currency missing on both', { transactions: [{ currency: null }], orders: [{ currency: ' ' }] }, ['t1: matched 2021-0001 by 1']],
		['a currency in small letters', { transactions: [{ currency: 'nok' }], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		['a credit note', { transactions: [{ amount: -100 }], orders: [{}] }, ['t1: unmatched signDiffers']],
		['a credit note and a negative order', { transactions: [{ amount: -100 }], orders: [{ amount: -100 }] }, ['t1: unmatched noOpenPurchaseOrder']],
		['no amount', { transactions: [{ amount: null }], orders: [{}] }, ['t1: unmatched missingAmount']],
		['an order without an amount', { transactions: [{}], orders: [{ amount: null }] }, ['t1: unmatched noOpenPurchaseOrder']],
		['an order of zero', { transactions: [{ amount: 0 }], orders: [{ amount: 0 }] }, ['t1: unmatched noOpenPurchaseOrder']],
		['an order that is not open', { transactions: [{}], orders: [{ status: 'completed' }] }, ['t1: unmatched noOpenPurchaseOrder']],
		['an order that has a match already', { transactions: [{}], orders: [{ invoicedAmount: 1 }] }, ['t1: unmatched noOpenPurchaseOrder']],
		[
			'an order that a person matched, though nothing is counted on it yet',
			{ transactions: [{}, { matchStatus: 'matched', purchaseOrderId: 'p1' }], orders: [{ invoicedAmount: null }] },
			['t1: unmatched noOpenPurchaseOrder', 't2: skipped alreadyMatched'],
		],
		['a rejected order', { transactions: [{ rejectedPurchaseOrderIds: ['p1'] }], orders: [{}] }, ['t1: unmatched noOpenPurchaseOrder']],
		[
			'a rejected order is no rival',
			{ transactions: [{ rejectedPurchaseOrderIds: ['p1'] }], orders: [{}, {}] },
			['t1: matched 2021-0002 by 1'],
		],
		[
			'nor is an invoice for which it was rejected',
			{ transactions: [{ rejectedPurchaseOrderIds: ['p1'] }, {}], orders: [{}] },
			['t1: unmatched noOpenPurchaseOrder', 't2: matched 2021-0001 by 1'],
		],
		['projects do not matter', { transactions: [noProject], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [criterion], ...example })).toEqual(expected);
	});
});

describe('tolerances', () => {
	it.each<[string, CriterionSettings, number | string, number | string, boolean]>([
		['0 % is equal', { ...within10Percent, percent: 0 }, 100, 100, true],
		['0 % is equal', { ...within10Percent, percent: 0 }, 100, 100.01, false],
		['0 is equal', { ...within10, amount: 0 }, 100, 100, true],
		['0 is equal', { ...within10, amount: 0 }, 100, 99.99, false],
		['a share of a øre is none', { ...within10Percent, percent: 10 }, 0.09, 0.09, true],
		['a share of a øre is none', { ...within10Percent, percent: 10 }, 0.09, 0.1, false],
		['2.5 % of 999.99 is 24.99975', { ...within10Percent, percent: '2.5' }, 999.99, 1024.98, true],
		['2.5 % of 999.99 is 24.99975', { ...within10Percent, percent: '2.5' }, 999.99, 1024.99, false],
		['100 % reaches twice the order', { ...within10Percent, percent: 100 }, 100, 200, true],
		['100 % reaches twice the order', { ...within10Percent, percent: 100 }, 100, 200.01, false],
		['100 % reaches down to the last øre', { ...within10Percent, percent: 100 }, 100, 0.01, true],
		['half a øre more than 10 is 10', { ...within10, amount: '10.005' }, 100, 110, true],
		['half a øre more than 10 is 10', { ...within10, amount: '10.005' }, 100, 110.01, false],
		['large amounts are exact', { ...within10Percent, percent: 10 }, '900000000000.10', '990000000000.11', true],
		['large amounts are exact', { ...within10Percent, percent: 10 }, '900000000000.10', '990000000000.12', false],
	])('%s: %j, purchase order %j, invoice %j', (_what, criterion, orderAmount, amount, matches) => {
		const [line] = decide({ transactions: [{ amount }], orders: [{ amount: orderAmount }], criteria: [criterion] });
		expect(line).toContain(matches ? 'matched 2021-0001' : 'unmatched noneWithinTolerance');
	});

	it('±10 is ten of the order\'s currency, whatever its decimals', () => {
		const yen = { currency: 'JPY' };
		const orders = [{ ...yen, amount: 100 }];
		expect(decide({ transactions: [{ ...yen, amount: 110 }], orders, criteria: [within10] })).toEqual(['t1: matched 2021-0001 by 1 (overInvoiced)']);
		expect(decide({ transactions: [{ ...yen, amount: 111 }], orders, criteria: [within10] })).toEqual(['t1: unmatched noneWithinTolerance 2021-0001']);
	});

	it('the same kind twice: the narrow one first', () => {
		const criteria = [{ ...within10Percent, percent: 2 }, within10Percent];
		const transactions = [{ amount: 101 }, { amount: 107 }];
		expect(decide({ transactions, orders: [{ amount: 100 }], criteria })).toEqual([
			't1: matched 2021-0001 by 1 (overInvoiced)',
			't2: unmatched noOpenPurchaseOrder',
		]);
	});
});

describe('the rival guard', () => {
	const guarded = { ...within10Percent, percent: 1, rivalGuardPercent: 5 };

	it.each<[string, Example, string[]]>([
		['nothing else near: matched', { transactions: [{ amount: 100.5 }], orders: [{}] }, ['t1: matched 2021-0001 by 1 (overInvoiced)']],
		[
			'a second order inside the wider band',
			{ transactions: [{ amount: 100.5 }], orders: [{}, { amount: 104 }] },
			['t1: review rivalGuard 2021-0001 2021-0002'],
		],
		[
			'a second order outside the wider band',
			{ transactions: [{ amount: 99 }], orders: [{}, { amount: 105 }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'a second invoice inside the wider band',
			{ transactions: [{ amount: 100 }, { amount: 104 }], orders: [{}] },
			['t1: review rivalGuard 2021-0001', 't2: unmatched noneWithinTolerance 2021-0001'],
		],
		[
			'a guard in amounts',
			{ transactions: [{ amount: 100 }, { amount: 116 }], orders: [{}], criteria: [{ ...within10, rivalGuardAmount: 15 }] },
			['t1: matched 2021-0001 by 1', 't2: unmatched noOpenPurchaseOrder'],
		],
		[
			'a guard in amounts, inside',
			{ transactions: [{ amount: 100 }, { amount: 115 }], orders: [{}], criteria: [{ ...within10, rivalGuardAmount: 15 }] },
			['t1: review rivalGuard 2021-0001', 't2: unmatched noneWithinTolerance 2021-0001'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [guarded], ...example })).toEqual(expected);
	});
});
