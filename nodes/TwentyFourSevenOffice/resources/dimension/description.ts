import type { INodeProperties } from 'n8n-workflow';
import { onlyExpectedOrganization, recordLocator, returnAllOrLimit } from '../fields';

const lists = ['getAll', 'getElements'];

export const dimensionDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['dimension'] } },
		options: [
			{ name: 'Get', value: 'get', description: 'Get one dimension', action: 'Get a dimension' },
			{ name: 'Get Elements', value: 'getElements', description: 'Get the active elements of a dimension', action: 'Get the elements of a dimension' },
			{ name: 'Get Many', value: 'getAll', description: 'Get a list of dimensions, the system\'s and your own', action: 'Get many dimensions' },
		],
		default: 'getAll',
	},
	recordLocator({
		resource: 'dimension',
		operations: ['get', 'getElements'],
		displayName: 'Dimension',
		name: 'dimensionId',
		searchListMethod: 'searchDimensions',
		placeholder: 'e.g. 101',
	}),
	...returnAllOrLimit('dimension', lists),
	onlyExpectedOrganization('dimension', ['get', ...lists]),
];
