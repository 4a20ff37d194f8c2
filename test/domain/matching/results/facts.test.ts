import { decide, type Example, inDescription, onInvoice, run, supplierAndProject, within10, within10Percent } from '../decide';

/** What the sentence about the first transaction speaks of. */
const factsOf = (example: Example) => run(example).outcomes[0]!.evidence.facts;

/** Of the transaction and the order of the builders. */
const LINE = { amount: '100.00', currency: 'NOK', supplier: 'Lift og Lys AS', project: 'Vinterlys', date: '2021-03-15' };
const ORDER = { number: '2021-0001', orderAmount: '100.00', orderCurrency: 'NOK', orderSupplier: 'Lift og Lys AS' };

describe('the values behind a sentence', () => {
	it.each<[string, Example, object]>([
		[
			'a match by number',
			{ transactions: [{ purchaseOrderNumber: ' 2021-0001 ', invoiceNumber: 'F-1', amount: 60 }], orders: [{}], criteria: [onInvoice] },
			{ ...LINE, ...ORDER, amount: '60.00', invoiceNumber: 'F-1', kind: onInvoice.kind, place: 'field', text: '2021-0001', difference: '-40.00' },
		],
		[
			'a match by a number in the description',
			{ transactions: [{ description: 'PO 2021-0001' }], orders: [{}], criteria: [inDescription] },
			{ ...LINE, ...ORDER, kind: inDescription.kind, place: 'description', text: 'PO 2021-0001', difference: '0.00' },
		],
		[
			'a match by project, in another currency: no difference',
			{ transactions: [{ currency: 'EUR' }], orders: [{}], criteria: [supplierAndProject] },
			{ ...LINE, ...ORDER, currency: 'EUR', kind: supplierAndProject.kind },
		],
		[
			'a match to an order without an amount: no difference, no amount of the order',
			{ transactions: [{}], orders: [{ amount: null }], criteria: [supplierAndProject] },
			{ ...LINE, number: ORDER.number, orderCurrency: 'NOK', orderSupplier: ORDER.orderSupplier, kind: supplierAndProject.kind },
		],
		[
			'a match by percent',
			{ transactions: [{ amount: 109.5 }], orders: [{}], criteria: [{ ...within10Percent, rivalGuardPercent: 20 }] },
			{ ...LINE, ...ORDER, amount: '109.50', kind: within10Percent.kind, tolerance: '10 %', guard: '20 %', value: '109.50', orderValue: '100.00', difference: '9.50', differencePercent: '9.5' },
		],
		[
			'a match by amount, below the order',
			{ transactions: [{ amount: 95 }], orders: [{}], criteria: [{ ...within10, rivalGuardAmount: 20 }] },
			{ ...LINE, ...ORDER, amount: '95.00', kind: within10.kind, tolerance: '10', guard: '20', value: '95.00', orderValue: '100.00', difference: '-5.00', differencePercent: '5' },
		],
		[
			'a match to what was left of the order: that, not what is left of it now',
			{ transactions: [{ amount: 88 }], orders: [{ invoicedAmount: 10 }], criteria: [within10], compareWith: 'remaining' },
			{ ...LINE, ...ORDER, amount: '88.00', kind: within10.kind, tolerance: '10', value: '88.00', orderValue: '90.00', difference: '-2.00', differencePercent: '2.23' },
		],
		[
			'a proposal, likewise',
			{ transactions: [{ amount: 88 }], orders: [{ invoicedAmount: 10 }], criteria: [{ ...within10, action: 'propose' }], compareWith: 'remaining' },
			{
				...LINE,
				...ORDER,
				amount: '88.00',
				kind: within10.kind,
				tolerance: '10',
				value: '88.00',
				orderValue: '90.00',
				difference: '-2.00',
				differencePercent: '2.23',
				numbers: ['2021-0001'],
				count: 1,
			},
		],
		[
			'a near miss after another invoice took its part: what is left now',
			{
				transactions: [{ amount: 70 }, { purchaseOrderNumber: '2021-0001', amount: 50 }],
				orders: [{}],
				criteria: [onInvoice, within10],
				compareWith: 'remaining',
			},
			{
				...LINE,
				...ORDER,
				amount: '70.00',
				kind: within10.kind,
				tolerance: '10',
				value: '70.00',
				orderValue: '50.00',
				difference: '20.00',
				differencePercent: '40',
				numbers: ['2021-0001'],
				count: 1,
			},
		],
		[
			'two orders fit: both, and the values of the first',
			{ transactions: [{ amount: 100 }], orders: [{}, { amount: 108 }], criteria: [within10] },
			{ ...LINE, ...ORDER, kind: within10.kind, tolerance: '10', value: '100.00', orderValue: '100.00', difference: '0.00', differencePercent: '0', numbers: ['2021-0001', '2021-0002'], count: 2 },
		],
		[
			'more orders than are listed',
			{ transactions: [{}], orders: Array.from({ length: 23 }, (_, at) => ({ id: `p${32 - at}`, number: `N-${32 - at}` })), criteria: [supplierAndProject] },
			{
				...LINE,
				...ORDER,
				number: 'N-10',
				kind: supplierAndProject.kind,
				difference: '0.00',
				numbers: Array.from({ length: 20 }, (_, at) => `N-${at + 10}`),
				count: 23,
			},
		],
		[
			'only orders that are not open: their statuses',
			{ transactions: [{ description: 'PO 2021-0001, 2021-0002' }], orders: [{ status: 'completed' }, { status: 'rejected' }], criteria: [inDescription] },
			{ ...LINE, ...ORDER, numbers: ['2021-0001', '2021-0002'], count: 2, statuses: ['completed', 'rejected'] },
		],
		[
			'two orders with one id: no order is spoken of',
			{ transactions: [{ description: 'PO 2021-0001' }], orders: [{ id: 'p1' }, { id: 'p1', number: '2021-0001', amount: 7 }], criteria: [inDescription] },
			{ ...LINE, kind: inDescription.kind, place: 'description', text: 'PO 2021-0001', numbers: ['2021-0001'], count: 1 },
		],
		['skipped: only the transaction', { transactions: [{ matchStatus: 'matched' }], orders: [{}], criteria: [within10] }, LINE],
		[
			'unmatched: the last criterion',
			{ transactions: [{}], orders: [], criteria: [within10, onInvoice] },
			{ ...LINE, kind: onInvoice.kind, place: 'field' },
		],
		[
			'unmatched by value: the nearest order, by the criterion that came near',
			{ transactions: [{ amount: 112.4 }], orders: [{}], criteria: [within10Percent, onInvoice] },
			{
				...LINE,
				...ORDER,
				amount: '112.40',
				kind: within10Percent.kind,
				tolerance: '10 %',
				value: '112.40',
				orderValue: '100.00',
				difference: '12.40',
				differencePercent: '12.4',
				numbers: ['2021-0001'],
				count: 1,
			},
		],
	])('%s', (_what, example, expected) => {
		expect(factsOf(example)).toEqual(expected);
	});

	it('names first, else ids, else organisation numbers; what is missing is left out', () => {
		const spoken = (transaction: object, order: object) => 
			factsOf({ transactions: [{ purchaseOrderNumber: '2021-0001', ...transaction }], orders: [order], criteria: [onInvoice] });
		expect(spoken({ supplier: { id: '501' }, project: { id: '11' } }, { supplier: { externalId: '501' } })).toMatchObject({ supplier: '501', project: '11', orderSupplier: '501' });
		const number = { organizationNumber: '987654321' };
		expect(spoken({ supplier: number, project: null }, { supplier: number })).toMatchObject({ supplier: '987654321', orderSupplier: '987654321' });
		expect(spoken({ supplier: null, project: null, date: null, amount: null }, { supplier: null, amount: null })).toEqual({
			currency: 'NOK',
			number: '2021-0001',
			orderCurrency: 'NOK',
			kind: onInvoice.kind,
			place: 'field',
			text: '2021-0001',
		});
		expect(factsOf({ transactions: [{ amount: 'ten' }], orders: [] })).toMatchObject({ amount: 'ten' });
	});
});

describe('of what is complete but for one thing, just that is left out', () => {
	const complete = { ...LINE, ...ORDER, invoiceNumber: 'F-1', kind: onInvoice.kind, place: 'field', text: '2021-0001', difference: '0.00' };
	const line = { purchaseOrderNumber: '2021-0001', invoiceNumber: 'F-1' };

	it.each<[string, object, object, string[]]>([
		['nothing', {}, {}, []],
		['the supplier', { supplier: null }, {}, ['supplier']],
		['the project', { project: null }, {}, ['project']],
		['the invoice number', { invoiceNumber: null }, {}, ['invoiceNumber']],
		['the date', { date: null }, {}, ['date']],
		['the amount', { amount: null }, {}, ['amount', 'difference']],
		['the supplier of the order', {}, { supplier: null }, ['orderSupplier']],
		['the amount of the order', {}, { amount: null }, ['orderAmount', 'difference']],
	])('%s', (_what, transaction, order, missing) => {
		const expected = Object.fromEntries(Object.entries(complete).filter(([name]) => !missing.includes(name)));
		const facts = factsOf({ transactions: [{ ...line, ...transaction }], orders: [order], criteria: [onInvoice] });
		expect(Object.entries(facts).sort()).toEqual(Object.entries(expected).sort());
	});
});

describe('what a match tells of its order', () => {
	it.each<[string, object, object]>([
		['number and url', { url: ' https://example.test/p1 ' }, { id: 'p1', number: '2021-0001', url: 'https://example.test/p1' }],
		['no url', { url: ' ' }, { id: 'p1', number: '2021-0001', url: null }],
		['no number', { number: null }, { id: 'p1', number: null, url: null }],
	])('%s', (_what, order, expected) => {
		expect(run({ transactions: [{}], orders: [order], criteria: [supplierAndProject] }).outcomes[0]!.purchaseOrder).toEqual(expected);
	});
});

describe('what candidates tell', () => {
	it.each<[string, Example, object[]]>([
		[
			'difference and percent',
			{ transactions: [{ amount: 112.4 }], orders: [{}], criteria: [within10Percent] },
			[{ id: 'p1', number: '2021-0001', reason: 'noneWithinTolerance', difference: '12.40', differencePercent: '12.4' }],
		],
		[
			'an order without amount: no difference',
			{ transactions: [{}], orders: [{ amount: null }, {}], criteria: [supplierAndProject] },
			[
				{ id: 'p1', number: '2021-0001', reason: 'severalPurchaseOrders' },
				{ id: 'p2', number: '2021-0002', reason: 'severalPurchaseOrders', difference: '0.00', differencePercent: '0' },
			],
		],
		[
			'two orders with one id: no difference',
			{ transactions: [{ description: 'PO 2021-0001' }], orders: [{ id: 'p1' }, { id: 'p1', number: '2021-0001', amount: 7 }], criteria: [inDescription] },
			[{ id: 'p1', number: '2021-0001', reason: 'duplicatePurchaseOrder' }],
		],
	])('%s', (_what, example, expected) => {
		expect(run(example).outcomes[0]!.candidates).toEqual(expected);
	});
});

describe('the same invoice on several vouchers', () => {
	const named = { purchaseOrderNumber: '2021-0001', invoiceNumber: 'F-1' };
	const others = (transactions: Example['transactions']) =>
		run({ transactions, orders: [{ amount: 1000 }], criteria: [onInvoice] }).outcomes.map(
			({ warnings }) => warnings.find(({ code }) => code === 'duplicateInvoice')?.facts.others ?? 0,
		);

	it.each<[string, Example['transactions'], number[]]>([
		['two, however the number is written', [named, { ...named, invoiceNumber: ' f-1' }], [1, 1]],
		['three', [named, named, named], [2, 2, 2]],
		['lines of one voucher', [{ ...named, voucherId: 'v' }, { ...named, voucherId: 'v' }], [0, 0]],
		['lines of one voucher, and another', [{ ...named, voucherId: 'v' }, named, { ...named, voucherId: 'v' }], [1, 1, 1]],
		['another supplier', [named, { ...named, supplier: { id: '502' } }, { ...named, supplier: { id: '502' } }], [0, 1, 1]],
		['another company', [named, { ...named, organizationId: '9' }], [0, 0]],
		['no invoice number', [{ ...named, invoiceNumber: null }, { ...named, invoiceNumber: ' ' }], [0, 0]],
		['no supplier', [{ ...named, supplier: null }, { ...named, supplier: null }], [0, 0]],
		['no voucher', [{ ...named, voucherId: null }, { ...named, voucherId: null }], [0, 0]],
		['voucher numbers instead', [{ ...named, voucherId: null, voucherNumber: '1' }, { ...named, voucherId: null, voucherNumber: '2' }], [1, 1]],
		['and its reversal, which is none', [named, named, { ...named, amount: -100 }], [1, 1, 0]],
		['a credit note of another sum is one', [named, { ...named, amount: -99 }], [1, 1]],
		['the same sum in another currency does not reverse it', [named, { ...named, amount: -100, currency: 'EUR' }], [1, 1]],
		['of nothing', [{ ...named, amount: 0 }, { ...named, amount: 0 }], [1, 1]],
		['of unknown amounts', [{ ...named, amount: null }, { ...named, amount: null }], [1, 1]],
	])('%s', (_what, transactions, expected) => {
		expect(others(transactions)).toEqual(expected);
	});
});

describe('an order with a number in both texts', () => {
	it.each<[string, Example, string]>([
		['the same in both', { transactions: [{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0001' }], orders: [{}, {}] }, 'matched 2021-0001 by 1'],
		['another in the description', { transactions: [{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0002' }], orders: [{}, {}] }, 'matched 2021-0001 by 1 (alsoNamesOpen)'],
		[
			'a closed one in the description',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', description: 'PO 2021-0002' }], orders: [{}, { status: 'completed' }] },
			'matched 2021-0001 by 1 (alsoNamesNotOpen)',
		],
	])('%s', (_what, example, expected) => {
		expect(decide({ criteria: [onInvoice], ...example })).toEqual([`t1: ${expected}`]);
	});
});
