import type { InvoiceValues } from './invoiceValues';
import type { Invoices } from './invoices';
import { normaliseName } from './suppliers';
import { TextIds } from './textIds';
import type { Transactions } from './transactions';

const NONE: readonly number[] = [];

/**
 * Invoices and their reversals: same organisation, supplier and invoice number, opposite equal sums in one currency.
 * There are few negative sums, so those are looked up by everyone else.
 */
export class Reversals {
	private readonly numbers = new TextIds(normaliseName);
	private readonly negative = new Map<string, number[]>();
	private readonly partners = new Map<number, Array<readonly number[]>>();

	constructor(
		private readonly transactions: Transactions,
		private readonly invoices: Invoices,
		private readonly values: InvoiceValues,
	) {
		this.eachNumber((sum) => sum < 0, (text) => this.numbers.of(text), (key, invoice) => append(this.negative, key, invoice));
		if (this.negative.size === 0) return;
		const positive = new Map<string, number[]>();
		this.eachNumber((sum) => sum > 0, (text) => this.numbers.known(text), (key, invoice) => {
			const reversing = this.negative.get(key);
			if (!reversing) return;
			append(this.partners, invoice, reversing);
			append(positive, key, invoice);
		});
		for (const [key, reversed] of positive) {
			for (const invoice of this.negative.get(key) ?? NONE) append(this.partners, invoice, reversed);
		}
	}

	has(invoice: number): boolean {
		return this.partners.has(invoice);
	}

	/** Its opposites, by each of its invoice numbers. */
	of(invoice: number): ReadonlyArray<readonly number[]> {
		return this.partners.get(invoice) ?? [];
	}

	get isEmpty(): boolean {
		return this.partners.size === 0;
	}

	private eachNumber(
		isWanted: (sum: number) => boolean,
		numberOf: (text: unknown) => number,
		found: (key: string, invoice: number) => void,
	): void {
		const { invoices, values, transactions } = this;
		for (let invoice = 0; invoice < invoices.count; invoice++) {
			const sum = values.given[invoice]!;
			const supplier = invoices.supplierKey[invoice]!;
			if (supplier === 0 || !isWanted(sum)) continue;
			let before: unknown;
			for (let line = invoices.first[invoice]!; line !== -1; line = invoices.next[line]!) {
				const text = transactions.source[line]!.invoiceNumber;
				if (text === before) continue;
				before = text;
				const number = numberOf(text);
				if (number !== 0) found(`${number}|${transactions.organisation[line]}|${supplier}|${values.currency[invoice]}|${Math.abs(sum)}`, invoice);
			}
		}
	}
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = lists.get(key);
	if (!list) lists.set(key, [value]);
	else if (list.at(-1) !== value) list.push(value);
}
