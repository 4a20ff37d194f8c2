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
	return {
		...toHeading(transaction),
		voucherNumber: textOrNull(transaction.voucherNumber) ?? textOrNull(transaction.voucherId),
		invoiceNumber: textOrNull(transaction.invoiceNumber),
		date: textOrNull(transaction.date),
		project: textOrNull(transaction.project?.name) ?? textOrNull(transaction.project?.id),
		description: textOrNull(transaction.description),
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

/** What tells a person which transaction is meant. */
export function toHeading(transaction: Transaction): Pick<ReportEntry, 'id' | 'supplier' | 'amount' | 'currency'> {
	const currency = textOrNull(transaction.currency);
	return {
		id: textOrNull(transaction.id) ?? '',
		supplier: textOrNull(transaction.supplier?.name) ?? textOrNull(transaction.supplier?.id),
		amount: decimalOf(transaction.amount, currency),
		currency,
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
