import { includesAccount, type AccountRange } from '../../../domain/accountRanges';
import { currencyDecimals, parseAmountMinor } from '../../../domain/money';
import type { LedgerLine } from './ledgerLine';

/** Lines that share a transaction id. */
export interface Voucher {
	lines: LedgerLine[];
	/** False when lines of it may exist that were not read. */
	whole: boolean;
}

/** The voucher's id; a line that names none is a voucher of its own, of which nothing more is known. */
export function voucherKey({ voucherId, id }: LedgerLine): string {
	return voucherId ?? `line:${id}`;
}

/** The lines of each voucher under its key. */
export function groupByVoucher(lines: Iterable<LedgerLine>): Map<string, LedgerLine[]> {
	const vouchers = new Map<string, LedgerLine[]>();
	for (const line of lines) {
		const key = voucherKey(line);
		const group = vouchers.get(key);
		if (group) group.push(line);
		else vouchers.set(key, [line]);
	}
	return vouchers;
}

/** Which accounts are no cost: 2400–2499, 2700–2799 and 1900–1999 in the Norwegian standard chart. */
export interface AccountKinds {
	payables: AccountRange[];
	vat: AccountRange[];
	bank: AccountRange[];
}

export type LineKind = 'payables' | 'vat' | 'bank' | 'cost';

/** Of each account that was asked about last: a ledger has few accounts and many lines. */
let known: { accounts: AccountKinds | null; kinds: Map<string | null, LineKind> } = { accounts: null, kinds: new Map() };

/** Everything that is neither payables, VAT nor bank is cost: purchases may also be booked on an asset account. */
export function kindOf({ accountNumber }: LedgerLine, accounts: AccountKinds): LineKind {
	if (known.accounts !== accounts) known = { accounts, kinds: new Map() };
	let kind = known.kinds.get(accountNumber);
	if (kind === undefined) known.kinds.set(accountNumber, (kind = findKind(accountNumber, accounts)));
	return kind;
}

function findKind(accountNumber: string | null, accounts: AccountKinds): LineKind {
	for (const kind of ['payables', 'vat', 'bank'] as const) {
		// Without ranges `includesAccount` means every account; here it means none.
		if (accounts[kind].length > 0 && includesAccount(accounts[kind], accountNumber)) return kind;
	}
	return 'cost';
}

/** A payables line that says whom it is owed to. */
export function namesSupplier(line: LedgerLine, accounts: AccountKinds): boolean {
	return line.customerId !== null && kindOf(line, accounts) === 'payables';
}

/** Payables lines that say whom they are owed to. They carry what the cost lines lack. */
export function supplierLines(voucher: Voucher, accounts: AccountKinds): LedgerLine[] {
	return voucher.lines.filter((line) => namesSupplier(line, accounts));
}

/**
 * Whether a voucher is an invoice or credit note of this supplier: it has a payables line of it, and it is no payment,
 * which takes the debt away (a debit) and a bank account with it. A bank fee on a payment is not the supplier's cost.
 */
export function isInvoiceOf(supplierId: string, voucher: Voucher, accounts: AccountKinds): boolean {
	let isOwed = false;
	let hasBankLine = false;
	for (const line of voucher.lines) {
		const kind = kindOf(line, accounts);
		if (kind === 'bank') hasBankLine = true;
		else if (kind === 'payables' && line.customerId === supplierId) isOwed = true;
	}
	if (!isOwed || !hasBankLine) return isOwed;
	const owed = supplierLines(voucher, accounts).filter((line) => line.customerId === supplierId);
	return (sumMinor(owed) ?? 0) <= 0;
}

/** Sum in minor units; null when currencies differ or an amount is missing or not exact. */
export function sumMinor(lines: LedgerLine[]): number | null {
	const currency = lines[0]?.currency ?? null;
	const decimals = currencyDecimals(currency);
	let sum = 0;
	for (const line of lines) {
		const amountMinor = line.amount === null ? null : parseAmountMinor(line.amount, decimals);
		if (line.currency !== currency || amountMinor === null) return null;
		sum += amountMinor;
	}
	return sum;
}

/** Whether debits and credits differ, so that a line must be missing. Lines of several currencies can't tell. */
export function isUnbalanced(voucher: Voucher): boolean {
	const sum = sumMinor(voucher.lines);
	return sum !== null && sum !== 0;
}

/** What all of those, mostly lines, that say something agree on; null when none does or they differ. */
export function unanimous<T>(all: readonly T[], read: (one: T) => string | null): string | null {
	let said: string | null = null;
	for (const one of all) {
		const value = read(one);
		if (value === null || value === said) continue;
		if (said !== null) return null;
		said = value;
	}
	return said;
}
