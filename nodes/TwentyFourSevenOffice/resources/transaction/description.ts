import type { INodeProperties } from 'n8n-workflow';
import { returnAllOrLimit, simplify } from '../fields';
import { discoverDescription } from './discoverDescription';
import { completionOptions, transactionOptions } from './options';
import { filterFields } from './filterFields';
import { purchaseOrderNumberPlaces } from './purchaseOrderNumberPlaces';

const show = { resource: ['transaction'], operation: ['getAll'] };
const showOne = { resource: ['transaction'], operation: ['get'] };

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
				name: 'Get',
				value: 'get',
				description: 'Get one accounting transaction by its ID, completed from its voucher',
				action: 'Get a transaction',
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
		displayName: 'Transaction ID',
		name: 'transactionId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 123e4567-e89b-12d3-a456-426614174001',
		displayOptions: { show: showOne },
		description: 'The ID that Get Many gives. By SOAP the ledger is read until it comes, since there is no search by ID.',
	},
	...filterFields(show),
	purchaseOrderNumberPlaces({ ...show, operation: ['get', 'getAll'] }),
	...returnAllOrLimit('transaction'),
	simplify('transaction', ['get', 'getAll']),
	transactionOptions(show),
	completionOptions(showOne),
	...discoverDescription,
];
