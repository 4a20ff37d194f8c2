import type { Supplier } from './masterData';
import type { CompletedTransaction, CostLine } from './toTransactions';

export interface Registers {
	/** By id; empty when names are not wanted. */
	suppliers: ReadonlyMap<string, Supplier>;
	/** Percent by tax id, for lines that name a tax without its rate. */
	taxRates: ReadonlyMap<string, number>;
}

/** A transaction, and what of its line the registers are asked by. The line itself takes more memory. */
export interface UnregisteredTransaction {
	transaction: CompletedTransaction;
	/** Of a tax that is named without its rate. */
	taxId: string | null;
}

export function toUnregistered({ line, transaction }: CostLine): UnregisteredTransaction {
	return { transaction, taxId: line.vatRate === null ? line.taxId : null };
}

/** Fills in what 24SevenOffice's registers know of a transaction: its supplier's name and organization number, its tax's rate. */
export function addRegisterData({ taxId, transaction }: UnregisteredTransaction, { suppliers, taxRates }: Registers): CompletedTransaction {
	const supplier = suppliers.get(transaction.supplier?.id ?? '');
	if (supplier !== undefined) {
		transaction.supplier = { id: supplier.id, name: supplier.name, organizationNumber: supplier.organizationNumber };
		transaction.completedFrom.supplierDetails = 'supplier register';
	}
	const taxRate = taxId === null ? undefined : taxRates.get(taxId);
	if (taxRate !== undefined) {
		transaction.vatRate = taxRate;
		transaction.completedFrom.vatRate = 'tax register';
	}
	return transaction;
}
