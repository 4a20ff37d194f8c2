import type { PurchaseOrder } from '../../purchaseOrder';
import type { Transaction } from '../../transaction';
import type { CompleteSettings } from '../settings';
import { groupInvoices, type Invoices } from './invoices';
import { type InvoiceValues, readInvoiceValues } from './invoiceValues';
import { NamedOrders } from './namedOrders';
import { createNames, type Names } from './names';
import { type Orders, readOrders } from './orders';
import { Reversals } from './reversals';
import { readTransactions, type Transactions } from './transactions';

/** Everything that is known before the first criterion is tried. Nothing here changes during a run. */
export interface Tables {
	settings: CompleteSettings;
	names: Names;
	transactions: Transactions;
	orders: Orders;
	invoices: Invoices;
	values: InvoiceValues;
	reversals: Reversals;
	named: NamedOrders;
}

/** Reads both lists once. Bad data becomes a state of its own, never an exception. */
export function readTables(
	transactions: readonly Transaction[],
	purchaseOrders: readonly PurchaseOrder[],
	settings: CompleteSettings,
): Tables {
	const names = createNames(settings.matchSuppliersByName);
	const read = readTransactions(rowsOf(transactions), names, settings);
	const orders = readOrders(rowsOf(purchaseOrders), names, settings.openStatuses);
	const invoices = groupInvoices(read, names);
	const values = readInvoiceValues(read, invoices, settings);
	return {
		settings,
		names,
		transactions: read,
		orders,
		invoices,
		values,
		reversals: new Reversals(read, invoices, values),
		named: new NamedOrders(read, orders, invoices, names),
	};
}

/** A row that is no object has no fields. */
function rowsOf<Row extends object>(given: readonly Row[]): readonly Row[] {
	const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null;
	return given.every(isRow) ? given : given.map((row) => (isRow(row) ? row : ({} as Row)));
}
