import { int32s } from '../../columns';
import type { Transaction } from '../../transaction';
import type { Names } from './names';
import { TextIds, textOf } from './textIds';
import type { Transactions } from './transactions';

const NONE = -1;

/** The invoices: transactions that share organisation, voucher and supplier. An invoice is a small number. */
export interface Invoices {
	readonly count: number;
	/** Of each transaction. */
	readonly of: Int32Array;
	/** Lines of an invoice are a chain: `first[invoice]`, then `next[transaction]` until -1. */
	readonly first: Int32Array;
	readonly next: Int32Array;
	/** What tells suppliers apart within a voucher; 0 where there is none. */
	readonly supplierKey: Int32Array;
	/** Its supplier, with what all its lines say alike: an order must be the same supplier's for each of them. */
	readonly supplier: Int32Array;
}

/** A transaction without a voucher or without a supplier is an invoice of its own. */
export function groupInvoices(transactions: Transactions, names: Names): Invoices {
	const { count, source, organisation, supplier } = transactions;
	const of = int32s(count);
	const first = int32s(count).fill(NONE);
	const last = int32s(count);
	const next = int32s(count).fill(NONE);
	const supplierKey = int32s(count);
	const ofInvoice = int32s(count);
	const differing = new Set<number>();
	const keys = new InvoiceKeys(count, (invoice, ofOrganisation, key) => supplierKey[invoice] === key && organisation[first[invoice]!] === ofOrganisation);
	let invoices = 0;
	for (let index = 0; index < count; index++) {
		const key = names.suppliers.keyOf(supplier[index]!);
		const voucher = key === 0 ? 0 : keys.voucherOf(source[index]!);
		const known = voucher === 0 ? NONE : keys.invoiceOf(voucher, organisation[index]!, key, invoices);
		const invoice = known === NONE ? invoices : known;
		of[index] = invoice;
		if (invoice === invoices) {
			first[invoice] = index;
			supplierKey[invoice] = key;
			ofInvoice[invoice] = supplier[index]!;
			invoices++;
		} else {
			next[last[invoice]!] = index;
			if (supplier[index] !== ofInvoice[invoice]) differing.add(invoice);
		}
		last[invoice] = index;
	}
	const grouped = { count: invoices, of, first, next, supplierKey, supplier: ofInvoice };
	for (const invoice of differing) ofInvoice[invoice] = names.suppliers.merge(linesOf(grouped, invoice).map((line) => supplier[line]!));
	return grouped;
}

/** Finds the invoice of a voucher, organisation and supplier; most vouchers have just one, so that is looked at first. */
class InvoiceKeys {
	private readonly voucherIds = new TextIds();
	private readonly voucherNumbers = new TextIds();
	/** Of each voucher its first invoice plus one. */
	private readonly firstOfVoucher: Int32Array;
	private readonly others = new Map<string, number>();

	/** `isOf`: whether a known invoice is of an organisation and a supplier. */
	constructor(
		transactionCount: number,
		private readonly isOf: (invoice: number, organisation: number, supplier: number) => boolean,
	) {
		this.firstOfVoucher = int32s(2 * transactionCount + 2);
	}

	/** The voucher's id, else its number within the calendar year; 0 where there is neither. */
	voucherOf(given: Transaction): number {
		const byId = this.voucherIds.of(given.voucherId);
		if (byId !== 0) return 2 * byId;
		const number = textOf(given.voucherNumber);
		return number === '' ? 0 : 2 * this.voucherNumbers.of(`${textOf(given.date).slice(0, 4)} ${number}`) + 1;
	}

	/** The known invoice, or `otherwise`, which it is from now on. */
	invoiceOf(voucher: number, organisation: number, supplier: number, otherwise: number): number {
		const first = this.firstOfVoucher[voucher]! - 1;
		if (first < 0) {
			this.firstOfVoucher[voucher] = otherwise + 1;
			return otherwise;
		}
		if (this.isOf(first, organisation, supplier)) return first;
		const key = `${voucher}|${organisation}|${supplier}`;
		const known = this.others.get(key);
		if (known === undefined) this.others.set(key, otherwise);
		return known ?? otherwise;
	}
}

/** The transactions of an invoice, in the order of the input. */
export function linesOf(invoices: Invoices, invoice: number): number[] {
	const lines: number[] = [];
	for (let line = invoices.first[invoice]!; line !== NONE; line = invoices.next[line]!) lines.push(line);
	return lines;
}
