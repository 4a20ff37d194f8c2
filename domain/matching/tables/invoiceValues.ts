import type { ReasonCode } from '../outcome';
import type { CompleteSettings } from '../settings';
import type { Names } from './names';
import type { Invoices } from './invoices';
import type { Transactions } from './transactions';
import { ValueReader } from './values';

/** What every invoice is worth, in columns. */
export interface InvoiceValues {
	/** VAT included or not, as the source gives it; MISSING where that can't be told. */
	readonly given: Float64Array;
	readonly net: Float64Array;
	readonly currency: Int32Array;
	readonly problem: ReadonlyMap<number, ReasonCode>;
}

export function readInvoiceValues(transactions: Transactions, invoices: Invoices, names: Names, settings: CompleteSettings): InvoiceValues {
	const reader = new ValueReader(transactions, invoices, names, settings);
	const given = new Float64Array(invoices.count);
	const net = new Float64Array(invoices.count);
	const currency = new Int32Array(invoices.count);
	const problem = new Map<number, ReasonCode>();
	for (let invoice = 0; invoice < invoices.count; invoice++) {
		const value = reader.ofInvoice(invoice);
		given[invoice] = value.given;
		net[invoice] = value.net;
		currency[invoice] = value.currency;
		if (value.problem) problem.set(invoice, value.problem);
	}
	return { given, net, currency, problem };
}
