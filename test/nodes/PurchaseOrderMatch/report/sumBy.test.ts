import { readMoney } from '../../../../nodes/PurchaseOrderMatch/report/readMoney';
import { sumBy } from '../../../../nodes/PurchaseOrderMatch/report/sumBy';
import { MAX_GROUPS } from '../../../../nodes/PurchaseOrderMatch/report/matchReport';
import { transaction } from '../../../support/builders/transaction';
import { outcome } from './outcomeBuilder';

const matched = outcome({ status: 'autoMatched' });
const unmatched = outcome();

describe('Sums per supplier', () => {
	it('adds up exactly, per status and currency', () => {
		const transactions = [
			transaction({ amount: 0.1 }),
			transaction({ amount: '0.20' }),
			transaction({ amount: -5 }),
			transaction({ amount: 7, currency: 'EUR' }),
			transaction({ amount: 100, currency: 'JPY' }),
		];
		const { total, shown } = sumBy('supplier', transactions, [matched, matched, unmatched, unmatched, unmatched], readMoney(transactions));
		expect(total).toBe(3);
		expect(shown).toEqual([
			expect.objectContaining({ currency: 'EUR', count: 1, sum: '7.00', status: { unmatched: { count: 1, sum: '7.00' } } }),
			expect.objectContaining({
				id: '501', name: 'Lift og Lys AS', currency: 'NOK', count: 3, sum: '-4.70',
				status: { autoMatched: { count: 2, sum: '0.30' }, unmatched: { count: 1, sum: '-5.00' } },
			}),
			expect.objectContaining({ currency: 'JPY', count: 1, sum: '100' }),
		]);
	});

	it('counts an amount that can\'t be read and sums nothing for it', () => {
		const transactions = [transaction({ amount: null }), transaction({ amount: '12,5' }), transaction({ amount: {} as never })];
		const { shown } = sumBy('supplier', transactions, [unmatched, unmatched, unmatched], readMoney(transactions));
		expect(shown).toEqual([expect.objectContaining({ count: 3, sum: null })]);
	});

	it('keeps suppliers apart by ID, whatever they are called, and those without one by name', () => {
		const transactions = [
			transaction({ supplier: { id: '1', name: 'Lys AS' } }),
			transaction({ supplier: { id: '2', name: 'Lys AS' } }),
			transaction({ supplier: { name: 'Lys AS' } }),
			transaction({ supplier: { id: '1', name: null } }),
			transaction({ supplier: null }),
		];
		const { shown } = sumBy('supplier', transactions, transactions.map(() => unmatched), readMoney(transactions));
		expect(shown.map(({ id, name, count }) => [id, name, count])).toEqual([
			['1', 'Lys AS', 2],
			['2', 'Lys AS', 1],
			[null, 'Lys AS', 1],
			[null, null, 1],
		]);
	});

	it('puts the largest first and the rest together, so that everything still adds up', () => {
		const transactions = Array.from({ length: MAX_GROUPS + 3 }, (_, index) =>
			transaction({ supplier: { id: String(index) }, amount: index + 1, currency: index === 0 ? 'EUR' : 'NOK' }),
		);
		const { total, shown, others } = sumBy('supplier', transactions, transactions.map(() => unmatched), readMoney(transactions));
		expect(total).toBe(MAX_GROUPS + 3);
		expect(shown).toHaveLength(MAX_GROUPS);
		expect(shown[0]).toMatchObject({ sum: `${MAX_GROUPS + 3}.00` });
		expect(others).toEqual([
			{ id: null, name: null, currency: 'NOK', count: 2, sum: '5.00', status: { unmatched: { count: 2, sum: '5.00' } } },
			{ id: null, name: null, currency: 'EUR', count: 1, sum: '1.00', status: { unmatched: { count: 1, sum: '1.00' } } },
		]);
	});
});
