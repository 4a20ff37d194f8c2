import { currencyDecimals, minorToDecimal, parseAmountMinor } from '../../../domain/money';
import type { Candidate, Outcome, PurchaseOrder, Transaction } from '../../../domain/matching';
import { MAX_CANDIDATES, type ReportCandidate, type ReportEntry } from './matchReport';
import { textOrNull } from './textOrNull';

/** One transaction as the report lists it, with its first candidates and what they are worth. */
export function toEntry(
	transaction: Transaction,
	outcome: Outcome,
	purchaseOrderById: ReadonlyMap<string, PurchaseOrder>,
): ReportEntry {
	const currency = textOrNull(transaction.currency);
	return {
		id: textOrNull(transaction.id) ?? '',
		voucherNumber: textOrNull(transaction.voucherNumber) ?? textOrNull(transaction.voucherId),
		invoiceNumber: textOrNull(transaction.invoiceNumber),
		date: textOrNull(transaction.date),
		supplier: textOrNull(transaction.supplier?.name) ?? textOrNull(transaction.supplier?.id),
		project: textOrNull(transaction.project?.name) ?? textOrNull(transaction.project?.id),
		description: textOrNull(transaction.description),
		amount: decimalOf(transaction.amount, currency),
		currency,
		status: outcome.status,
		reason: outcome.reason,
		explanation: outcome.explanation,
		candidates: {
			total: outcome.candidates.length,
			shown: outcome.candidates
				.slice(0, MAX_CANDIDATES)
				.map((candidate) => toReportCandidate(candidate, purchaseOrderById.get(candidate.id))),
		},
		warnings: outcome.warnings.map(({ message }) => message),
	};
}

function toReportCandidate(candidate: Candidate, purchaseOrder: PurchaseOrder | undefined): ReportCandidate {
	const currency = textOrNull(purchaseOrder?.currency);
	return {
		...candidate,
		url: textOrNull(purchaseOrder?.url),
		amount: decimalOf(purchaseOrder?.amount, currency),
		currency,
	};
}

/** Decimal text with the currency's decimals; what can't be read as an amount stays as it was written. */
export function decimalOf(amount: unknown, currency: string | null): string | null {
	if (typeof amount !== 'number' && typeof amount !== 'string') return null;
	const decimals = currencyDecimals(currency);
	const amountMinor = parseAmountMinor(amount, decimals);
	return amountMinor === null ? textOrNull(amount) : minorToDecimal(amountMinor, decimals);
}
