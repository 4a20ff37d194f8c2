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
	/** Whether nothing is missing. */
	isWhole: boolean;
}

/** An order likewise. Of one that is not surely the one that is meant, only its number is written. */
export interface OrderTexts {
	/** Its number, else its id. */
	number: string;
	/** '' also where it can't be read. */
	amount: string;
	currency: string;
	supplier: string;
	isWhole: boolean;
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
		const given = transactions.source[transaction]!;
		const amount = this.decimal(transactions.amount[transaction]!, transactions.currency[transaction]!) || textOf(given.amount);
		const currency = names.currencies.codeOf(transactions.currency[transaction]!) ?? '';
		const supplier = textOf(given.supplier?.name) || textOf(given.supplier?.id) || textOf(given.supplier?.organizationNumber);
		const project = textOf(given.project?.name) || textOf(given.project?.id);
		const invoiceNumber = textOf(given.invoiceNumber);
		const date = textOf(given.date);
		const isWhole = amount !== '' && currency !== '' && supplier !== '' && project !== '' && invoiceNumber !== '' && date !== '';
		return { amount, currency, supplier, project, invoiceNumber, date, isWhole };
	}

	private writeOrder(order: number): OrderTexts {
		const { orders, names } = this.tables;
		const given = orders.source[order]!;
		const number = orders.number[order]! || orders.id[order]!;
		if (orders.isUnsure[order] === 1) return { number, amount: '', currency: '', supplier: '', isWhole: false };
		const amount = this.decimal(orders.amount[order]!, orders.currency[order]!);
		const currency = names.currencies.codeOf(orders.currency[order]!) ?? '';
		const supplier = textOf(given.supplier?.name) || textOf(given.supplier?.externalId) || textOf(given.supplier?.organizationNumber);
		return { number, amount, currency, supplier, isWhole: number !== '' && amount !== '' && currency !== '' && supplier !== '' };
	}

	private decimal(amountMinor: number, currency: number): string {
		return isAmount(amountMinor) ? minorToDecimal(amountMinor, this.tables.names.currencies.decimalsOf(currency)) : '';
	}
}
