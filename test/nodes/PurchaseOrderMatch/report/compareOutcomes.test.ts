import { compareOutcomes } from '../../../../nodes/PurchaseOrderMatch/report/compareOutcomes';
import { transaction } from '../../../support/builders/transaction';
import { outcome } from './outcomeBuilder';

const matchedTo = (id: string) => outcome({ status: 'autoMatched', purchaseOrder: { id, number: null, url: null } });

describe('What other criteria would change', () => {
	it('is every transaction with another status or another order, counted by how it moves', () => {
		const actual = [outcome(), outcome(), matchedTo('p1'), matchedTo('p1'), outcome()];
		const other = [matchedTo('p1'), matchedTo('p2'), matchedTo('p2'), matchedTo('p1'), outcome({ reason: 'numberUnknown' })];
		const transactions = actual.map((_, index) => transaction({ id: `t${index}`, amount: index }));
		const { moves, total, shown } = compareOutcomes(transactions, actual, other);
		expect(moves).toEqual([
			{ from: 'unmatched', to: 'autoMatched', count: 2 },
			{ from: 'autoMatched', to: 'autoMatched', count: 1 },
		]);
		expect(total).toBe(3);
		expect(shown.map(({ id, from, to }) => [id, from.purchaseOrder, to.purchaseOrder])).toEqual([
			['t2', 'p1', 'p2'],
			['t1', null, 'p2'],
			['t0', null, 'p1'],
		]);
	});

	it('is nothing for the same outcomes', () => {
		const outcomes = [outcome(), matchedTo('p1')];
		expect(compareOutcomes([transaction(), transaction()], outcomes, outcomes)).toEqual({ moves: [], total: 0, shown: [] });
	});
});
