import type { INodeProperties } from 'n8n-workflow';
import { dryRunOption, showFor } from '../fields';
import { organizationIdField } from '../locators';

const RESOURCE = 'settings';

export const settingsDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [RESOURCE] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get the settings',
				description: 'Get the filter and the matching criteria that were set up in CostTracker',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update the settings',
				description: 'Replace the filter, the matching criteria or both',
			},
		],
		default: 'get',
	},
	{
		displayName: 'Filter',
		name: 'filter',
		type: 'json',
		default: '',
		placeholder: 'e.g. {"startDate": "2026-01-01", "accounts": "4000-4999", "projectIds": ["13"]}',
		description: 'The whole filter, in the form that Settings: Get gives. Empty leaves the filter as it is.',
		displayOptions: showFor(RESOURCE, 'update'),
	},
	{
		displayName: 'Match Settings',
		name: 'match',
		type: 'json',
		default: '',
		placeholder: 'e.g. {"criteria": [{"kind": "purchaseOrderNumberOnInvoice"}]}',
		description: 'The criteria in their order, and how to match. Empty leaves them as they are.',
		displayOptions: showFor(RESOURCE, 'update'),
	},
	{
		...organizationIdField,
		description: 'The company that the projects and departments of the filter belong to. Only needed when it names any.',
		displayOptions: showFor(RESOURCE, 'update'),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: showFor(RESOURCE, 'update'),
		options: [dryRunOption],
	},
];
