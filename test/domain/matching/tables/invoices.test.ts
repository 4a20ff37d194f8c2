import type { Transaction } from '../../../../domain/matching';
import { linesOf } from '../../../../domain/matching/tables/invoices';
import { read } from './read';

const line = (voucherId: string | null, supplier: string | null = '501', more: Partial<Transaction> = {}): Partial<Transaction> => ({
	voucherId,
	supplier: supplier === null ? null : { id: supplier },
	...more,
});
const numbered = (voucherNumber: string | null, date: string | null, more: Partial<Transaction> = {}): Partial<Transaction> => ({ ...line(null), voucherNumber, date, ...more });

describe('the invoices that lines make', () => {
	it.each<[string, Array<Partial<Transaction>>, number[]]>([
		['each voucher its own', [line('a'), line('b'), line('c')], [0, 1, 2]],
		['lines of one voucher together, also apart in the list', [line('a'), line('a'), line('b'), line('a')], [0, 0, 1, 0]],
		['a voucher with blanks around it is the same', [line('a'), line(' a '), line('b')], [0, 0, 1]],
		['a voucher as a number is the same', [line('7'), line(7 as unknown as string), line('a')], [0, 0, 1]],
		['without a voucher each line by itself', [line(null), line(''), line(null), line(null)], [0, 1, 2, 3]],
		['without a voucher, after one', [line('a'), line(null), line(null), line('a')], [0, 1, 2, 0]],
		['without a supplier each line by itself', [line('a', null), line('a', null), line('a'), line('a')], [0, 1, 2, 2]],
		['two suppliers on one voucher', [line('a', '501'), line('a', '502'), line('a', '501'), line('a', '502')], [0, 1, 0, 1]],
		['three suppliers on one voucher', [line('a', '501'), line('a', '502'), line('a', '503'), line('a', '503'), line('a', '502')], [0, 1, 2, 2, 1]],
		['two suppliers on two vouchers', [line('a', '501'), line('b', '501'), line('a', '502'), line('b', '502'), line('b', '502')], [0, 1, 2, 3, 3]],
		['two companies with one voucher', [line('a', '501', { organizationId: '1' }), line('a', '501', { organizationId: '2' }), line('a', '501', { organizationId: '2' })], [0, 1, 1]],
		['by number within the year', [numbered('7', '2021-03-01'), numbered('7', '2021-12-31'), numbered('7', '2022-01-01'), numbered('8', '2021-03-01')], [0, 0, 1, 2]],
		['by number, of which one has blanks around it', [numbered('7', '2021-03-01'), numbered(' 7 ', '2021-03-01')], [0, 0]],
		['by number without a date', [numbered('7', null), numbered('7', null), numbered('7', '2021-03-01')], [0, 0, 1]],
		['by number, or by neither', [numbered(null, '2021-03-01'), numbered(' ', '2021-03-01'), numbered('7', '2021-03-01'), numbered('7', '2021-03-01')], [0, 1, 2, 2]],
		['the id decides where there is one', [numbered('7', '2021-03-01', { voucherId: 'a' }), numbered('7', '2021-03-01', { voucherId: 'b' }), numbered('7', '2021-03-01')], [0, 1, 2]],
		['year and number do not run into each other', [numbered('17', '202'), numbered('7', '2021')], [0, 1]],
	])('%s', (_what, transactions, expected) => {
		const { invoices } = read({ transactions });
		expect([...invoices.of]).toEqual(expected);
		expect(invoices.count).toBe(Math.max(...expected) + 1);
		for (let invoice = 0; invoice < invoices.count; invoice++) {
			expect(linesOf(invoices, invoice)).toEqual(expected.flatMap((of, index) => (of === invoice ? [index] : [])));
		}
	});

	it('have the supplier that all their lines agree on', () => {
		const both = { id: '501', organizationNumber: '987654321' };
		const { invoices, names } = read({ transactions: [{ supplier: both }, { voucherId: 'v1', supplier: { id: '501' } }, { supplier: both }, { supplier: null }] });
		const said = [0, 1, 2].map((invoice) => [names.suppliers.id[invoices.supplier[invoice]!] !== 0, names.suppliers.organisationNumber[invoices.supplier[invoice]!] !== 0]);
		expect(said).toEqual([[true, false], [true, true], [false, false]]);
		expect([...invoices.supplierKey].slice(0, 3).map((key) => key === 0)).toEqual([false, false, true]);
		expect(invoices.supplierKey[0]).toBe(invoices.supplierKey[1]);
	});
});
