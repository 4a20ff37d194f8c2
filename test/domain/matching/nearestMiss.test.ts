import { decide, type Example, inDescription, onInvoice, run, within10, within10Percent } from './decide';

const other = { supplier: { externalId: '502' } };
const orders = (...amounts: number[]): Example['orders'] => amounts.map((amount) => ({ amount }));

describe('what an invoice missed most narrowly', () => {
	it.each<[string, Example, string[]]>([
		['the only order, above', { transactions: [{ amount: 150 }], orders: orders(300) }, ['t1: unmatched noneWithinTolerance 2021-0001']],
		['the only order, below', { transactions: [{ amount: 150 }], orders: orders(20) }, ['t1: unmatched noneWithinTolerance 2021-0001']],
		['two below: the higher', { transactions: [{ amount: 150 }], orders: orders(20, 40) }, ['t1: unmatched noneWithinTolerance 2021-0002']],
		['two above: the lower', { transactions: [{ amount: 150 }], orders: orders(400, 300) }, ['t1: unmatched noneWithinTolerance 2021-0002']],
		['the order above is nearer', { transactions: [{ amount: 150 }], orders: orders(100, 180) }, ['t1: unmatched noneWithinTolerance 2021-0002']],
		['the order below is nearer', { transactions: [{ amount: 150 }], orders: orders(120, 200) }, ['t1: unmatched noneWithinTolerance 2021-0001']],
		[
			'as near above as below: both, and no other',
			{ transactions: [{ amount: 150 }], orders: orders(190, 110, 100, 200) },
			['t1: unmatched noneWithinTolerance 2021-0001 2021-0002'],
		],
		[
			'many of one value: the first five',
			{ transactions: [{ amount: 150 }], orders: orders(120, 120, 120, 120, 120, 120) },
			['t1: unmatched noneWithinTolerance 2021-0001 2021-0002 2021-0003 2021-0004 2021-0005'],
		],
		[
			'not one that a person rejected',
			{ transactions: [{ amount: 150, rejectedPurchaseOrderIds: ['p1', 'p2'] }], orders: orders(120, 180, 300, 50) },
			['t1: unmatched noneWithinTolerance 2021-0004'],
		],
		['not one in another currency', { transactions: [{ amount: 150 }], orders: [{ amount: 151, currency: 'EUR' }, { amount: 300 }] }, ['t1: unmatched noneWithinTolerance 2021-0002']],
		['not one that is not open', { transactions: [{ amount: 150 }], orders: [{ amount: 120, status: 'draft' }, { amount: 300 }] }, ['t1: unmatched noneWithinTolerance 2021-0002']],
		['not one of another supplier', { transactions: [{ amount: 150 }], orders: [{ amount: 120, ...other }, { amount: 300 }] }, ['t1: unmatched noneWithinTolerance 2021-0002']],
		[
			'also one that a later criterion proposes for another transaction, after a pass that matched',
			{
				transactions: [{ amount: 150 }, { amount: 700, purchaseOrderNumber: '2021-0002' }, { amount: 5000, description: 'PO 2021-0001' }],
				orders: orders(100, 900),
				criteria: [within10, onInvoice, { ...inDescription, action: 'propose' }],
			},
			['t1: unmatched noneWithinTolerance 2021-0001', 't2: matched 2021-0002 by 2', 't3: review proposed 2021-0001'],
		],
		['an invoice over nothing missed none', { transactions: [{ amount: 0 }], orders: orders(100) }, ['t1: unmatched signDiffers']],
	])('by amount: %s', (_what, example, expected) => {
		expect(decide({ criteria: [within10], ...example })).toEqual(expected);
	});

	it.each<[string, Example, string[]]>([
		[
			'30 from 120 and 50 from 200 are 25 % each: both',
			{ transactions: [{ amount: 150 }], orders: orders(120, 200) },
			['t1: unmatched noneWithinTolerance 2021-0001 2021-0002'],
		],
		[
			'40 from 190 is less of it than 40 from 110',
			{ transactions: [{ amount: 150 }], orders: orders(110, 190) },
			['t1: unmatched noneWithinTolerance 2021-0002'],
		],
		[
			'20 from 130 is less of it than 50 from 200',
			{ transactions: [{ amount: 150 }], orders: orders(130, 200) },
			['t1: unmatched noneWithinTolerance 2021-0001'],
		],
	])('by percent: %s', (_what, example, expected) => {
		expect(decide({ criteria: [within10Percent], ...example })).toEqual(expected);
	});

	it('is told apart from having had no order to choose: named orders are all that counts', () => {
		const reasonsOf = (example: Example) => run(example).outcomes[0]!.trail.map(({ reason }) => reason);
		const named = { description: 'PO 2021-0001', amount: 150 };
		expect(reasonsOf({ transactions: [named], orders: [other, { amount: 151 }], criteria: [within10] })).toEqual(['noOpenPurchaseOrder']);
		expect(reasonsOf({ transactions: [named], orders: [{}, { amount: 151 }], criteria: [within10] })).toEqual(['noneWithinTolerance']);
		expect(reasonsOf({ transactions: [{ amount: 150 }], orders: [other, { amount: 300 }], criteria: [inDescription, within10] })).toEqual(['numberUnknown', 'noneWithinTolerance']);
	});
});
