import { type Example, inDescription, onInvoice, run, supplierAndProject, within10, within10Percent } from './decide';

/** What each criterion made of each transaction: `t1: 1 ambiguous severalPurchaseOrders 2 | 2 matched withinTolerance 1`. */
function trails(example: Example): string[] {
	const { outcomes, transactions } = run(example);
	return outcomes.map(({ trail }, index) => {
		const entries = trail.map(({ result, reason, candidateCount }, position) => `${position + 1} ${result} ${reason} ${candidateCount}`);
		return `${transactions[index]!.id}: ${entries.join(' | ')}`;
	});
}

const values = (...amounts: number[]): Example['orders'] => amounts.map((amount) => ({ amount }));
const noProject = { project: null };
const anotherProject = { project: { externalId: '12' } };

describe('the trail of a number criterion', () => {
	it.each<[string, Example, string]>([
		['a number that nobody knows', { transactions: [{ purchaseOrderNumber: '2021-0099' }], orders: [{}] }, 't1: 1 passedOn numberUnknown 0 | 2 passedOn numberUnknown 0'],
		['an order that is not open', { transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ status: 'draft' }] }, 't1: 1 passedOn purchaseOrderNotOpen 0 | 2 passedOn numberUnknown 0'],
		[
			'one of which it is not sure which it is',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{}, { id: 'p1', number: '2021-0001', amount: 99 }] },
			't1: 1 ambiguous duplicatePurchaseOrder 1 | 2 passedOn numberUnknown 0',
		],
		[
			'an order beyond those that tied before',
			{ transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', description: 'PO 2021-0003' }], orders: [{}, {}, {}] },
			't1: 1 ambiguous severalPurchaseOrders 2 | 2 passedOn contradictsNamedNumber 0',
		],
		[
			'a look-alike beyond those that tied before',
			{ transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', description: 'EVENT-0005' }], orders: [{}, {}, { number: 'EVENT-00005' }] },
			't1: 1 ambiguous severalPurchaseOrders 2 | 2 passedOn numberUnknown 0',
		],
		[
			'a look-alike after an order that is not open',
			{ transactions: [{ purchaseOrderNumber: '2021-0001', description: 'EVENT-0005' }], orders: [{ status: 'completed' }, { number: 'EVENT-00005' }] },
			't1: 1 passedOn purchaseOrderNotOpen 0 | 2 ambiguous lookAlike 1',
		],
	])('%s', (_what, example, expected) => {
		expect(trails({ criteria: [onInvoice, inDescription], ...example })).toEqual([expected]);
	});
});

describe('of many candidates twenty are listed, and all are counted', () => {
	const many = Array.from({ length: 25 }, (_, index) => ({ id: `p${index + 10}`, number: `A-${index + 10}` }));

	it.each([['by project', supplierAndProject], ['by value', within10]])('%s', (_what, criterion) => {
		const example = { transactions: [{}, { rejectedPurchaseOrderIds: ['p12'] }], orders: many, criteria: [criterion] };
		const { outcomes } = run(example);
		expect(trails(example)).toEqual(['t1: 1 ambiguous severalPurchaseOrders 25', 't2: 1 ambiguous severalPurchaseOrders 24']);
		expect(outcomes[0]!.candidates.map(({ id }) => id)).toEqual(many.slice(0, 20).map(({ id }) => id));
		expect(outcomes[1]!.candidates.map(({ id }) => id)).toEqual(many.slice(0, 21).map(({ id }) => id).filter((id) => id !== 'p12'));
	});

	it('what a person rejected is none of them', () => {
		const example = { transactions: [{ rejectedPurchaseOrderIds: ['p2'] }], orders: [{}, {}, {}], criteria: [supplierAndProject] };
		expect(trails(example)).toEqual(['t1: 1 ambiguous severalPurchaseOrders 2']);
		expect(run(example).outcomes[0]!.candidates.map(({ id }) => id)).toEqual(['p1', 'p3']);
	});
});

/** On project 12 the orders p8 and p9. t9 takes p9 by the last criterion, and leaves p8 as the project's only one to the second pass. */
const usedUp = {
	transaction: { id: 't9', amount: 31, description: 'PO 2021-0009', ...noProject },
	orders: [{ id: 'p8', number: '2021-0008', amount: 9000, ...anotherProject }, { id: 'p9', number: '2021-0009', amount: 20, ...anotherProject }],
};
const valueFirst = [within10, supplierAndProject, inDescription];

describe('the trail of a match by elimination tells how the criteria before it fared when it matched', () => {
	it('by number: several, of which one is left on the project', () => {
		const example = {
			transactions: [{ purchaseOrderNumber: '2021-0001, 2021-0002', amount: 30 }, { amount: 100 }],
			orders: values(100, 900),
			criteria: [onInvoice, supplierAndProject, within10],
		};
		expect(trails(example)[0]).toBe('t1: 1 ambiguous severalPurchaseOrders 2 | 2 matched onlyOpenPurchaseOrder 1');
	});

	it('by value: several, then the only one of the project', () => {
		const example = {
			transactions: [{ amount: 100, project: { id: '12' } }, usedUp.transaction],
			orders: [{ amount: 100 }, { amount: 105 }, ...usedUp.orders],
			criteria: valueFirst,
		};
		expect(trails(example)[0]).toBe('t1: 1 ambiguous severalPurchaseOrders 2 | 2 matched onlyOpenPurchaseOrder 1');
	});

	it('by value: none, then the only one of the project', () => {
		const example = { transactions: [{ amount: 500, project: { id: '12' } }, usedUp.transaction], orders: [{}, ...usedUp.orders], criteria: valueFirst };
		expect(trails(example)[0]).toBe('t1: 1 passedOn noneWithinTolerance 0 | 2 matched onlyOpenPurchaseOrder 1');
	});

	it('by value: no amount to compare, then the only one of the project', () => {
		const example = { transactions: [{ amount: null, project: { id: '12' } }, usedUp.transaction], orders: [{}, ...usedUp.orders], criteria: valueFirst };
		expect(trails(example)[0]).toBe('t1: 1 passedOn missingAmount 0 | 2 matched onlyOpenPurchaseOrder 1');
	});

	it('by value: an invoice of which a line is matched already, then the only one of the project', () => {
		const example = {
			transactions: [
				{ amount: 60, voucherId: 'v1', project: { id: '12' } },
				{ amount: 40, voucherId: 'v1', matchStatus: 'matched' as const, purchaseOrderId: 'p1' },
				usedUp.transaction,
			],
			orders: [{ amount: 500 }, ...usedUp.orders],
			criteria: valueFirst,
		};
		expect(trails(example)[0]).toBe('t1: 1 ambiguous invoicePartlyMatched 1 | 2 matched onlyOpenPurchaseOrder 1');
	});

	it('by value: two lines of such an invoice alike, whichever comes first', () => {
		const lines = [{ id: 't1', amount: 60 }, { id: 't2', amount: 30 }].map((line) => ({ ...line, voucherId: 'v1', project: { id: '12' } }));
		const matched = { id: 't3', amount: 10, voucherId: 'v1', matchStatus: 'matched' as const, purchaseOrderId: 'p1' };
		for (const twoLines of [lines, [...lines].reverse()]) {
			const example = { transactions: [...twoLines, matched, usedUp.transaction], orders: [{ amount: 500 }, ...usedUp.orders], criteria: valueFirst };
			expect(trails(example).slice(0, 2).sort()).toEqual([
				't1: 1 ambiguous invoicePartlyMatched 1 | 2 matched onlyOpenPurchaseOrder 1',
				't2: 1 ambiguous invoicePartlyMatched 1 | 2 matched onlyOpenPurchaseOrder 1',
			]);
		}
	});

	it('by project: several, then the value without its rival', () => {
		const example = {
			transactions: [{ amount: 100 }, { amount: 105, description: 'PO 2021-0003', ...noProject }],
			orders: [{ amount: 100 }, { amount: 500 }, { amount: 900, ...noProject }],
			criteria: [supplierAndProject, within10, inDescription],
			explicitNumberWins: false,
		};
		expect(trails(example)).toEqual([
			't1: 1 ambiguous severalPurchaseOrders 2 | 2 matched withinTolerance 1',
			't2: 1 passedOn missingProject 0 | 2 ambiguous rivalInvoices 1 | 3 matched numberNamed 1',
		]);
	});
});

describe('an invoice of which a part is matched', () => {
	it('ties for the rest of it only', () => {
		const example = {
			transactions: [{ amount: 60 }, { amount: 40, voucherId: 'v1', ...noProject }],
			orders: [{ amount: 500 }, { amount: 700, ...anotherProject }],
			criteria: [within10Percent, supplierAndProject],
		};
		expect(trails(example)).toEqual([
			't1: 1 passedOn noneWithinTolerance 0 | 2 matched onlyOpenPurchaseOrder 1',
			't2: 1 ambiguous invoicePartlyMatched 1 | 2 passedOn missingProject 0',
		]);
	});

	it('does not tie for a line without a supplier', () => {
		const lines = [{ amount: 60, supplier: null }, { amount: 40, supplier: null, voucherId: 'v1', matchStatus: 'matched' as const, purchaseOrderId: 'p1' }];
		expect(trails({ transactions: lines, orders: [{}], criteria: [within10] })[0]).toBe('t1: 1 passedOn missingSupplier 0');
	});
});

it('rivals for an order of a project are told by name: those that may still have it', () => {
	const { outcomes } = run({
		transactions: [
			{ invoiceNumber: 'F-1' },
			{ invoiceNumber: 'F-2' },
			{ invoiceNumber: 'F-3', rejectedPurchaseOrderIds: ['p1'] },
			{ invoiceNumber: 'F-4', purchaseOrderNumber: '2021-0001' },
			{},
		],
		orders: [{ amount: 5000 }],
		criteria: [onInvoice, { ...supplierAndProject, uniqueTransaction: true }],
	});
	expect(outcomes[0]!.reason).toBe('rivalInvoices');
	expect(outcomes[0]!.evidence.facts).toMatchObject({ rivals: ['F-2'], rivalTransactions: ['t5'] });
});

it('rivals for an order that is proposed to somebody else meanwhile: no stranger is named', () => {
	const { outcomes } = run({
		transactions: [{ amount: 100 }, { amount: 105 }, { amount: 5, invoiceNumber: 'F-3' }, { amount: 700, description: 'PO 2021-0001' }],
		orders: [{}],
		criteria: [within10, { ...inDescription, action: 'propose' }],
	});
	expect(outcomes.map(({ reason }) => reason)).toEqual(['rivalInvoices', 'rivalInvoices', 'noneWithinTolerance', 'proposed']);
	expect(outcomes[0]!.evidence.facts.rivals).toEqual([]);
});

it('how far an invoice is from what remains of an order', () => {
	const { outcomes } = run({ transactions: [{ amount: 150 }], orders: [{ amount: 500, invoicedAmount: 400 }], compareWith: 'remaining', criteria: [within10] });
	expect(outcomes[0]!.candidates).toEqual([{ id: 'p1', number: '2021-0001', reason: 'noneWithinTolerance', difference: '50.00', differencePercent: '50' }]);
});

it('how far a transaction is from the amount of an order of which a part is invoiced', () => {
	const { outcomes } = run({
		transactions: [{ purchaseOrderNumber: '2021-0001', amount: 60, supplier: { id: '502' } }],
		orders: [{ invoicedAmount: 40 }],
		criteria: [{ ...onInvoice, requireSameSupplier: true }, within10],
	});
	expect(outcomes[0]!.candidates).toEqual([{ id: 'p1', number: '2021-0001', reason: 'supplierDiffers', difference: '-40.00', differencePercent: '40' }]);
});
