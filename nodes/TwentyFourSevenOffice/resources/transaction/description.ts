import type { INodeProperties } from 'n8n-workflow';
import { returnAllOrLimit, simplify } from '../fields';
import { discoverDescription } from './discoverDescription';
import { transactionOptions } from './options';
import { filterFields } from './filterFields';
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
	...filterFields(show),
	purchaseOrderNumberPlaces(show),
	...returnAllOrLimit('transaction'),
	simplify('transaction', ['getAll']),
	transactionOptions(show),
	...discoverDescription,
];
