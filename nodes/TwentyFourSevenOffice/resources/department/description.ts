import type { INodeProperties } from 'n8n-workflow';
import { onlyExpectedOrganization, recordLocator, returnAllOrLimit } from '../fields';

export const departmentDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['department'] } },
		options: [
			{ name: 'Get', value: 'get', description: 'Get one department; by REST only an active one', action: 'Get a department' },
			{ name: 'Get Many', value: 'getAll', description: 'Get a list of departments; by REST only active ones', action: 'Get many departments' },
		],
		default: 'getAll',
	},
	recordLocator({
		resource: 'department',
		displayName: 'Department',
		name: 'departmentId',
		searchListMethod: 'searchDepartments',
		placeholder: 'e.g. 13',
	}),
	...returnAllOrLimit('department'),
	onlyExpectedOrganization('department', ['get', 'getAll']),
];
