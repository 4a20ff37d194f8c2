import { hintOf } from '../../../nodes/PurchaseOrderMatch/hintOf';
import { buildReport } from '../../../nodes/PurchaseOrderMatch/report/buildReport';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { outcome } from './report/outcomeBuilder';
import { reportInput, summaryOf } from './report/worldOfReports';

const hintFor = (outcomes: Array<ReturnType<typeof outcome>>, statuses: Array<string | null>) =>
	hintOf(
		buildReport(
			reportInput({
				transactions: outcomes.map((_, index) => transaction({ id: `t${index}` })),
				purchaseOrders: statuses.map((status, index) => purchaseOrder({ id: `p${index}`, status })),
				outcomes,
				summary: summaryOf(outcomes),
			}),
		),
	);

describe('A hint on the node', () => {
	it('names the purchase orders\' statuses and the open ones when nothing matched', () => {
		const hint = hintFor([outcome()], ['Godkjent', 'Godkjent', 'Utkast', null]);
		expect(hint).toMatchObject({ type: 'warning' });
		expect(hint!.message).toContain('the status Godkjent (2), Utkast (1), none (1).');
		expect(hint!.message).toContain('approved, sent,');
	});

	it.each<[what: string, outcomes: Array<ReturnType<typeof outcome>>, statuses: string[]]>([
		['something matched', [outcome(), outcome({ status: 'autoMatched' })], ['approved']],
		['something needs review', [outcome(), outcome({ status: 'needsReview' })], ['approved']],
		['there are no purchase orders', [outcome()], []],
		['there is nothing to match', [outcome({ status: 'skipped' })], ['approved']],
	])('is not given when %s', (_, outcomes, statuses) => {
		expect(hintFor(outcomes, statuses)).toBeUndefined();
	});
});
