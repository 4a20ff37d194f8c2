import { float64s, int32s, uint8s } from '../../columns';
import { numberOfReason } from '../reasons';
import type { CompleteSettings } from '../settings';
import type { Invoices } from './invoices';
import type { Transactions } from './transactions';
import { ValueReader } from './values';

/** What every invoice is worth, in columns. */
export interface InvoiceValues {
	/** VAT included or not, as the source gives it; MISSING where that can't be told. */
	readonly given: Float64Array;
	readonly net: Float64Array;
	readonly currency: Int32Array;
	/** Why it can't be told, as the reason's number; else 0. */
	readonly problem: Uint8Array;
}

export function readInvoiceValues(transactions: Transactions, invoices: Invoices, settings: CompleteSettings): InvoiceValues {
	const reader = new ValueReader(transactions, invoices, settings);
	const given = float64s(invoices.count);
	const net = float64s(invoices.count);
	const currency = int32s(invoices.count);
	const problem = uint8s(invoices.count);
	for (let invoice = 0; invoice < invoices.count; invoice++) {
		const value = reader.ofInvoice(invoice);
		given[invoice] = value.given;
		net[invoice] = value.net;
		currency[invoice] = value.currency;
		if (value.problem) problem[invoice] = numberOfReason(value.problem);
	}
	return { given, net, currency, problem };
}
