import type { Transaction } from '../../../domain/transaction';
import type { Production, TransactionLine } from '../../../sandbox/production';

const isCost = (line: TransactionLine): boolean => line.account.number >= 4000 && line.account.number <= 7999;

/** The transactions of the sheet, completed from their vouchers, without any of the nodes' code. */
export function toTransactions(production: Production): Transaction[] {
	const { transactionLines, customers, organization, answers } = production;
	const wanted = new Set(answers.entries.map((entry) => entry.transactionId));
	const vouchers = new Map<string, TransactionLine[]>();
	for (const line of transactionLines) vouchers.set(line.transaction.id, [...(vouchers.get(line.transaction.id) ?? []), line]);
	return transactionLines.filter((line) => wanted.has(line.id)).map((line) => {
		const voucher = vouchers.get(line.transaction.id)!;
		const payables = voucher.find((one) => one.account.number === 2400)!;
		const supplier = customers.find((one) => one.id === payables.customer!.id)!;
		const dimension = (type: number) => line.dimensions?.find((one) => one.dimensionType === type);
		return {
			id: line.id,
			organizationId: String(organization.id),
			voucherId: line.transaction.id,
			date: line.date,
			amount: line.amount,
			currency: line.currency.code === 'LOCAL' ? organization.settings.currencyCode : line.currency.code,
			vatRate: line.tax!.rate,
			invoiceAmount: voucher.filter(isCost).reduce((sum, one) => sum + Math.round(one.amount * 100), 0) / 100,
			description: line.comment!,
			purchaseOrderNumber: dimension(101)?.value ?? null,
			supplier: { id: String(supplier.id), name: supplier.name, organizationNumber: supplier.organizationNumber },
			project: dimension(1) === undefined ? null : { id: dimension(1)!.value, name: dimension(1)!.name },
			invoiceNumber: payables.invoice!.number!,
			matchStatus: 'unmatched',
		};
	});
}
