import { normaliseName } from '../tables/suppliers';
import type { Tables } from '../tables/tables';
import { TextIds, textOf } from '../tables/textIds';

/** Nothing tells the invoice: no supplier, no voucher or no invoice number. */
export const UNTOLD = 0;

/** By what people tell a transaction's invoice: organisation, supplier and invoice number, all three together as one small number. */
export class InvoiceNumbers {
	/** Of each transaction; UNTOLD or below `count`. */
	readonly of: Int32Array;
	count = UNTOLD + 1;

	private readonly numbers = new TextIds(normaliseName);
	/** Pairs as one number each. Neither side of a pair is above the number of rows, so the products are exact. */
	private readonly parties = new Map<number, number>();
	private readonly known = new Map<number, number>();

	constructor(private readonly tables: Tables) {
		const { count } = tables.transactions;
		this.of = new Int32Array(count);
		for (let transaction = 0; transaction < count; transaction++) this.of[transaction] = this.find(transaction);
	}

	private find(transaction: number): number {
		const { transactions, invoices, names } = this.tables;
		const { invoiceNumber, voucherId, voucherNumber } = transactions.source[transaction]!;
		const supplier = invoices.supplierKey[invoices.of[transaction]!]!;
		if (supplier === 0 || (textOf(voucherId) === '' && textOf(voucherNumber) === '')) return UNTOLD;
		const number = this.numbers.of(invoiceNumber);
		if (number === 0) return UNTOLD;
		const pair = supplier * names.organisations.size + transactions.organisation[transaction]!;
		let party = this.parties.get(pair);
		if (party === undefined) this.parties.set(pair, (party = this.parties.size));
		const key = party * (transactions.count + 1) + number;
		let found = this.known.get(key);
		if (found === undefined) this.known.set(key, (found = this.count++));
		return found;
	}
}
