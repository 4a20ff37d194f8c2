import { parseFilter, type TransactionFilter } from '../../filter/transactionFilter';
import type { Parameters } from '../parameters';
import { DEFAULT_BANK_ACCOUNTS, DEFAULT_PAYABLES_ACCOUNTS, DEFAULT_VAT_ACCOUNTS } from './defaults';

/** The filter of the node's parameters; an error that quotes what can't be read. */
export function readFilter({ get, timeZone, error }: Parameters): TransactionFilter {
	const supplierInvoicesOnly = get('supplierInvoicesOnly', true) === true;
	const parsed = parseFilter(
		{
			startDate: get('startDate', ''),
			endDate: get('endDate', ''),
			glAccounts: get('glAccounts', ''),
			projectIds: get('projectIds', []),
			departmentIds: get('departmentIds', []),
			supplierInvoicesOnly,
			transactionTypeIds: supplierInvoicesOnly ? [] : get('transactionTypeIds', []),
			createdFrom: get('options.createdFrom', ''),
			modifiedFrom: get('options.modifiedFrom', ''),
			payablesAccounts: get('options.payablesAccounts', DEFAULT_PAYABLES_ACCOUNTS),
			vatAccounts: get('options.vatAccounts', DEFAULT_VAT_ACCOUNTS),
			bankAccounts: get('options.bankAccounts', DEFAULT_BANK_ACCOUNTS),
		},
		timeZone,
	);
	if (parsed.ok) return parsed.filter;
	throw error(parsed.errors.map(({ message }) => message).join(' '), parsed.errors.map(({ description }) => description).join(' '));
}
