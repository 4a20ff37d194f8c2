import { buildReport } from '../../../../nodes/PurchaseOrderMatch/report/buildReport';
import { MAX_CANDIDATES, MAX_ENTRIES } from '../../../../nodes/PurchaseOrderMatch/report/matchReport';
import { transaction } from '../../../support/builders/transaction';
import { outcome } from './outcomeBuilder';
import { reportInput, summaryOf } from './worldOfReports';

describe('The report', () => {
	it('says what the run was asked and what came of it', () => {
		const input = reportInput();
		const report = buildReport(input);
		expect(report).toMatchObject({
			kind: 'matchReport',
			settingsHash: '0123456789abcdef',
			purchaseOrderCount: 2,
			summary: input.summary,
			reasons: { autoMatched: [{ code: 'numberNamed', count: 1 }], skipped: [{ code: 'alreadyMatched', count: 1 }] },
			warnings: [{ code: 'overInvoiced', count: 1 }],
		});
		expect(report.criteria[3]).toMatchObject({ position: 4, ambiguous: 1, settings: { kind: 'sameSupplierAndValuePercent', percent: '10' } });
	});

	it('lists what a person must decide with its candidates and what they are worth', () => {
		const { forReview } = buildReport(reportInput());
		expect(forReview.shown.map(({ id }) => id)).toEqual(['t2', 't5']);
		expect(forReview.shown[0]!.candidates).toMatchObject({
			total: 2,
			shown: [
				{ id: 'p1', amount: '100.00', currency: 'NOK', url: 'https://costtracker.example/purchase-orders/p1' },
				{ id: 'p2', amount: '100.00' },
			],
		});
		expect(forReview.shown[1]).toMatchObject({ status: 'invalid', amount: '12,5', currency: 'EUR', project: null });
	});

	it('lists nearest misses, nearest first', () => {
		const miss = (differencePercent: string) =>
			outcome({ candidates: [{ id: 'p1', number: null, reason: 'noneWithinTolerance', differencePercent }] });
		const outcomes = [miss('15'), miss('-11.5'), outcome(), miss('80')];
		const transactions = outcomes.map((_, index) => transaction({ id: `t${index}` }));
		const report = buildReport(reportInput({ transactions, outcomes, summary: summaryOf(outcomes) }));
		expect(report.nearestMisses.shown.map(({ id }) => id)).toEqual(['t1', 't0', 't3']);
	});

	it('keeps its lists short and says how long they were, largest amounts first', () => {
		const candidates = Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, number: null, reason: 'severalPurchaseOrders' as const }));
		const outcomes = Array.from({ length: MAX_ENTRIES + 20 }, () => outcome({ status: 'needsReview', candidates }));
		const transactions = outcomes.map((_, index) => transaction({ id: `t${index}`, amount: index % 2 === 0 ? index : -index }));
		const { forReview } = buildReport(reportInput({ transactions, outcomes, summary: summaryOf(outcomes) }));
		expect(forReview.total).toBe(MAX_ENTRIES + 20);
		expect(forReview.shown.map(({ id }) => id).slice(0, 2)).toEqual([`t${MAX_ENTRIES + 19}`, `t${MAX_ENTRIES + 18}`]);
		expect(forReview.shown).toHaveLength(MAX_ENTRIES);
		expect(forReview.shown[0]!.candidates.total).toBe(9);
		expect(forReview.shown[0]!.candidates.shown).toHaveLength(MAX_CANDIDATES);
	});

	it('does not depend on the order of the transactions', () => {
		const input = reportInput();
		const reversed = { ...input, transactions: [...input.transactions].reverse(), outcomes: [...input.outcomes].reverse() };
		expect(buildReport(reversed)).toEqual(buildReport(input));
	});

	it('survives rows of any kind', () => {
		const rows = [{ id: null, supplier: 'Lys AS', amount: {}, currency: 7 }, { id: ['x'], project: 5 }, {}] as never[];
		const outcomes = rows.map(() => outcome({ status: 'invalid', reason: 'missingId' }));
		const report = buildReport(reportInput({ transactions: rows, purchaseOrders: rows, outcomes, summary: summaryOf(outcomes) }));
		expect(report.forReview.total).toBe(3);
	});
});
