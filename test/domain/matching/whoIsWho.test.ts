import { decide, type Example, inDescription, onInvoice, supplierAndProject, within10 } from './decide';

const otherCompany = { organizationId: '999' };
const field = (purchaseOrderNumber: string) => ({ purchaseOrderNumber });

describe('two companies in one run', () => {
	it.each<[string, Example, string[]]>([
		[
			'the same order number in both: each names its own',
			{ transactions: [field('2021-0001'), { ...field('2021-0001'), ...otherCompany }], orders: [{}, { number: '2021-0001', ...otherCompany }], criteria: [onInvoice] },
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1'],
		],
		[
			'the same voucher and supplier in both: two invoices',
			{ transactions: [{ amount: 60 }, { amount: 40, voucherId: 'v1', ...otherCompany }], orders: [{}], criteria: [within10] },
			['t1: unmatched noneWithinTolerance 2021-0001', 't2: unmatched noOpenPurchaseOrder'],
		],
		[
			'one order replaced in the other company only: it stays what it is',
			{
				transactions: [field('2021-0001'), { ...field('2021-0002'), ...otherCompany }],
				orders: [{}, { number: '2021-0002', ...otherCompany, revisionOf: '2021-0001' }],
				criteria: [onInvoice],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0002 by 1'],
		],
		[
			'a revision that is replaced in the other company only: what it replaces leads to it, and no farther',
			{
				transactions: [field('2021-0001')],
				orders: [{}, { number: '2021-0001_Rev1', organizationId: null, revisionOf: 'p1' }, { number: '2021-0077', ...otherCompany, revisionOf: 'p2' }],
				criteria: [onInvoice],
			},
			['t1: review purchaseOrderNotOpen 2021-0001_Rev1'],
		],
		[
			'a revision in the other company, of which there is one of no company: nothing here says that it is replaced',
			{
				transactions: [field('2021-0001')],
				orders: [{ organizationId: null }, { number: '2021-0077', ...otherCompany, revisionOf: 'p1' }, { number: '2021-0078', organizationId: null, revisionOf: 'p2' }],
				criteria: [onInvoice],
			},
			['t1: review purchaseOrderNotOpen 2021-0001'],
		],
		[
			'an invoice and its opposite in the other company are no reversal',
			{
				transactions: [{ invoiceNumber: 'F-1', project: null }, { invoiceNumber: 'F-1', amount: -100, project: null, ...otherCompany }],
				orders: [{}],
				criteria: [within10],
			},
			['t1: matched 2021-0001 by 1', 't2: unmatched noOpenPurchaseOrder'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('three suppliers on one voucher', () => {
	it('are three invoices, each with its own sum', () => {
		const line = (id: string, amount: number) => ({ voucherId: 'v1', supplier: { id }, amount });
		const order = (externalId: string, amount: number) => ({ supplier: { externalId }, amount });
		const example = {
			transactions: [line('501', 60), line('502', 20), line('503', 300), line('502', 180), line('501', 40), line('503', 300)],
			orders: [order('501', 100), order('502', 200), order('503', 600)],
			criteria: [{ ...within10, amount: 0 }],
		};
		expect(decide(example)).toEqual([1, 2, 3, 2, 1, 3].map((of, index) => `t${index + 1}: matched 2021-000${of} by 1`));
	});
});

describe('lines of one invoice that tell more or less of the supplier', () => {
	const full = { id: '501', organizationNumber: '987654321' };
	const lines = [{ amount: 60, supplier: full }, { amount: 40, supplier: { id: '501' }, voucherId: 'v1' }];

	it.each<[string, Example['orders'], string]>([
		['an order with the id they share', [{ supplier: { externalId: '501' } }], 'matched 2021-0001 by 1'],
		['an order with the organisation number that only one of them tells', [{ supplier: { organizationNumber: '987654321' } }], 'unmatched noOpenPurchaseOrder'],
	])('%s', (_what, orders, expected) => {
		const reversed = [{ ...lines[1], voucherId: 'v1' }, { ...lines[0], voucherId: 'v1' }];
		for (const transactions of [lines, reversed]) {
			expect(decide({ transactions, orders, criteria: [within10] })).toEqual([`t1: ${expected}`, `t2: ${expected}`]);
		}
	});
});

describe('what a text names', () => {
	it.each<[string, Example, string[]]>([
		[
			'a bare number, from its order\'s supplier and from another',
			{ transactions: [{ description: 'Lift 1001' }, { description: 'Lift 1001', supplier: { id: '502' } }], orders: [{ number: '1001', amount: 200 }], criteria: [inDescription] },
			['t1: matched 1001 by 1', 't2: unmatched numberUnknown'],
		],
		[
			'a bare number, and the same with a label, from another supplier',
			{
				transactions: [{ description: 'Lift 1001', supplier: { id: '502' } }, { description: 'PO 1001', supplier: { id: '502' } }],
				orders: [{ number: '1001' }],
				criteria: [inDescription],
			},
			['t1: unmatched numberUnknown', 't2: matched 1001 by 1 (supplierDiffers)'],
		],
		['a number that came as a number', { transactions: [field(1001 as unknown as string)], orders: [{ number: 1001 as unknown as string }], criteria: [onInvoice] }, ['t1: matched 1001 by 1']],
		[
			'a look-alike that is not open is none',
			{ transactions: [{ description: 'EVENT-0005' }], orders: [{ number: 'EVENT-00005', status: 'draft' }], criteria: [inDescription] },
			['t1: unmatched numberUnknown'],
		],
		[
			'what the invoice\'s other line names, unless a person rejected it for this one',
			{ transactions: [{ ...field('2021-0001'), amount: 60 }, { voucherId: 'v1', amount: 40, rejectedPurchaseOrderIds: ['p1'] }], orders: [{}], criteria: [onInvoice] },
			['t1: matched 2021-0001 by 1', 't2: unmatched noNumber'],
		],
		[
			'the same for two, of whom one rejected it',
			{ transactions: [field('2021-0001'), { ...field('2021-0001'), rejectedPurchaseOrderIds: ['p2', 'p1'] }], orders: [{ amount: 300 }], criteria: [onInvoice] },
			['t1: matched 2021-0001 by 1', 't2: unmatched numberUnknown'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('amounts including VAT, further', () => {
	const gross = { transactionAmounts: 'includingVat' } as const;

	it.each<[string, Example, string[]]>([
		[
			'a credit note gives back what it is without VAT',
			{ ...gross, transactions: [{ ...field('2021-0001'), amount: -125 }], orders: [{ invoicedAmount: 100 }], criteria: [onInvoice] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'a credit note of a øre more than was invoiced, without VAT',
			{ ...gross, transactions: [{ ...field('2021-0001'), amount: -125 }], orders: [{ invoicedAmount: 99.99 }], criteria: [onInvoice] },
			['t1: matched 2021-0001 by 1 (belowZero)'],
		],
		['a rate below zero is none', { ...gross, transactions: [{ amount: 125, vatRate: -25 }], orders: [{}], criteria: [within10] }, ['t1: unmatched vatRateMissing']],
		['a rate in words is none', { ...gross, transactions: [{ amount: 125, vatRate: 'høy' }], orders: [{}], criteria: [within10] }, ['t1: unmatched vatRateMissing']],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('suppliers by name', () => {
	const named = (name: string, organizationNumber?: string) => ({ name, organizationNumber });
	const byName = { matchSuppliersByName: true, criteria: [supplierAndProject] };

	it.each<[string, Example, string[]]>([
		[
			'one after the other on a list: each its own',
			{
				...byName,
				transactions: [{ supplier: named('Lift AS') }, { supplier: named('Lys AS') }, { supplier: named('Lift AS') }],
				orders: [{ supplier: named('Lift AS'), amount: 500 }, { supplier: named('Lys AS'), amount: 500 }],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0002 by 1', 't3: matched 2021-0001 by 1'],
		],
		[
			'spaces and case are nothing',
			{ ...byName, transactions: [{ supplier: named(' lift   AS') }], orders: [{ supplier: named('Lift as ') }] },
			['t1: matched 2021-0001 by 1'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

it('what is invoiced in another currency uses nothing up', () => {
	const example = { transactions: [{ ...field('2021-0001'), currency: 'EUR' }, {}], orders: [{}], criteria: [onInvoice, supplierAndProject] };
	expect(decide(example)).toEqual(['t1: matched 2021-0001 by 1 (currencyDiffers)', 't2: matched 2021-0001 by 2']);
});
