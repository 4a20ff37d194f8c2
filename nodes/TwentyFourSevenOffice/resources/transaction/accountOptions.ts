import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_BANK_ACCOUNTS, DEFAULT_PAYABLES_ACCOUNTS, DEFAULT_VAT_ACCOUNTS } from './defaults';

/** For an *Options* collection: which accounts are no cost. */
export const bankAccounts: INodeProperties = {
	displayName: 'Bank Accounts',
	name: 'bankAccounts',
	type: 'string',
	default: DEFAULT_BANK_ACCOUNTS,
	placeholder: 'e.g. 1900-1999',
	description: 'Bank and cash. Their lines are never returned, and a voucher that pays a supplier from one is a payment, no invoice.',
};

export const payablesAccounts: INodeProperties = {
	displayName: 'Payables Accounts',
	name: 'payablesAccounts',
	type: 'string',
	default: DEFAULT_PAYABLES_ACCOUNTS,
	placeholder: 'e.g. 2400-2499',
	description: 'What is owed to suppliers. Their lines are never returned; they tell supplier, invoice number and due date.',
};

export const vatAccounts: INodeProperties = {
	displayName: 'VAT Accounts',
	name: 'vatAccounts',
	type: 'string',
	default: DEFAULT_VAT_ACCOUNTS,
	placeholder: 'e.g. 2700-2799',
	description: 'Value added tax. Their lines are never returned and are no part of an invoice amount.',
};
