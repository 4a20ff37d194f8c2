import { int32s } from '../../columns';
import type { Transaction } from '../../transaction';
import { FirstPlaces } from './firstPlaces';
import type { Names } from './names';
import { textOf } from './textIds';
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
	const { count, organisation, supplier } = transactions;
	const of = int32s(count);
	const first = int32s(count).fill(NONE);
	const last = int32s(count);
	const next = int32s(count).fill(NONE);
	const supplierKey = int32s(count);
	const ofInvoice = int32s(count);
	const differing = new Set<number>();
	const vouchers = new Vouchers(transactions);
	const others = new Map<string, number>();
	let invoices = 0;
	for (let index = 0; index < count; index++) {
		const key = names.suppliers.keyOf(supplier[index]!);
		const voucher = key === 0 ? NONE : vouchers.firstOf(index);
		let invoice = invoices;
		if (voucher !== NONE && voucher !== index) {
			invoice = of[voucher]!;
			// Most vouchers have just one invoice, so that is looked at first.
			if (supplierKey[invoice] !== key || organisation[first[invoice]!] !== organisation[index]) {
				const name = `${voucher}|${organisation[index]}|${key}`;
				invoice = others.get(name) ?? invoices;
				others.set(name, invoice);
			}
		}
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

/** A voucher is told by the first transaction of it. */
class Vouchers {
	private readonly ids: FirstPlaces;
	private numbers: FirstPlaces | null = null;
	private last: unknown = null;
	private lastFirst = NONE;

	constructor(private readonly transactions: Transactions) {
		this.ids = new FirstPlaces(transactions.count, (index) => textOf(transactions.source[index]!.voucherId));
	}

	/** The first transaction with the same voucher id, else with the same number in the same calendar year; -1 where there is neither. */
	firstOf(index: number): number {
		const { voucherId } = this.transactions.source[index]!;
		if (voucherId === this.last && this.lastFirst !== NONE) return this.lastFirst;
		const id = textOf(voucherId);
		if (id === '') return this.firstOfNumber(index);
		this.last = voucherId;
		return (this.lastFirst = this.ids.of(id, index));
	}

	private firstOfNumber(index: number): number {
		const { count, source } = this.transactions;
		const text = numberInYear(source[index]!);
		if (text === '') return NONE;
		this.numbers ??= new FirstPlaces(count, (place) => numberInYear(source[place]!));
		return this.numbers.of(text, index);
	}
}

function numberInYear({ voucherNumber, date }: Transaction): string {
	const number = textOf(voucherNumber);
	return number === '' ? '' : `${textOf(date).slice(0, 4)} ${number}`;
}

/** The transactions of an invoice, in the order of the input. */
export function linesOf(invoices: Invoices, invoice: number): number[] {
	const lines: number[] = [];
	for (let line = invoices.first[invoice]!; line !== NONE; line = invoices.next[line]!) lines.push(line);
	return lines;
}
