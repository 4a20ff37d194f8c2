import { decide, type Example, inDescription, onInvoice, supplierAndProject, within10, within10Percent } from './decide';

const other = { supplier: { externalId: '502' } };
/** Values far enough apart that each invoice fits one order at most. */
const values = (...amounts: number[]): Example['orders'] => amounts.map((amount) => ({ amount }));
const narrow = { ...within10, amount: 1 };
const sameSupplierOnly = { ...onInvoice, requireSameSupplier: true };

describe('what binds a weaker criterion is what this transaction names', () => {
	it.each<[string, Example, string[]]>([
		[
			'the field alone',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ ...other, amount: 500 }, {}], criteria: [within10] },
			['t1: review contradictsNamedNumber 2021-0001'],
		],
		[
			'field and description together: either may fit',
			{
				transactions: [
					{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0002', amount: 100 },
					{ purchaseOrderNumber: '2021-0003', description: 'PO 2021-0004', amount: 400 },
				],
				orders: values(100, 200, 300, 400),
				criteria: [within10],
			},
			['t1: matched 2021-0001 by 1 (alsoNamesOpen)', 't2: matched 2021-0004 by 1 (alsoNamesOpen)'],
		],
		[
			'two fields, one description: each its own',
			{
				transactions: [
					{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0003', amount: 100 },
					{ purchaseOrderNumber: '2021-0002', description: 'PO 2021-0003', amount: 200 },
				],
				orders: values(100, 200, 300),
				criteria: [within10],
			},
			['t1: matched 2021-0001 by 1 (alsoNamesOpen)', 't2: matched 2021-0002 by 1 (alsoNamesOpen)'],
		],
		[
			'a look-alike names nothing where no number criterion found it',
			{ transactions: [{ description: 'EVENT-0005' }], orders: [{ ...other, number: 'EVENT-00005' }, {}], criteria: [within10] },
			['t1: matched 2021-0002 by 1'],
		],
		[
			'two criteria by value and none by number: all that is named counts for both',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', description: '2021-0002, 2021-0003', amount: 105 }],
				orders: values(100, 300, 400),
				criteria: [narrow, within10],
			},
			['t1: matched 2021-0001 by 2 (alsoNamesOpen, overInvoiced)'],
		],
		[
			'by value, then by project, and none by number: all that is named counts for both',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001', description: '2021-0002, 2021-0003', amount: 50 }],
				orders: [{}, { project: null }, { project: null }],
				criteria: [narrow, supplierAndProject],
			},
			['t1: matched 2021-0001 by 2 (alsoNamesOpen)'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('a tie of named orders binds what comes after', () => {
	it.each<[string, Example, string[]]>([
		[
			'also to the exclusion of what the other text names',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', description: 'PO 2021-0003', amount: 300 }],
				orders: values(100, 200, 300),
				criteria: [onInvoice, within10],
			},
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'also in the description first and the field second',
			{
				transactions: [
					{ description: '2021-0001, 2021-0002', purchaseOrderNumber: '2021-0002' },
					{ description: '2021-0001, 2021-0002', purchaseOrderNumber: '2021-0003' },
				],
				orders: [{}, {}, {}],
				criteria: [inDescription, onInvoice],
			},
			['t1: matched 2021-0002 by 2 (alsoNamesOpen)', 't2: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'but not what came before it',
			{
				transactions: [
					{ purchaseOrderNumber: '2021-0001, 2021-0002', description: 'PO 2021-0003', amount: 300.5 },
					{ purchaseOrderNumber: '2021-0004, 2021-0005', description: 'PO 2021-0006', amount: 605 },
				],
				orders: values(100, 200, 300, 400, 500, 600),
				criteria: [narrow, onInvoice, within10],
			},
			['t1: matched 2021-0003 by 1 (alsoNamesOpen, overInvoiced)', 't2: review severalPurchaseOrders 2021-0004 2021-0005'],
		],
		[
			'each transaction to its own orders',
			{
				transactions: [
					{ purchaseOrderNumber: '2021-0001, 2021-0002', amount: 200 },
					{ purchaseOrderNumber: '2021-0003, 2021-0004', amount: 400 },
				],
				orders: values(100, 200, 300, 400),
				criteria: [sameSupplierOnly, within10],
			},
			['t1: matched 2021-0002 by 2 (alsoNamesOpen)', 't2: matched 2021-0004 by 2 (alsoNamesOpen)'],
		],
		[
			'and where the supplier differs, only the supplier\'s transaction: the same texts from another are held to the field\'s order',
			{
				transactions: [
					{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0002' },
					{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0002', supplier: { id: '502' }, amount: 200 },
				],
				orders: [{}, { ...other, amount: 200 }],
				criteria: [{ ...sameSupplierOnly, action: 'propose' }, within10],
			},
			['t1: review proposed 2021-0001 (alsoNamesOpen)', 't2: review supplierDiffers 2021-0001'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('an order of which it is not sure which it is', () => {
	/** p1 came twice, with two amounts. */
	const orders: Example['orders'] = [{}, { id: 'p1', number: '2021-0001', amount: 99 }, { id: 'p3', number: '2021-0003', amount: 300 }];

	it.each<[string, Example, string[]]>([
		['named beside another: neither is taken', { transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0003' }], orders, criteria: [onInvoice] }, ['t1: review duplicatePurchaseOrder 2021-0001']],
		[
			'in one text, and a fitting one in the other: a person decides',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0003', amount: 300 }], orders, criteria: [within10] },
			['t1: review duplicatePurchaseOrder 2021-0001'],
		],
		[
			'in both texts',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', description: '2021-0001, 2021-0003', amount: 300 }], orders, criteria: [within10] },
			['t1: review duplicatePurchaseOrder 2021-0001'],
		],
		[
			'also where numbers do not win',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', amount: 300 }], orders, criteria: [within10, supplierAndProject], explicitNumberWins: false },
			['t1: review duplicatePurchaseOrder 2021-0001'],
		],
		[
			'where numbers do not win, a number criterion may still find the other',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0003', amount: 300 }], orders, criteria: [inDescription], explicitNumberWins: false },
			['t1: matched 2021-0003 by 1 (alsoNamesNotOpen)'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('an invoice is held to what all its lines allow', () => {
	const line = (purchaseOrderNumber: string, amount: number, voucherId = 'v1') => ({ purchaseOrderNumber, amount, voucherId });

	it.each<[string, Example, string[]]>([
		[
			'both lines allow the second order, and it fits',
			{ transactions: [line('2021-0001, 2021-0002', 150), line('2021-0002, 2021-0003', 50)], orders: values(100, 200, 300) },
			['t1: matched 2021-0002 by 1 (alsoNamesOpen)', 't2: matched 2021-0002 by 1 (alsoNamesOpen)'],
		],
		[
			'only the last line allows the order that fits',
			{ transactions: [line('2021-0001, 2021-0002', 150), line('2021-0002, 2021-0003', 150)], orders: values(100, 200, 300) },
			['t1: review contradictsNamedNumber 2021-0001 2021-0002', 't2: review contradictsNamedNumber 2021-0002 2021-0003'],
		],
		[
			'only the first line allows it',
			{ transactions: [line('2021-0001, 2021-0002', 50), line('2021-0002, 2021-0003', 50)], orders: values(100, 200, 300) },
			['t1: review contradictsNamedNumber 2021-0001 2021-0002', 't2: review contradictsNamedNumber 2021-0002 2021-0003'],
		],
		[
			'lines that say the same',
			{ transactions: [line('2021-0001, 2021-0002', 50), line('2021-0001, 2021-0002', 50)], orders: values(100, 200, 300) },
			['t1: matched 2021-0001 by 1 (alsoNamesOpen)', 't2: matched 2021-0001 by 1 (alsoNamesOpen)'],
		],
		[
			'two invoices, each its own',
			{
				transactions: [
					line('2021-0001, 2021-0002', 150), line('2021-0002, 2021-0003', 50),
					line('2021-0002, 2021-0003', 150, 'v2'), line('2021-0003, 2021-0004', 150, 'v2'),
				],
				orders: values(100, 200, 300, 400),
			},
			[2, 2, 3, 3].map((order, index) => `t${index + 1}: matched 2021-000${order} by 1 (alsoNamesOpen)`),
		],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [within10], ...example })).toEqual(expected);
	});

	it('a line that names nothing leaves the others\' bounds', () => {
		const transactions = [line('2021-0001, 2021-0002', 150), { amount: 50, voucherId: 'v1' }];
		expect(decide({ transactions, orders: values(100, 200, 300), criteria: [within10Percent] })).toEqual([
			't1: matched 2021-0002 by 1 (alsoNamesOpen)',
			't2: matched 2021-0002 by 1',
		]);
	});
});
