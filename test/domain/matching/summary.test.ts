import { ALL_FIVE, run, within10 } from './decide';

/** Ten invoices, one of each kind of ending; the order of the list is CostTracker's. */
const runTen = () =>
	run({
		transactions: [
			{ purchaseOrderNumber: '2021-0001', amount: 60 },
			{ description: 'PO 2021-0001, 2021-0002', amount: '10.10' },
			{ supplier: { id: '502' }, amount: 200 },
			{ supplier: { id: '503' }, project: null, amount: 105 },
			{ supplier: { id: '503' }, project: null, amount: 500, currency: 'EUR' },
			{ supplier: { id: '504' }, amount: 12 },
			{ matchStatus: 'matched', amount: 1000 },
			{ amount: 'twelve' },
			{ supplier: { id: '504' }, amount: null },
		],
		orders: [{}, {}, { supplier: { externalId: '502' } }, { supplier: { externalId: '503' } }],
		criteria: ALL_FIVE,
	});

describe('the summary', () => {
	it('has a funnel per criterion: what enters is matched, ties or passes, and what has no match enters the next', () => {
		const { summary } = runTen();
		expect(summary.criteria.map(({ entered, matched, proposed, ambiguous, passedOn }) => [entered, matched, proposed, ambiguous, passedOn])).toEqual([
			[7, 1, 0, 0, 6],
			[6, 0, 0, 1, 5],
			[6, 1, 0, 1, 4],
			[5, 1, 0, 0, 4],
			[4, 0, 0, 0, 4],
		]);
	});

	it('counts and sums per status and currency, and adds up', () => {
		const { outcomes, summary } = runTen();
		expect(summary.status).toEqual({
			autoMatched: { count: 3, sums: { NOK: '365.00' } },
			needsReview: { count: 1, sums: { NOK: '10.10' } },
			unmatched: { count: 3, sums: { EUR: '500.00', NOK: '12.00' } },
			skipped: { count: 1, sums: { NOK: '1000.00' } },
			invalid: { count: 1, sums: {} },
		});
		expect(summary.input).toBe(outcomes.length);
		expect(summary.addsUp).toBe(true);
	});

	it('counts what a criterion only proposes among what it decided, and apart', () => {
		const proposing = run({ transactions: [{}], orders: [{}], criteria: [{ ...within10, action: 'propose' }] });
		expect(proposing.summary.criteria[0]).toMatchObject({ entered: 1, matched: 1, proposed: 1, ambiguous: 0, passedOn: 0 });
	});
});
