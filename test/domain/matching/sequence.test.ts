import { decide, type Example, inDescription, onInvoice, run, supplierAndProject, within10, within10Percent } from './decide';

const project = (externalId: string) => ({ project: { externalId } });

describe('the criteria run in sequence', () => {
	it.each<[string, Example, string[]]>([
		[
			'each transaction takes the first criterion that gives it a match',
			{
				transactions: [
					{ purchaseOrderNumber: '2021-0001', project: null },
					{ description: 'PO 2021-0002', project: null },
					{ project: { id: '13' }, amount: 7 },
					{ amount: 430, project: null },
					{ amount: 59, project: null },
				],
				orders: [
					{ amount: 1000 },
					{ amount: 2000 },
					{ ...project('13'), amount: 3000 },
					{ ...project('14'), amount: 400 },
					{ ...project('15'), amount: 50 },
				],
			},
			[
				't1: matched 2021-0001 by 1',
				't2: matched 2021-0002 by 2',
				't3: matched 2021-0003 by 3',
				't4: matched 2021-0004 by 4 (overInvoiced)',
				't5: matched 2021-0005 by 5 (overInvoiced)',
			],
		],
		[
			'a tie on the project is broken by the value',
			{ transactions: [{ amount: 210 }], orders: [{}, { amount: 200 }] },
			['t1: matched 2021-0002 by 4 (overInvoiced)'],
		],
		[
			'the order of the criteria is the policy',
			{ transactions: [{ amount: 210 }], orders: [{}, { amount: 200, project: null }], criteria: [within10, supplierAndProject] },
			['t1: matched 2021-0002 by 1 (overInvoiced)'],
		],
		[
			'a whole criterion runs over the batch before the next: the value match can not take what a number named',
			{ transactions: [{ project: null }, { description: '2021-0001', amount: 20 }], orders: [{}] },
			['t1: unmatched noOpenPurchaseOrder', 't2: matched 2021-0001 by 2'],
		],
		[
			'what ties everywhere ends with the candidates of the first tie',
			{ transactions: [{}], orders: [{ amount: 500 }, { amount: 600 }, { ...project('12'), amount: 100 }, { ...project('12'), amount: 100 }] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('passes', () => {
	it('of a tie that dissolved nothing is told: not even between how many orders it was', () => {
		const { outcomes } = run({
			transactions: [{}, { description: '2021-0001' }, { description: '2021-0002' }],
			orders: [{}, {}, { amount: 250 }],
			criteria: [within10Percent, inDescription],
		});
		expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual(['unmatched noneWithinTolerance', 'autoMatched numberNamed', 'autoMatched numberNamed']);
		expect(outcomes[0]!.evidence.facts).toMatchObject({ numbers: ['2021-0003'], count: 1 });
	});

	it('an order used up leaves another as the only one, and a later pass says so', () => {
		const example = {
			transactions: [{ amount: 30, voucherId: 'v1' }, { amount: 100, voucherId: 'v2' }],
			orders: [{ amount: 100 }, { amount: 900 }],
			criteria: [supplierAndProject, within10],
		};
		expect(decide(example)).toEqual(['t1: matched 2021-0002 by 1 (byElimination)', 't2: matched 2021-0001 by 2']);
	});

	it('a rival that found its match elsewhere is no rival any more', () => {
		const example = {
			transactions: [{ project: null, amount: 100 }, { amount: 105 }],
			orders: [{ amount: 100, project: null }, { amount: 500 }],
			criteria: [within10, supplierAndProject],
		};
		expect(decide(example)).toEqual(['t1: matched 2021-0001 by 1 (byElimination)', 't2: matched 2021-0002 by 2']);
	});

	it('a long chain of eliminations is followed to its end', () => {
		const length = 40;
		const transactions = [];
		const orders = [];
		// On project k the orders a and b; one invoice of the project, and one that fits b of this project and a of the next.
		for (let k = 0; k < length; k++) {
			const value = 1_000 + 1_000 * k;
			orders.push({ id: `a${k}`, number: `A-${k}`, amount: value + 10, ...project(`${k}`) });
			orders.push({ id: `b${k}`, number: `B-${k}`, amount: value + 1_000, ...project(`${k}`) });
			transactions.push({ id: `t${k}`, voucherId: `t${k}`, amount: 5_000_000, project: { id: `${k}` } });
			if (k < length - 1) transactions.push({ id: `u${k}`, voucherId: `u${k}`, amount: value + 1_010, project: null });
		}
		transactions.push({ id: 'start', voucherId: 'start', amount: 1_010, project: null });
		const lines = decide({ transactions, orders, criteria: [supplierAndProject, within10] });
		expect(lines.filter((line) => line.includes(': matched'))).toHaveLength(2 * length);
		expect(lines[2 * length - 2]).toBe(`t${length - 1}: matched B-${length - 1} by 1 (byElimination, overInvoiced)`);
	});

	it('a rival may know the project by name only', () => {
		const example = {
			transactions: [{ project: { name: 'Vinterlys' }, amount: 5000 }, { amount: 300 }],
			orders: [{ amount: 9000 }, { amount: 300, project: null }],
			matchSuppliersByName: true,
			criteria: [{ ...supplierAndProject, uniqueTransaction: true }, within10],
		};
		expect(decide(example)).toEqual(['t1: matched 2021-0001 by 1 (byElimination)', 't2: matched 2021-0002 by 2']);
	});

	it('only matches of a later pass are called so', () => {
		const { outcomes } = run({ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{}] });
		expect(outcomes[0]?.warnings).toEqual([]);
	});
});

describe('propose', () => {
	const propose = { ...within10, action: 'propose' } as const;

	it('decides the same and takes the order, but a person has the last word', () => {
		const { outcomes } = run({ transactions: [{}], orders: [{}], criteria: [propose] });
		expect(outcomes[0]).toMatchObject({ status: 'needsReview', criterion: propose.kind, criterionPosition: 1, purchaseOrder: null });
		expect(decide({ transactions: [{}], orders: [{}], criteria: [propose] })).toEqual(['t1: review proposed 2021-0001']);
		expect(decide({ transactions: [{ amount: 100 }, { amount: 115 }], orders: [{}], criteria: [propose, { ...within10, amount: 20 }] })).toEqual([
			't1: review proposed 2021-0001',
			't2: unmatched noneWithinTolerance 2021-0001',
		]);
	});

	it('is decided anew in every pass, so that feeding the result back changes nothing', () => {
		const example = {
			transactions: [{ amount: 95 }, { amount: 30 }],
			orders: [{}],
			criteria: [propose, supplierAndProject],
		};
		expect(decide(example)).toEqual(['t1: matched 2021-0001 by 2 (byElimination, overInvoiced)', 't2: matched 2021-0001 by 2 (overInvoiced)']);
	});
});

describe('what a transaction names binds the weaker criteria', () => {
	const other = { supplier: { externalId: '502' } };

	it.each<[string, Example, string[]]>([
		[
			'several named: the value may choose among them',
			{ transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', amount: 205 }], orders: [{}, { amount: 200 }, { amount: 205 }] },
			['t1: matched 2021-0002 by 4 (alsoNamesOpen, overInvoiced)'],
		],
		[
			'several named: the value may not choose another',
			{ transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', amount: 300 }], orders: [{}, { amount: 200 }, { amount: 300 }] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'an open order named, and no number criterion enabled: no other order',
			{ transactions: [{ description: 'PO 2021-0001', project: null }], orders: [{ ...other, amount: 500 }, {}], criteria: [within10] },
			['t1: review contradictsNamedNumber 2021-0001'],
		],
		[
			'an open order named, and no number criterion enabled: that order',
			{ transactions: [{ description: 'PO 2021-0001' }], orders: [{}, {}], criteria: [within10Percent] },
			['t1: matched 2021-0001 by 1'],
		],
		[
			'only an order that is not open named: none at all',
			{ transactions: [{ description: 'PO 2021-0001' }], orders: [{ status: 'completed' }, {}] },
			['t1: review purchaseOrderNotOpen 2021-0001'],
		],
		[
			'an unknown number binds nothing',
			{ transactions: [{ description: 'PO 2021-0099' }], orders: [{}] },
			['t1: matched 2021-0001 by 3'],
		],
		[
			'a look-alike binds too',
			{ transactions: [{ description: 'EVENT-0005', project: null }], orders: [{ ...other, number: 'EVENT-00005' }, {}] },
			['t1: review lookAlike EVENT-00005'],
		],
		[
			'the switch is off: numbers do not bind',
			{
				transactions: [{ description: 'PO 2021-0001', project: null }],
				orders: [{ ...other, amount: 500 }, {}],
				criteria: [within10],
				explicitNumberWins: false,
			},
			['t1: matched 2021-0002 by 1 (alsoNamesOpen)'],
		],
		[
			'the switch is off: a tie of named orders leaves the rest free',
			{
				transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', amount: 300, project: null }],
				orders: [{}, { amount: 200 }, { amount: 300 }],
				explicitNumberWins: false,
			},
			['t1: matched 2021-0003 by 4 (alsoNamesOpen)'],
		],
		[
			'a rejected order binds nothing',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', rejectedPurchaseOrderIds: ['p1'] }], orders: [{}, {}], criteria: [onInvoice, within10] },
			['t1: matched 2021-0002 by 2'],
		],
		[
			'who claims only what it names is no rival elsewhere',
			{
				transactions: [{ description: 'PO 2021-0001', project: null }, { project: null }],
				orders: [{ ...other, amount: 500 }, {}],
				criteria: [inDescription, within10].slice(1),
			},
			['t1: review contradictsNamedNumber 2021-0001', 't2: matched 2021-0002 by 1'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});
