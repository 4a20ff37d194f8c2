import type { ReasonCode } from '../outcome';
import type { CompleteSettings } from '../settings';
import type { Invoices } from './invoices';
import { isAmount, MISSING } from './readAmount';
import type { Transactions } from './transactions';
import { excludingVat, readVatRate } from './vat';

/** What an invoice is worth to the value criteria, or why that can't be told. */
export interface InvoiceValue {
	/** As given, VAT included or not; minor units, or MISSING. */
	given: number;
	/** Without VAT, minor units, or MISSING. */
	net: number;
	currency: number;
	problem: ReasonCode | null;
}

/** Reads invoice by invoice; the object that it answers with is overwritten by the next answer. */
export class ValueReader {
	private readonly answer: InvoiceValue = { given: MISSING, net: MISSING, currency: 0, problem: null };
	private readonly withVat: boolean;

	constructor(
		private readonly transactions: Transactions,
		private readonly invoices: Invoices,
		settings: CompleteSettings,
	) {
		this.withVat = settings.transactionAmounts === 'includingVat';
	}

	/** A single transaction's own value. */
	ofTransaction(index: number): InvoiceValue {
		const { amount, netAmount, currency } = this.transactions;
		if (!isAmount(amount[index]!)) return this.set(MISSING, MISSING, currency[index]!, 'missingAmount');
		const net = netAmount[index]!;
		return this.set(amount[index]!, net, currency[index]!, isAmount(net) ? null : 'vatRateMissing');
	}

	/** The invoice amount that the source gives, else the sum of the lines, those matched already included. */
	ofInvoice(invoice: number): InvoiceValue {
		const { invoices } = this;
		const { amount, netAmount, invoiceAmount, currency } = this.transactions;
		const head = invoices.first[invoice]!;
		if (invoices.next[head] === -1 && Number.isNaN(invoiceAmount[head]!)) return this.ofTransaction(head);
		let stated = MISSING;
		let sum = 0;
		let netSum = 0;
		// Whichever line comes first, that currencies differ is told before that amounts do.
		if (this.hasSeveralCurrencies(invoice)) return this.set(MISSING, MISSING, currency[head]!, 'currencyDiffers');
		for (let line = head; line !== -1; line = invoices.next[line]!) {
			const said = invoiceAmount[line]!;
			if (!Number.isNaN(said)) {
				if (!Number.isNaN(stated) && said !== stated) return this.set(MISSING, MISSING, currency[head]!, 'invoiceAmountDiffers');
				stated = said;
			}
			sum += amount[line]!;
			netSum += netAmount[line]!;
		}
		if (Number.isNaN(stated)) return this.ofSum(sum, netSum, currency[head]!);
		if (!isAmount(stated)) return this.set(MISSING, MISSING, currency[head]!, 'missingAmount');
		const net = this.withVat ? excludingVat(stated, this.sharedRate(invoice)) : stated;
		return this.set(stated, net, currency[head]!, isAmount(net) ? null : 'vatRateMissing');
	}

	private hasSeveralCurrencies(invoice: number): boolean {
		const { first, next } = this.invoices;
		const { currency } = this.transactions;
		const head = first[invoice]!;
		for (let line = next[head]!; line !== -1; line = next[line]!) if (currency[line] !== currency[head]) return true;
		return false;
	}

	private ofSum(sum: number, netSum: number, currency: number): InvoiceValue {
		if (!Number.isSafeInteger(sum)) return this.set(MISSING, MISSING, currency, 'missingAmount');
		return this.set(sum, netSum, currency, isAmount(netSum) ? null : 'vatRateMissing');
	}

	/** The one rate of all lines; undefined where they have several. */
	private sharedRate(invoice: number): unknown {
		const { source } = this.transactions;
		const rate = source[this.invoices.first[invoice]!]!.vatRate;
		for (let line = this.invoices.first[invoice]!; line !== -1; line = this.invoices.next[line]!) {
			if (readVatRate(source[line]!.vatRate) !== readVatRate(rate)) return undefined;
		}
		return rate;
	}

	private set(given: number, net: number, currency: number, problem: ReasonCode | null): InvoiceValue {
		const { answer } = this;
		answer.given = given;
		answer.net = net;
		answer.currency = currency;
		answer.problem = problem;
		return answer;
	}
}
