import { isInvoiceOf, isUnbalanced, kindOf, sumMinor, unanimous } from '../../../../nodes/TwentyFourSevenOffice/wire/voucher';
import { ledgerLine, standardAccounts, voucherOf } from '../support/ledger';

test.each([
	[2399, 'cost'], [2400, 'payables'], [2499, 'payables'], [2500, 'cost'],
	[2700, 'vat'], [2799, 'vat'], [1920, 'bank'], [4000, 'cost'], [1200, 'cost'],
])('account %i is %s', (account, kind) => {
	expect(kindOf(ledgerLine({ account, amount: 1 }), standardAccounts)).toBe(kind);
});

test('an empty set of accounts holds none, not all', () => {
	expect(kindOf(ledgerLine({ account: 2400, amount: 1 }), { payables: [], vat: [], bank: [] })).toBe('cost');
});

describe('an invoice of a supplier', () => {
	const isInvoice = (...lines: Parameters<typeof voucherOf>) => isInvoiceOf('7', voucherOf(...lines), standardAccounts);

	test('owes the supplier', () => expect(isInvoice({ account: 4000, amount: 100 }, { account: 2400, amount: -100, party: 7 })).toBe(true));
	test('or, as a credit note, owes it less', () => expect(isInvoice({ account: 4000, amount: -100 }, { account: 2400, amount: 100, party: 7 })).toBe(true));
	test('and may be paid at once', () =>
		expect(isInvoice({ account: 4000, amount: 100 }, { account: 2400, amount: -100, party: 7 }, { account: 2400, amount: 100, party: 7 }, { account: 1920, amount: -100 })).toBe(true));
	test('a payment is none, nor is its bank fee', () =>
		expect(isInvoice({ account: 2400, amount: 100, party: 7 }, { account: 1920, amount: -105 }, { account: 7770, amount: 5 })).toBe(false));
	test("another supplier's is none", () => expect(isInvoice({ account: 4000, amount: 100 }, { account: 2400, amount: -100, party: 8 })).toBe(false));
	test('payroll is none', () => expect(isInvoice({ account: 5000, amount: 100 }, { account: 2930, amount: -100 })).toBe(false));
	test('payables that name nobody are none', () => expect(isInvoice({ account: 4000, amount: 100 }, { account: 2400, amount: -100 })).toBe(false));
});

test('sums are exact, and unknown where they can not be', () => {
	expect(sumMinor(voucherOf({ account: 4000, amount: 0.1 }, { account: 4000, amount: 0.2 }).lines)).toBe(30);
	expect(sumMinor(voucherOf({ account: 4000, amount: 1 }, { account: 4000, amount: 1, currency: 'EUR' }).lines)).toBeNull();
	expect(sumMinor(voucherOf({ account: 4000, amount: 1.005 }).lines)).toBeNull();
	expect(sumMinor(voucherOf({ account: 4000, amount: 1500, currency: 'JPY' }).lines)).toBe(1500);
});

test('a voucher is unbalanced when debits and credits differ; several currencies tell nothing', () => {
	expect(isUnbalanced(voucherOf({ account: 4000, amount: 100 }, { account: 2400, amount: -100 }))).toBe(false);
	expect(isUnbalanced(voucherOf({ account: 4000, amount: 100 }))).toBe(true);
	expect(isUnbalanced(voucherOf({ account: 4000, amount: 100 }, { account: 2400, amount: -10, currency: 'EUR' }))).toBe(false);
});

test('unanimous is what all lines that say something agree on', () => {
	const comments = (...said: Array<string | undefined>) => unanimous(voucherOf(...said.map((comment) => ({ account: 4000, amount: 1, comment }))).lines, ({ comment }) => comment);
	expect(comments('a', undefined, 'a')).toBe('a');
	expect(comments(undefined, 'a')).toBe('a');
	expect(comments('a', 'b')).toBeNull();
	expect(comments(undefined)).toBeNull();
	expect(comments()).toBeNull();
});
