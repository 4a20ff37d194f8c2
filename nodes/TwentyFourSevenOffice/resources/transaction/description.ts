import type { INodeProperties } from 'n8n-workflow';
import { returnAllOrLimit, simplify } from '../fields';
import { discoverDescription } from './discoverDescription';
import { transactionOptions } from './options';
import { purchaseOrderNumberPlaces } from './purchaseOrderNumberPlaces';

const show = { resource: ['transaction'], operation: ['getAll'] };

export const transactionDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['transaction'] } },
		options: [
			{
				name: 'Discover Purchase Order Number',
				value: 'discover',
				description: 'Find out from a sample where the number is kept and whether amounts contain VAT, before the first sync',
				action: 'Discover purchase order number',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'Get the accounting transactions that a filter selects, completed from their vouchers',
				action: 'Get many transactions',
			},
		],
		default: 'getAll',
	},
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
	purchaseOrderNumberPlaces(show),
	...returnAllOrLimit('transaction'),
	simplify('transaction', ['getAll']),
	transactionOptions(show),
	...discoverDescription,
];
