import type { IDataObject } from 'n8n-workflow';
import { lineMatchesFilter, voucherMatchesFilter } from '../../filter/matchesFilter';
import type { TransactionFilter } from '../../filter/transactionFilter';
import type { Source } from '../../source';
import { addRegisterData, toUnregistered, type UnregisteredTransaction } from '../../wire/addRegisterData';
import type { PurchaseOrderNumberPlace } from '../../wire/purchaseOrderNumber';
import { toTransactions } from '../../wire/toTransactions';
import type { Voucher } from '../../wire/voucher';
import type { Parameters } from '../parameters';
import { readPurchaseOrderNumberPlaces } from './readPurchaseOrderNumberPlaces';

/** How transactions are given out, whoever asks for them. */
export interface OutputSettings {
	purchaseOrderNumberPlaces: PurchaseOrderNumberPlace[];
	withSuppliers: boolean;
	simplify: boolean;
}

export function readOutputSettings(parameters: Parameters): OutputSettings {
	return {
		purchaseOrderNumberPlaces: readPurchaseOrderNumberPlaces(parameters),
		withSuppliers: parameters.get('options.supplierDetails', true) === true,
		simplify: parameters.get('simplify', true) === true,
	};
}

/** Whether something is read from what 24SevenOffice gave, or all of it is given out. */
export function needsRaw({ simplify, purchaseOrderNumberPlaces }: OutputSettings): boolean {
	return !simplify || purchaseOrderNumberPlaces.some(({ kind }) => kind === 'field');
}

export interface ItemSettings {
	filter: TransactionFilter;
	limit: number;
	output: OutputSettings;
}

/**
 * The transactions that the filter wants, up to a limit, with what the registers know of them.
 * @param select gives what `read` makes of each voucher, of some vouchers at a time
 */
export async function toTransactionItems(
	source: Source,
	select: (read: (voucher: Voucher) => UnregisteredTransaction[]) => AsyncIterable<UnregisteredTransaction[][]>,
	{ filter, limit, output }: ItemSettings,
): Promise<IDataObject[]> {
	const { id: organizationId } = await source.organization();
	const knowledge = { organizationId, accounts: filter.accounts, purchaseOrderNumberPlaces: output.purchaseOrderNumberPlaces };
	const read = (voucher: Voucher): UnregisteredTransaction[] => {
		const wanted = toTransactions(voucher, knowledge).filter(
			({ line, transaction }) => lineMatchesFilter(line, filter) && voucherMatchesFilter(voucher, transaction.supplier?.id ?? null, filter),
		);
		if (!output.simplify) for (const { line, transaction } of wanted) Object.assign(transaction, { raw: line.raw });
		return wanted.map(toUnregistered);
	};
	const found: UnregisteredTransaction[] = [];
	for await (const vouchers of select(read)) {
		for (const some of vouchers) for (const one of some) found.push(one);
		if (found.length >= limit) break;
	}
	if (found.length > limit) found.length = limit;
	await fillIn(source, found, output);
	return found.map(({ transaction }) => transaction as unknown as IDataObject);
}

/** What the registers know besides. */
async function fillIn(source: Source, found: UnregisteredTransaction[], { withSuppliers }: OutputSettings): Promise<void> {
	const suppliers = withSuppliers ? await source.suppliersById(supplierIds(found)) : new Map();
	const taxRates = found.some(({ taxId }) => taxId !== null) ? await source.taxRates() : new Map();
	for (const one of found) addRegisterData(one, { suppliers, taxRates });
}

function supplierIds(found: UnregisteredTransaction[]): Set<string> {
	const ids = new Set<string>();
	for (const { transaction } of found) if (transaction.supplier?.id != null) ids.add(transaction.supplier.id);
	return ids;
}
