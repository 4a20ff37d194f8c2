import type { INodeProperties } from 'n8n-workflow';
import { dryRunOption, pagingFields, showFor } from '../fields';
import { organizationIdField, syncRunLocator } from '../locators';
import { finishFields } from './finishFields';
import { planFields } from './planFields';
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
				name: 'Plan Reading',
				value: 'plan',
				action: 'Plan what a sync run reads',
				description: 'Say what to read from 24SevenOffice this time: everything, or what changed since the last complete run',
			},
			{
				name: 'Renew',
				value: 'renew',
				action: 'Renew the lease of a sync run',
				description: 'Keep others out while the run reads for long; each write renews it by itself',
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
	...planFields(RESOURCE),
	{ ...syncRunLocator, required: true, displayOptions: showFor(RESOURCE, ['get', 'renew', 'undo']) },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: showFor(RESOURCE, 'undo'),
		options: [dryRunOption],
	},
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
