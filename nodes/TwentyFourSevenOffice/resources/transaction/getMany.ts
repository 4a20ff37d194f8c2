import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { lineMatchesFilter, voucherMatchesFilter } from '../../filter/matchesFilter';
import type { Source } from '../../source';
import type { Json } from '../../../shared/json';
import { addRegisterData, type UnregisteredTransaction } from '../../wire/addRegisterData';
import { toTransactions, type CostLine } from '../../wire/toTransactions';
import { readLimit } from '../readLimit';
import { readFilter } from './readFilter';
import { readPurchaseOrderNumberPlaces } from './readPurchaseOrderNumberPlaces';
import { selectVouchers } from './selectVouchers';

interface FoundTransaction extends UnregisteredTransaction {
	unsimplified: { raw?: Json };
}

/** Transactions by the filter, each completed from its voucher. Everything a user can get wrong is checked before a request. */
export async function getMany(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const filter = readFilter(context, itemIndex);
	const purchaseOrderNumberPlaces = readPurchaseOrderNumberPlaces(context, itemIndex);
	const limit = readLimit(context, itemIndex);
	const withSuppliers = context.getNodeParameter('options.supplierDetails', itemIndex, true) as boolean;
	const simplify = context.getNodeParameter('simplify', itemIndex, true) as boolean;

	const { id: organizationId } = await source.organization();
	const knowledge = { organizationId, accounts: filter.accounts, purchaseOrderNumberPlaces };
	const costs: FoundTransaction[] = [];
	for await (const voucher of selectVouchers(source, filter, limit)) {
		for (const cost of toTransactions(voucher, knowledge)) {
			const supplierId = cost.transaction.supplier?.id ?? null;
			if (lineMatchesFilter(cost.line, filter) && voucherMatchesFilter(voucher, supplierId, filter)) costs.push(toFound(cost, simplify));
		}
		if (costs.length >= limit) break;
	}
	const wanted = costs.slice(0, limit);
	const registers = {
		suppliers: withSuppliers ? await source.suppliersById(supplierIds(wanted)) : new Map(),
		taxRates: wanted.some(({ line }) => line.taxId !== null && line.vatRate === null) ? await source.taxRates() : new Map(),
	};
	return wanted.map((cost) => ({ ...addRegisterData(cost, registers), ...cost.unsimplified }) as IDataObject);
}

/** What is still needed of it: a line as 24SevenOffice gave it takes more memory than all the rest. */
function toFound({ line, transaction }: CostLine, simplify: boolean): FoundTransaction {
	return { transaction, line: { taxId: line.taxId, vatRate: line.vatRate }, unsimplified: simplify ? {} : { raw: line.raw } };
}

function supplierIds(costs: FoundTransaction[]): Set<string> {
	return new Set(costs.map(({ transaction }) => transaction.supplier?.id).filter((id): id is string => id != null));
}
