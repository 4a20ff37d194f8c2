import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Which transactions are wanted. `readFilter` reads them. */
export function filterFields(show: NonNullable<IDisplayOptions['show']>): INodeProperties[] {
	return [
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'dateTime',
			default: '',
			required: true,
			placeholder: 'e.g. 2020-12-31',
			displayOptions: { show },
			description: 'Only transactions posted after this day, in the time zone of the workflow. The day itself is not included.',
		},
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'dateTime',
			default: '',
			placeholder: 'e.g. 2021-12-31',
			displayOptions: { show },
			description: 'Only transactions posted up to and including this day. Empty means no end.',
		},
		{
			displayName: 'G/L Accounts',
			name: 'glAccounts',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			placeholder: 'e.g. 4000-4999, 5010, 6540-6560',
			displayOptions: { show },
			description:
				'Intervals and single accounts, separated by commas or line breaks. Empty means all cost accounts: everything but payables, VAT and bank, which are never returned.',
		},
		{
			displayName: 'Project Names or IDs',
			name: 'projectIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getProjects' },
			default: [],
			displayOptions: { show },
			description:
				'Only transactions on one of these projects. Empty means all. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Department Names or IDs',
			name: 'departmentIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getDepartments' },
			default: [],
			displayOptions: { show },
			description:
				'Only transactions in one of these departments. Empty means all. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Supplier Invoices Only',
			name: 'supplierInvoicesOnly',
			type: 'boolean',
			default: true,
			displayOptions: { show },
			description:
				'Whether to return only transactions of vouchers that owe a supplier: invoices and credit notes, but no payroll, accruals or payments',
		},
		{
			displayName: 'Transaction Type Names or IDs',
			name: 'transactionTypeIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTransactionTypes' },
			default: [],
			displayOptions: { show: { ...show, supplierInvoicesOnly: [false] } },
			description:
				'Only transactions of one of these types. Empty means all. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
	];
}
