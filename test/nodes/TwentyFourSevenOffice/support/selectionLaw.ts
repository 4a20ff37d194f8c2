import fc from 'fast-check';
import type { AccountRange } from '../../../../domain/accountRanges';
import type { TransactionFilter } from '../../../../nodes/TwentyFourSevenOffice/filter/transactionFilter';
import type { LineInWords } from './ledger';

const days = ['2020-12-31', '2021-01-01', '2021-01-02', '2021-01-15', '2021-01-31', '2021-02-01'];
export const anyLine = fc.record({
	voucher: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	account: fc.constantFrom(1920, 2400, 2710, 3999, 4000, 4500, 4999, 6540),
	amount: fc.integer({ min: -20, max: 20 }),
	date: fc.constantFrom(...days),
	party: fc.constantFrom(undefined, 7),
	project: fc.constantFrom(undefined, '13', '14', '15'),
	department: fc.constantFrom(undefined, '2', '3'),
	type: fc.constantFrom(1, 2),
	created: fc.constantFrom('2021-02-01T00:00:00Z', '2021-02-20T00:00:00Z'),
	modified: fc.constantFrom('2021-02-01T00:00:00Z', '2021-03-01T00:00:00Z'),
});
export const anyFilter = fc.record({
	startDate: fc.constantFrom('2020-12-31', '2021-01-01', '2021-01-14'),
	endDate: fc.constantFrom(null, '2021-01-15', '2021-01-31'),
	glAccounts: fc.constantFrom<AccountRange[]>([], [{ from: 4000, to: 4999 }], [{ from: 4500, to: 4500 }, { from: 6000, to: 6999 }]),
	projectIds: fc.constantFrom<string[]>([], ['13'], ['13', '14']),
	departmentIds: fc.constantFrom<string[]>([], ['2']),
	supplierInvoicesOnly: fc.boolean(),
	transactionTypeIds: fc.constantFrom<string[]>([], ['2']),
	createdFrom: fc.constantFrom(null, null, '2021-02-10T00:00:00.000Z'),
	modifiedFrom: fc.constantFrom(null, '2021-02-15T00:00:00.000Z'),
});

/** The rules, read off design and parameters, over the whole ledger at once. */
export function plainly(ledger: LineInWords[], filter: Partial<TransactionFilter>): string[] {
	const isBank = ({ account }: LineInWords) => account === 1920;
	return ledger
		.filter((line) => {
			const voucher = ledger.filter((other) => other.voucher === line.voucher);
			const owed = voucher.filter((other) => other.account === 2400 && other.party === 7);
			const takesDebtAway = voucher.some(isBank) && owed.reduce((sum, { amount }) => sum + amount, 0) > 0;
			return (
				line.account >= 3000 &&
				line.date! > filter.startDate! && (filter.endDate == null || line.date! <= filter.endDate) &&
				(filter.glAccounts!.length === 0 || filter.glAccounts!.some(({ from, to }) => line.account >= from && line.account <= to)) &&
				(filter.projectIds!.length === 0 || filter.projectIds!.includes(line.project ?? 'none')) &&
				(filter.departmentIds!.length === 0 || filter.departmentIds!.includes(line.department ?? 'none')) &&
				(filter.transactionTypeIds!.length === 0 || filter.transactionTypeIds!.includes(String(line.type))) &&
				(!filter.supplierInvoicesOnly || (owed.length > 0 && !takesDebtAway)) &&
				(filter.createdFrom == null || line.created! > filter.createdFrom) &&
				(filter.modifiedFrom == null || voucher.some(({ modified }) => modified! > filter.modifiedFrom!))
			);
		})
		.map(({ id }) => id!)
		.sort();
}

/**
 * Ids, each voucher entered at one moment and not changed before it, and payment vouchers kept on one day: of a voucher that
 * balances within the period the rest is not looked for.
 */
export function balanced(words: LineInWords[]): LineInWords[] {
	const first = new Map<string, LineInWords>();
	for (const line of words) if (!first.has(line.voucher!)) first.set(line.voucher!, line);
	return words.map((line, index) => {
		const { date, created } = first.get(line.voucher!)!;
		return { ...line, id: `l${index}`, date: line.account >= 3000 ? line.date : date, created, modified: line.modified! > created! ? line.modified : created };
	});
}
