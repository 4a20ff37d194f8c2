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

	private readonly texts = new TextIds();
	private lastWritten: unknown = null;
	private lastText = 0;
	/** Of each text: the first organisation and supplier that use it, and what the three are together; most texts have just one. */
	private readonly firstParty: number[] = [];
	private readonly first: number[] = [];
	private readonly others = new Map<string, number>();

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
		const text = this.textOf(invoiceNumber);
		return text === 0 ? UNTOLD : this.together(text, supplier * names.organisations.size + transactions.organisation[transaction]!);
	}

	/** An invoice number as a small number; 0 where it is missing. The lines of an invoice say it one after the other. */
	private textOf(written: unknown): number {
		if (written === this.lastWritten) return this.lastText;
		this.lastWritten = written;
		return (this.lastText = this.texts.of(normaliseName(textOf(written))));
	}

	private together(text: number, party: number): number {
		const first = this.firstParty[text];
		if (first === party) return this.first[text]!;
		if (first === undefined) {
			this.firstParty[text] = party;
			return (this.first[text] = this.count++);
		}
		const key = `${text}|${party}`;
		let known = this.others.get(key);
		if (known === undefined) this.others.set(key, (known = this.count++));
		return known;
	}
}
