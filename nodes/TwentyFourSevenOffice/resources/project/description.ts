import type { INodeProperties } from 'n8n-workflow';
import { onlyExpectedOrganization, recordLocator, returnAllOrLimit } from '../fields';

export const projectDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['project'] } },
		options: [
			{ name: 'Get', value: 'get', description: 'Get one project; by REST only an active one', action: 'Get a project' },
			{ name: 'Get Many', value: 'getAll', description: 'Get a list of projects; by REST only active ones', action: 'Get many projects' },
		],
		default: 'getAll',
	},
	recordLocator({
		resource: 'project',
		displayName: 'Project',
		name: 'projectId',
		searchListMethod: 'searchProjects',
		placeholder: 'e.g. 13',
	}),
	...returnAllOrLimit('project'),
	onlyExpectedOrganization('project', ['get', 'getAll']),
];
