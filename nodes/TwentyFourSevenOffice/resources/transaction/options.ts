import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { DEFAULT_BANK_ACCOUNTS, DEFAULT_PAYABLES_ACCOUNTS, DEFAULT_VAT_ACCOUNTS } from './defaults';

export function transactionOptions(show: IDisplayOptions['show']): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show },
		options: [
			{
				displayName: 'Bank Accounts',
				name: 'bankAccounts',
				type: 'string',
				default: DEFAULT_BANK_ACCOUNTS,
				placeholder: 'e.g. 1900-1999',
				description:
					'Bank and cash. Their lines are never returned, and a voucher that pays a supplier from one is a payment, no invoice.',
			},
			{
				displayName: 'Modified From',
				name: 'modifiedFrom',
				type: 'dateTime',
				default: '',
				description: 'Only transactions of vouchers that changed after this time',
			},
			{
				displayName: 'Payables Accounts',
				name: 'payablesAccounts',
				type: 'string',
				default: DEFAULT_PAYABLES_ACCOUNTS,
				placeholder: 'e.g. 2400-2499',
				description: 'What is owed to suppliers. Their lines are never returned; they tell supplier, invoice number and due date.',
			},
			{
				displayName: 'Supplier Details',
				name: 'supplierDetails',
				type: 'boolean',
				default: true,
				description:
					"Whether to add the supplier's name and organization number, which need more requests and the scope api.crm.customer:read",
			},
			{
				displayName: 'VAT Accounts',
				name: 'vatAccounts',
				type: 'string',
				default: DEFAULT_VAT_ACCOUNTS,
				placeholder: 'e.g. 2700-2799',
				description: 'Value added tax. Their lines are never returned and are no part of an invoice amount.',
			},
		],
	};
}
