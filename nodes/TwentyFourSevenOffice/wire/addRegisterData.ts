import type { Supplier } from './masterData';
import type { LedgerLine } from './ledgerLine';
import type { CompletedTransaction } from './toTransactions';

export interface Registers {
	/** By id; empty when names are not wanted. */
	suppliers: ReadonlyMap<string, Supplier>;
	/** Percent by tax id, for lines that name a tax without its rate. */
	taxRates: ReadonlyMap<string, number>;
}

/** A transaction, and what of its line the registers are asked by. */
export interface UnregisteredTransaction {
	transaction: CompletedTransaction;
	line: Pick<LedgerLine, 'taxId' | 'vatRate'>;
}

/** What 24SevenOffice's registers know of a transaction: its supplier's name and organization number, its tax's rate. */
export function addRegisterData({ line, transaction }: UnregisteredTransaction, { suppliers, taxRates }: Registers): CompletedTransaction {
	const supplier = suppliers.get(transaction.supplier?.id ?? '');
	const taxRate = line.vatRate === null ? taxRates.get(line.taxId ?? '') : undefined;
	return {
		...transaction,
		supplier: supplier
			? { id: supplier.id, name: supplier.name, organizationNumber: supplier.organizationNumber }
			: transaction.supplier,
		...(taxRate === undefined
			? {}
			: { vatRate: taxRate, completedFrom: { ...transaction.completedFrom, vatRate: 'tax register' } }),
	};
}
