import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../../shared/json';
import { lineMatchesFilter, voucherMatchesFilter } from '../../filter/matchesFilter';
import type { TransactionFilter } from '../../filter/transactionFilter';
import type { Source } from '../../source';
import { addRegisterData, type UnregisteredTransaction } from '../../wire/addRegisterData';
import type { PurchaseOrderNumberPlace } from '../../wire/purchaseOrderNumber';
import { toTransactions, type CostLine } from '../../wire/toTransactions';
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

interface FoundTransaction extends UnregisteredTransaction {
	unsimplified: { raw?: Json };
}

/** The vouchers' transactions that the filter wants, up to a limit, with what the registers know of them. */
export async function toTransactionItems(
	source: Source,
	vouchers: AsyncIterable<Voucher>,
	{ filter, limit, output }: { filter: TransactionFilter; limit: number; output: OutputSettings },
): Promise<IDataObject[]> {
	const { id: organizationId } = await source.organization();
	const knowledge = { organizationId, accounts: filter.accounts, purchaseOrderNumberPlaces: output.purchaseOrderNumberPlaces };
	const costs: FoundTransaction[] = [];
	for await (const voucher of vouchers) {
		for (const cost of toTransactions(voucher, knowledge)) {
			const supplierId = cost.transaction.supplier?.id ?? null;
			if (lineMatchesFilter(cost.line, filter) && voucherMatchesFilter(voucher, supplierId, filter)) costs.push(toFound(cost, output));
		}
		if (costs.length >= limit) break;
	}
	const wanted = costs.slice(0, limit);
	const registers = {
		suppliers: output.withSuppliers ? await source.suppliersById(supplierIds(wanted)) : new Map(),
		taxRates: wanted.some(({ line }) => line.taxId !== null && line.vatRate === null) ? await source.taxRates() : new Map(),
	};
	return wanted.map((cost) => ({ ...addRegisterData(cost, registers), ...cost.unsimplified }) as IDataObject);
}

/** What is still needed of it: the lines themselves take more memory than what becomes of them. */
function toFound({ line, transaction }: CostLine, { simplify }: OutputSettings): FoundTransaction {
	return { transaction, line: { taxId: line.taxId, vatRate: line.vatRate }, unsimplified: simplify ? {} : { raw: line.raw } };
}

function supplierIds(costs: FoundTransaction[]): Set<string> {
	return new Set(costs.map(({ transaction }) => transaction.supplier?.id).filter((id): id is string => id != null));
}
