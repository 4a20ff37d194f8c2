import { linesOf } from '../tables/invoices';
import { normaliseName } from '../tables/suppliers';
import type { Tables } from '../tables/tables';
import { TextIds, textOf } from '../tables/textIds';

interface Group {
	invoices: number;
	/** How many invoices have this currency and sum. */
	bySum: Map<string, number>;
}

/** Invoices with the same organisation, supplier and invoice number on several vouchers, reversals apart. Made when first asked for. */
export class DuplicateInvoices {
	private groups: Map<string, Group> | null = null;
	private readonly numbers = new TextIds(normaliseName);

	constructor(private readonly tables: Tables) {}

	/** On how many other vouchers the transaction's invoice stands. */
	countOf(transaction: number): number {
		this.groups ??= this.makeGroups();
		const key = this.keyOf(transaction);
		const group = key === null ? undefined : this.groups.get(key);
		if (!group) return 0;
		const { values, invoices } = this.tables;
		const invoice = invoices.of[transaction]!;
		const isWorthSomething = values.given[invoice]! !== 0 && !Number.isNaN(values.given[invoice]!);
		const reversals = isWorthSomething ? (group.bySum.get(this.sumKey(invoice, -1)) ?? 0) : 0;
		return group.invoices - 1 - reversals;
	}

	private makeGroups(): Map<string, Group> {
		const groups = new Map<string, Group>();
		const { invoices } = this.tables;
		for (let invoice = 0; invoice < invoices.count; invoice++) {
			const sum = this.sumKey(invoice, 1);
			for (const key of new Set(linesOf(invoices, invoice).map((line) => this.keyOf(line)))) {
				if (key === null) continue;
				let group = groups.get(key);
				if (!group) groups.set(key, (group = { invoices: 0, bySum: new Map() }));
				group.invoices++;
				group.bySum.set(sum, (group.bySum.get(sum) ?? 0) + 1);
			}
		}
		return groups;
	}

	private keyOf(transaction: number): string | null {
		const { transactions, invoices } = this.tables;
		const { invoiceNumber, voucherId, voucherNumber } = transactions.source[transaction]!;
		const supplier = invoices.supplierKey[invoices.of[transaction]!]!;
		if (supplier === 0 || (textOf(voucherId) === '' && textOf(voucherNumber) === '')) return null;
		const number = this.numbers.of(invoiceNumber);
		return number === 0 ? null : `${number}|${transactions.organisation[transaction]}|${supplier}`;
	}

	private sumKey(invoice: number, sign: 1 | -1): string {
		const { values } = this.tables;
		return `${values.currency[invoice]}|${sign * values.given[invoice]!}`;
	}
}
