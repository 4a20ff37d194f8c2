import type { Tables } from '../tables/tables';
import { InvoiceNumbers, UNTOLD } from './invoiceNumbers';

const NO_INVOICE = -1;

/** Invoices that share organisation, supplier and invoice number. */
interface Group {
	invoices: number;
	/** How many of them have this currency and sum. */
	bySum: Map<string, number>;
}

/** Invoices with the same organisation, supplier and invoice number on several vouchers, reversals apart. Made when first asked for. */
export class DuplicateInvoices {
	private numbers: InvoiceNumbers | null = null;
	/** By what `InvoiceNumbers` tells of an invoice, where several say the same. Few do. */
	private readonly groups = new Map<number, Group>();

	constructor(private readonly tables: Tables) {}

	/** On how many other vouchers the transaction's invoice stands. */
	countOf(transaction: number): number {
		const numbers = (this.numbers ??= this.readNumbers());
		const group = this.groups.get(numbers.of[transaction]!);
		if (!group) return 0;
		const { values, invoices } = this.tables;
		const invoice = invoices.of[transaction]!;
		const isWorthSomething = values.given[invoice]! !== 0 && !Number.isNaN(values.given[invoice]!);
		const reversals = isWorthSomething ? (group.bySum.get(this.sumKey(invoice, -1)) ?? 0) : 0;
		return group.invoices - 1 - reversals;
	}

	private readNumbers(): InvoiceNumbers {
		const { invoices } = this.tables;
		const numbers = new InvoiceNumbers(this.tables);
		const lastInvoice = new Int32Array(numbers.count).fill(NO_INVOICE);
		for (let invoice = 0; invoice < invoices.count; invoice++) {
			for (let line = invoices.first[invoice]!; line !== -1; line = invoices.next[line]!) {
				const number = numbers.of[line]!;
				const last = lastInvoice[number]!;
				if (number === UNTOLD || last === invoice) continue;
				if (last !== NO_INVOICE) this.note(number, last, invoice);
				lastInvoice[number] = invoice;
			}
		}
		return numbers;
	}

	private note(number: number, before: number, invoice: number): void {
		const known = this.groups.get(number);
		const group = known ?? { invoices: 0, bySum: new Map<string, number>() };
		if (!known) {
			this.groups.set(number, group);
			this.add(before, group);
		}
		this.add(invoice, group);
	}

	private add(invoice: number, group: Group): void {
		const sum = this.sumKey(invoice, 1);
		group.invoices++;
		group.bySum.set(sum, (group.bySum.get(sum) ?? 0) + 1);
	}

	private sumKey(invoice: number, sign: 1 | -1): string {
		const { values } = this.tables;
		return `${values.currency[invoice]}|${sign * values.given[invoice]!}`;
	}
}
