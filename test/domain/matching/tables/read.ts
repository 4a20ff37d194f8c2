import { type MatchSettings, parseSettings, type PurchaseOrder, type Transaction } from '../../../../domain/matching';
import { readTables, type Tables } from '../../../../domain/matching/tables/tables';
import { purchaseOrder } from '../../../support/builders/purchaseOrder';
import { transaction } from '../../../support/builders/transaction';
import { onInvoice } from '../decide';

interface Given extends Omit<MatchSettings, 'criteria'> {
	transactions?: Array<Partial<Transaction>>;
	orders?: Array<Partial<PurchaseOrder>>;
}

/** What is known before the first criterion is tried. Transactions are t1, t2, … on vouchers v1, v2, …; orders are p1, p2, … with numbers 2021-0001, 2021-0002, … */
export function read({ transactions = [], orders = [], ...settings }: Given): Tables {
	const parsed = parseSettings({ criteria: [onInvoice], ...settings });
	if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
	return readTables(
		transactions.map((fields, index) => transaction({ id: `t${index + 1}`, voucherId: `v${index + 1}`, ...fields })),
		orders.map((fields, index) => purchaseOrder({ id: `p${index + 1}`, number: `2021-000${index + 1}`, ...fields })),
		parsed.settings,
	);
}
