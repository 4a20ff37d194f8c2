import { minorToDecimal } from '../../money';
import { isAmount } from '../tables/readAmount';
import type { Tables } from '../tables/tables';
import { textOf } from '../tables/textIds';

/** A transaction as sentences speak of it; '' where something is missing. */
export interface TransactionTexts {
	/** Decimal text; what can't be read stays as it was written. */
	amount: string;
	currency: string;
	supplier: string;
	project: string;
	invoiceNumber: string;
	date: string;
}

/** An order likewise. */
export interface OrderTexts {
	/** Its number, else its id. */
	number: string;
	/** '' also where it can't be read. */
	amount: string;
	currency: string;
	supplier: string;
}

/**
 * Writes out transactions and orders. An order is written once, since many transactions speak of it, and so is the
 * transaction that was last asked for: its explanation and each of its warnings say the same.
 */
export class Texts {
	private lastTransaction = -1;
	private lastTexts: TransactionTexts | null = null;
	private readonly orders: Array<OrderTexts | undefined>;

	constructor(private readonly tables: Tables) {
		this.orders = new Array<OrderTexts | undefined>(tables.orders.count);
	}

	ofTransaction(transaction: number): TransactionTexts {
		if (transaction !== this.lastTransaction) {
			this.lastTexts = this.writeTransaction(transaction);
			this.lastTransaction = transaction;
		}
		return this.lastTexts!;
	}

	ofOrder(order: number): OrderTexts {
		return (this.orders[order] ??= this.writeOrder(order));
	}

	private writeTransaction(transaction: number): TransactionTexts {
		const { transactions, names } = this.tables;
		const { amount, supplier, project, invoiceNumber, date } = transactions.source[transaction]!;
		const currency = transactions.currency[transaction]!;
		return {
			amount: this.decimal(transactions.amount[transaction]!, currency) || textOf(amount),
			currency: names.currencies.codeOf(currency) ?? '',
			supplier: textOf(supplier?.name) || textOf(supplier?.id) || textOf(supplier?.organizationNumber),
			project: textOf(project?.name) || textOf(project?.id),
			invoiceNumber: textOf(invoiceNumber),
			date: textOf(date),
		};
	}

	private writeOrder(order: number): OrderTexts {
		const { orders, names } = this.tables;
		const { number, supplier } = orders.source[order]!;
		const currency = orders.currency[order]!;
		return {
			number: textOf(number) || orders.id[order]!,
			amount: this.decimal(orders.amount[order]!, currency),
			currency: names.currencies.codeOf(currency) ?? '',
			supplier: textOf(supplier?.name) || textOf(supplier?.externalId) || textOf(supplier?.organizationNumber),
		};
	}

	private decimal(amountMinor: number, currency: number): string {
		return isAmount(amountMinor) ? minorToDecimal(amountMinor, this.tables.names.currencies.decimalsOf(currency)) : '';
	}
}
