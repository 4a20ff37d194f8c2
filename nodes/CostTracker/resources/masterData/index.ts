import type { INodeProperties } from 'n8n-workflow';
import { pagingFields, showFor, writeFields } from '../fields';
import { MASTER_DATA } from './resources';

const RESOURCES = MASTER_DATA.map(({ resource }) => resource);

const operations: INodeProperties[] = MASTER_DATA.map(({ resource, one, many }) => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [resource] } },
	options: [
		{
			name: 'Create or Update',
			value: 'upsert',
			action: `Create or update ${one}`,
			description: 'Create a new record, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: `Get many ${many}`,
			description: `Get the ${many} that CostTracker has`,
		},
	],
	default: 'upsert',
}));

const notices: INodeProperties[] = MASTER_DATA.map(({ resource, one, fields }) => ({
	displayName: `Each item of the input is ${one}: ${fields}. Items of the 24SevenOffice node fit as they are.`,
	name: 'upsertNotice',
	type: 'notice',
	default: '',
	displayOptions: showFor(resource, 'upsert'),
}));

export const masterDataDescription: INodeProperties[] = [
	...operations,
	...notices,
	...writeFields(RESOURCES, 'upsert'),
	...pagingFields(RESOURCES),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: showFor(RESOURCES, 'getAll'),
		options: [
			{
				displayName: 'Organization ID',
				name: 'organizationId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 543819716587312',
				description: 'Only those of this company in the accounting system',
			},
			{
				displayName: 'Search',
				name: 'search',
				type: 'string',
				default: '',
				placeholder: 'e.g. Utleie',
				description: 'Part of a name or number, in upper or lower case',
			},
		],
	},
];
