import type { INodeProperties } from 'n8n-workflow';

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
	{
		displayName: 'Expected Organization ID',
		name: 'expectedOrganizationId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 543819716587312',
		displayOptions: { show: { ...show, operation: ['get'] } },
		description: 'If set and the credential reads another organization, the node fails and names both',
	},
];
