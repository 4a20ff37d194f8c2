import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { kindOf, type Voucher } from '../../wire/voucher';
import { itemParameters, type Parameters } from '../parameters';
import { readId } from '../readId';
import { readFilter } from './readFilter';
import { readOutputSettings, toTransactionItems } from './toTransactionItems';

/** What the filter of Get Many would leave out is wanted here. */
const EVERYTHING: Record<string, unknown> = { startDate: '1900-01-01', supplierInvoicesOnly: false };

/** One transaction by its ID, completed from its voucher, in whatever period and on whatever account. */
export async function get(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const parameters = itemParameters(context, itemIndex);
	const filter = readFilter(unfiltered(parameters));
	const output = readOutputSettings(parameters);
	const id = readId(context, 'transactionId', 'Transaction ID', itemIndex);
	const line = await source.ledgerLine(id);
	const vouchers = line.voucherId === null ? undefined : await source.vouchers(new Set([line.voucherId]));
	const voucher: Voucher = vouchers?.get(line.voucherId!) ?? { lines: [line], whole: false };
	const items = await toTransactionItems(source, (read) => once([read(voucher)]), { filter, limit: Infinity, output });
	const found = items.find((item) => item.id === line.id);
	if (found !== undefined) return [found];
	const kind = kindOf(line, filter.accounts);
	throw source.error(
		`Transaction ${id} is on account ${line.accountNumber ?? 'none'}, which is ${kind === 'vat' ? 'VAT' : kind}, not cost, so it is nothing to match.`,
		'Give the ID of a cost line of the same voucher, or change Payables Accounts, VAT Accounts or Bank Accounts under Options.',
	);
}

function unfiltered(parameters: Parameters): Parameters {
	return { ...parameters, get: (name, fallback) => EVERYTHING[name] ?? parameters.get(name, fallback) };
}

async function* once<T>(one: T): AsyncGenerator<T> {
	yield one;
}
