import type { Transaction } from '../../../../domain/matching';
import { read } from './read';

const original: Partial<Transaction> = { invoiceNumber: '881' };
const reversal: Partial<Transaction> = { invoiceNumber: '881', amount: -100 };

/** Of each invoice, its opposites. */
function opposites(transactions: Array<Partial<Transaction>>): number[][] {
	const { reversals, invoices } = read({ transactions });
	const all = Array.from({ length: invoices.count }, (_, invoice) => reversals.of(invoice).flat());
	expect(all.map((each) => each.length > 0)).toEqual(all.map((_, invoice) => reversals.has(invoice)));
	expect(reversals.isEmpty).toBe(all.every((each) => each.length === 0));
	return all;
}

describe('an invoice and its reversal', () => {
	it.each<[string, Array<Partial<Transaction>>, number[][]]>([
		['are opposites', [original, reversal], [[1], [0]]],
		['whichever comes first', [reversal, original], [[1], [0]]],
		['and what is not', [original, { invoiceNumber: '882' }, reversal], [[2], [], [0]]],
		['with the number written otherwise', [{ invoiceNumber: 'F-1' }, { ...reversal, invoiceNumber: ' f-1 ' }], [[1], [0]]],
		['a negative one alone', [reversal, { invoiceNumber: '882' }], [[], []]],
		['two that are both negative', [reversal, reversal], [[], []]],
		['two that are both positive', [original, original], [[], []]],
		['two of nothing', [{ ...original, amount: 0 }, { ...original, amount: 0 }], [[], []]],
		['of another sum', [original, { ...reversal, amount: -99 }], [[], []]],
		['of another supplier', [original, { ...reversal, supplier: { id: '502' } }], [[], []]],
		['without suppliers', [{ ...original, supplier: null }, { ...reversal, supplier: null }], [[], []]],
		['of another company', [original, { ...reversal, organizationId: '9' }], [[], []]],
		['in another currency', [original, { ...reversal, currency: 'EUR' }], [[], []]],
		['without numbers', [{ invoiceNumber: ' ' }, { invoiceNumber: null, amount: -100 }], [[], []]],
		['two originals', [original, original, reversal], [[2], [2], [0, 1]]],
		['two reversals', [reversal, original, reversal], [[1], [0, 2], [1]]],
		['in lines', [{ ...original, amount: 60, voucherId: 'v' }, { ...original, amount: 40, voucherId: 'v' }, reversal], [[1], [0]]],
		['of which a line has no number', [{ ...original, amount: 60, voucherId: 'v' }, { amount: 40, voucherId: 'v' }, reversal], [[1], [0]]],
		['of which the first line has no number', [{ amount: 60, voucherId: 'v' }, { ...original, amount: 40, voucherId: 'v' }, reversal], [[1], [0]]],
		[
			'with two numbers, each with a reversal of its own',
			[{ invoiceNumber: '881', amount: 60, voucherId: 'v' }, { invoiceNumber: '882', amount: 40, voucherId: 'v' }, reversal, { ...reversal, invoiceNumber: '882' }],
			[[1, 2], [0], [0]],
		],
		[
			'with the same number on the first line and the last',
			[{ invoiceNumber: '881', amount: 50, voucherId: 'v' }, { invoiceNumber: '882', amount: 25, voucherId: 'v' }, { invoiceNumber: '881', amount: 25, voucherId: 'v' }, reversal],
			[[1], [0]],
		],
		['by what is stated', [{ ...original, amount: 1, invoiceAmount: 100 }, { ...reversal, amount: -1, invoiceAmount: -100 }], [[1], [0]]],
	])('%s', (_what, transactions, expected) => {
		expect(opposites(transactions)).toEqual(expected);
	});

	it('VAT included is as good as without', () => {
		const { reversals } = read({ transactions: [{ ...original, vatRate: null }, { ...reversal, vatRate: null }], transactionAmounts: 'includingVat' });
		expect([reversals.has(0), reversals.has(1)]).toEqual([true, true]);
	});
});
