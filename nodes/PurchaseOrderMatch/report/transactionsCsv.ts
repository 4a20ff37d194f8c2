import type { Outcome, Transaction } from '../../../domain/matching';
import { type Cell, toCsv } from './csv';
import type { Language } from './matchReport';
import { textOrNull } from './textOrNull';
import { textsOf } from './texts';
import { decimalOf } from './toEntry';

/** Every transaction with what happened to it, also those left alone: one line each, in the order given. */
export function transactionsCsv(transactions: readonly Transaction[], outcomes: readonly Outcome[], language: Language): string {
	const { columns, statuses, criteria } = textsOf(language);
	const header: Cell[] = [
		columns.status, columns.transaction, columns.voucher, columns.invoice, columns.date, columns.supplier, columns.project,
		columns.description, columns.amount, columns.currency, columns.purchaseOrder, columns.purchaseOrderId, columns.link,
		columns.criterion, columns.reason, columns.why, columns.candidates, columns.warnings,
	];
	const rows = outcomes.map((outcome, index): Cell[] => {
		const transaction = transactions[index]!;
		const currency = textOrNull(transaction.currency);
		return [
			statuses[outcome.status],
			textOrNull(transaction.id),
			textOrNull(transaction.voucherNumber) ?? textOrNull(transaction.voucherId),
			textOrNull(transaction.invoiceNumber),
			textOrNull(transaction.date),
			textOrNull(transaction.supplier?.name) ?? textOrNull(transaction.supplier?.id),
			textOrNull(transaction.project?.name) ?? textOrNull(transaction.project?.id),
			textOrNull(transaction.description),
			{ decimal: decimalOf(transaction.amount, currency) },
			currency,
			outcome.purchaseOrder?.number ?? null,
			outcome.purchaseOrder?.id ?? null,
			outcome.purchaseOrder?.url ?? null,
			outcome.criterion === null ? null : criteria[outcome.criterion],
			outcome.reason,
			outcome.explanation,
			outcome.candidates.map(({ id, number }) => number ?? id).join(', '),
			outcome.warnings.map(({ message }) => message).join(' '),
		];
	});
	return toCsv([header, ...rows], language);
}
