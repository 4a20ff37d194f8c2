import type { INodeProperties } from 'n8n-workflow';
import { expectedOrganizationId } from '../fields';

const show = { resource: ['organization'] };

export const organizationDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{
				name: 'Get',
				value: 'get',
				description: 'Get the organization that the credential reads',
				action: 'Get the organization',
			},
		],
		default: 'get',
	},
	{ ...expectedOrganizationId, displayOptions: { show: { ...show, operation: ['get'] } } },
];
