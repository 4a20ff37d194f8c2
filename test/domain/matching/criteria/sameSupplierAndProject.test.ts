import { decide, type Example, supplierAndProject } from '../decide';

const EUR = { currency: 'EUR' };

describe('Same Supplier and Project (1:1)', () => {
	it.each<[string, Example, string[]]>([
		['the only open order of the supplier on the project', { transactions: [{}], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		[
			'the value does not matter',
			{ transactions: [{ amount: 12.5 }], orders: [{ amount: 99_000 }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'two open orders: a person decides',
			{ transactions: [{}], orders: [{}, {}] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'the second is not open',
			{ transactions: [{}], orders: [{}, { status: 'draft' }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'the second is on another project',
			{ transactions: [{}], orders: [{}, { project: { externalId: '12' } }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'the second is another supplier\'s',
			{ transactions: [{}], orders: [{}, { supplier: { externalId: '502' } }] },
			['t1: matched 2021-0001 by 1'],
		],
		['the second is used up', { transactions: [{}], orders: [{}, { invoicedAmount: 100 }] }, ['t1: matched 2021-0001 by 1']],
		['the only one is used up', { transactions: [{}], orders: [{ invoicedAmount: '100.00' }] }, ['t1: unmatched noOpenPurchaseOrder']],
		['a øre is left on it', { transactions: [{ amount: 0.01 }], orders: [{ invoicedAmount: 99.99 }] }, ['t1: matched 2021-0001 by 1']],
		['an order without an amount always has something left', { transactions: [{}], orders: [{ amount: null }] }, ['t1: matched 2021-0001 by 1']],
		['an order of zero has not', { transactions: [{}], orders: [{ amount: 0, invoicedAmount: -50 }] }, ['t1: unmatched noOpenPurchaseOrder']],
		['an order of less than zero has not', { transactions: [{}], orders: [{ amount: -1 }] }, ['t1: unmatched noOpenPurchaseOrder']],
		['an unreadable amount: not guessed', { transactions: [{}], orders: [{ amount: '1.000,00' }] }, ['t1: unmatched noOpenPurchaseOrder']],
		[
			'all invoices of the round match, whatever they come to together',
			{ transactions: [{ amount: 60 }, { amount: 60 }], orders: [{}] },
			['t1: matched 2021-0001 by 1 (overInvoiced)', 't2: matched 2021-0001 by 1 (overInvoiced)'],
		],
		[
			'unless both sides must be unique',
			{ transactions: [{}, {}], orders: [{}], criteria: [{ ...supplierAndProject, uniqueTransaction: true }] },
			['t1: review rivalInvoices 2021-0001', 't2: review rivalInvoices 2021-0001'],
		],
		[
			'two lines of one invoice are no rivals',
			{
				transactions: [{ amount: 40 }, { amount: 60, voucherId: 'v1' }],
				orders: [{}],
				criteria: [{ ...supplierAndProject, uniqueTransaction: true }],
			},
			['t1: matched 2021-0001 by 1', 't2: matched 2021-0001 by 1'],
		],
		['a credit note reduces what is invoiced', { transactions: [{ amount: -40 }], orders: [{ invoicedAmount: 90 }] }, ['t1: matched 2021-0001 by 1']],
		['another currency can not be counted', { transactions: [EUR], orders: [{}] }, ['t1: matched 2021-0001 by 1 (currencyDiffers)']],
		['no supplier', { transactions: [{ supplier: null }], orders: [{ supplier: null }] }, ['t1: unmatched missingSupplier']],
		['a blank supplier', { transactions: [{ supplier: { id: ' ' } }], orders: [{ supplier: { externalId: ' ' } }] }, ['t1: unmatched missingSupplier']],
		['no project', { transactions: [{ project: null }], orders: [{ project: null }] }, ['t1: unmatched missingProject']],
		['a blank project', { transactions: [{ project: { id: '' } }], orders: [{ project: { externalId: '' } }] }, ['t1: unmatched missingProject']],
		[
			'ids are text: 501 is "501"',
			{ transactions: [{ supplier: { id: 501 as unknown as string } }], orders: [{ supplier: { externalId: ' 501 ' } }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'a side lacks the id: the organisation number decides',
			{ transactions: [{ supplier: { organizationNumber: '987 654 321' } }], orders: [{}] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'organisation numbers as they are written: NO … MVA',
			{ transactions: [{ supplier: { organizationNumber: 'NO 987654321 MVA' } }], orders: [{ supplier: { organizationNumber: '987654321' } }] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'both have ids: they decide, whatever the organisation number',
			{ transactions: [{ supplier: { id: '502', organizationNumber: '987654321' } }], orders: [{}] },
			['t1: unmatched noOpenPurchaseOrder'],
		],
		[
			'a name decides nothing',
			{ transactions: [{ supplier: { name: 'Lift og Lys AS' } }], orders: [{ supplier: { name: 'Lift og Lys AS' } }] },
			['t1: unmatched missingSupplier'],
		],
		[
			'unless names are to count',
			{
				transactions: [{ supplier: { name: 'LIFT  og Lys as ' }, project: { name: 'vinterlys' } }],
				orders: [{ supplier: { name: 'Lift og Lys AS' }, project: { name: 'Vinterlys' } }],
				matchSuppliersByName: true,
			},
			['t1: matched 2021-0001 by 1'],
		],
		[
			'names never overrule organisation numbers',
			{
				transactions: [{ supplier: { name: 'Lift og Lys AS', organizationNumber: '911111111' } }],
				orders: [{ supplier: { name: 'Lift og Lys AS', organizationNumber: '922222222' } }],
				matchSuppliersByName: true,
			},
			['t1: unmatched noOpenPurchaseOrder'],
		],
		[
			'the same supplier number in another company is another supplier',
			{ transactions: [{}], orders: [{ organizationId: '999' }] },
			['t1: unmatched noOpenPurchaseOrder'],
		],
		['a rejected order is not offered again', { transactions: [{ rejectedPurchaseOrderIds: ['p1'] }], orders: [{}] }, ['t1: unmatched noOpenPurchaseOrder']],
		['nor does it count beside another', { transactions: [{ rejectedPurchaseOrderIds: ['p1'] }], orders: [{}, {}] }, ['t1: matched 2021-0002 by 1']],
		[
			'a superseded revision is not open',
			{ transactions: [{}], orders: [{}, { number: '2021-0001_Rev1', revisionOf: '2021-0001' }] },
			['t1: matched 2021-0001_Rev1 by 1'],
		],
		[
			'an order of unknown status is not open',
			{ transactions: [{}], orders: [{ status: null }] },
			['t1: unmatched noOpenPurchaseOrder'],
		],
		['no orders at all', { transactions: [{}], orders: [] }, ['t1: unmatched noOpenPurchaseOrder']],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [supplierAndProject], ...example })).toEqual(expected);
	});
});
