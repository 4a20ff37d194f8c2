import { includesAccount } from '../../../domain/accountRanges';
import { DEPARTMENT_DIMENSION_TYPE, findDimension, PROJECT_DIMENSION_TYPE, type LedgerLine } from '../wire/ledgerLine';
import { isInvoiceOf, kindOf, type Voucher } from '../wire/voucher';
import type { TransactionFilter } from './transactionFilter';

/**
 * What the line alone can tell: a cost line of the period, the accounts, projects, departments and types. Several within
 * one kind are alternatives, the kinds are all required. A line without a date, account or dimension is in none.
 */
export function lineMatchesFilter(line: LedgerLine, filter: TransactionFilter): boolean {
	return (
		kindOf(line, filter.accounts) === 'cost' &&
		line.date !== null &&
		line.date > filter.startDate &&
		(filter.endDate === null || line.date <= filter.endDate) &&
		includesAccount(filter.glAccounts, line.accountNumber) &&
		isOneOf(filter.projectIds, findDimension(line, PROJECT_DIMENSION_TYPE)?.value) &&
		isOneOf(filter.departmentIds, findDimension(line, DEPARTMENT_DIMENSION_TYPE)?.value) &&
		isOneOf(filter.transactionTypeIds, line.transactionTypeId) &&
		(filter.createdFrom === null || (line.createdAt !== null && line.createdAt > filter.createdFrom))
	);
}

/** What only the voucher can tell: that a cost is a supplier's invoice. Asked after it was completed. */
export function voucherMatchesFilter(voucher: Voucher, supplierId: string | null, filter: TransactionFilter): boolean {
	if (!filter.supplierInvoicesOnly) return true;
	if (supplierId !== null) return isInvoiceOf(supplierId, voucher, filter.accounts);
	// Whose cost it is can't be told: a voucher of several suppliers. It is still an invoice of one of them.
	const supplierIds = new Set(voucher.lines.map((line) => line.customerId));
	return [...supplierIds].some((id) => id !== null && isInvoiceOf(id, voucher, filter.accounts));
}

function isOneOf(wanted: string[], id: string | null | undefined): boolean {
	return wanted.length === 0 || (id != null && wanted.includes(id));
}
