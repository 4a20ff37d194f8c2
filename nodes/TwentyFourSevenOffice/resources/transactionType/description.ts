import type { INodeProperties } from 'n8n-workflow';
import { onlyExpectedOrganization, returnAllOrLimit } from '../fields';

export const transactionTypeDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['transactionType'] } },
		options: [
			{ name: 'Get Many', value: 'getAll', description: 'Get a list of transaction types', action: 'Get many transaction types' },
		],
		default: 'getAll',
	},
	...returnAllOrLimit('transactionType'),
	onlyExpectedOrganization('transactionType'),
];
