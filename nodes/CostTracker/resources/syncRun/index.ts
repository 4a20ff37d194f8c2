import type { INodeProperties } from 'n8n-workflow';
import { pagingFields, showFor } from '../fields';
import { organizationIdField, syncRunLocator } from '../locators';
import { finishFields } from './finishFields';
import { startFields } from './startFields';

const RESOURCE = 'syncRun';

export const syncRunDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [RESOURCE] } },
		options: [
			{
				name: 'Finish',
				value: 'finish',
				action: 'Finish a sync run',
				description: 'Release the lease and store a report made of all items of the input',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get a sync run',
				description: 'Get one sync run with its report',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many sync runs',
				description: 'Get sync runs, newest first',
			},
			{
				name: 'Start',
				value: 'start',
				action: 'Start a sync run',
				description: 'Start a run and take the lease, so that one runs at a time; says so when another is running',
			},
			{
				name: 'Undo',
				value: 'undo',
				action: 'Undo a sync run',
				description: 'Take back the matches of a run that no person has touched since',
			},
		],
		default: 'start',
	},
	...startFields(RESOURCE),
	...finishFields(RESOURCE),
	{ ...syncRunLocator, required: true, displayOptions: showFor(RESOURCE, ['get', 'undo']) },
	...pagingFields(RESOURCE),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: showFor(RESOURCE, 'getAll'),
		options: [
			{
				displayName: 'Execution ID',
				name: 'executionId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 231',
				description: 'Only those that this n8n execution started',
			},
			{
				displayName: 'Filter Fingerprint',
				name: 'filterFingerprint',
				type: 'string',
				default: '',
				description: 'Only those that were started with this fingerprint, e.g. to see whether a window of a backfill was read before',
			},
			organizationIdField,
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				options: [
					{ name: 'Expired', value: 'expired' },
					{ name: 'Failed', value: 'failed' },
					{ name: 'Running', value: 'running' },
					{ name: 'Succeeded', value: 'succeeded' },
				],
				default: 'succeeded',
			},
		],
	},
];
