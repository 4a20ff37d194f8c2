import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../fields';
import { organizationIdField } from '../locators';

export function planFields(resource: string): INodeProperties[] {
	const displayOptions = showFor(resource, 'plan');
	const defined = { show: { ...displayOptions!.show, filterSource: ['define'] } };
	return [
		{ ...organizationIdField, required: true, displayOptions },
		{
			displayName: 'Filter From',
			name: 'filterSource',
			type: 'options',
			options: [
				{ name: 'CostTracker', value: 'costTracker', description: 'The filter and the criteria that were set up in CostTracker, under Settings' },
				{ name: 'Define Below', value: 'define', description: 'The fields of this node' },
			],
			default: 'define',
			description: 'Where the filter is set up',
			displayOptions,
		},
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2025-12-31',
			description: 'Only transactions posted after this day. The day itself is not included.',
			displayOptions: defined,
		},
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-12-31',
			description: 'The last day included. Empty means no end.',
			displayOptions: defined,
		},
		{
			displayName: 'G/L Accounts',
			name: 'glAccounts',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4000-4999, 5010, 6540-6560',
			description: 'Intervals and single accounts. Empty means all cost accounts.',
			displayOptions: defined,
		},
		{
			displayName: 'Project IDs',
			name: 'projectIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 13, 14',
			description: 'Only transactions of one of these projects in 24SevenOffice. Empty means all.',
			displayOptions: defined,
		},
		{
			displayName: 'Department IDs',
			name: 'departmentIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1, 2',
			description: 'Only transactions of one of these departments in 24SevenOffice. Empty means all.',
			displayOptions: defined,
		},
		{
			displayName: 'Supplier Invoices Only',
			name: 'supplierInvoicesOnly',
			type: 'boolean',
			default: true,
			description: 'Whether to read only vouchers that owe a supplier something',
			displayOptions: defined,
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			displayOptions,
			options: [
				{
					displayName: 'Check a Month',
					name: 'checkMonth',
					type: 'boolean',
					default: true,
					description: 'Whether to name one month to read again whole, another each day, so that lines that vanished are found. Where everything is read they are looked for everywhere.',
				},
				{
					displayName: 'Further Settings',
					name: 'furtherSettings',
					type: 'json',
					default: '',
					placeholder: "e.g. {{ JSON.stringify($('Get Transactions').params) }}",
					description: 'Whatever else decides what is read. When it changes, everything is read again once.',
				},
				{
					displayName: 'Overlap (Minutes)',
					name: 'overlapMinutes',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 60,
					description: 'How far before the latest known change to begin, for clocks that differ and entries that were being posted',
				},
				{
					displayName: 'Read Everything',
					name: 'readEverything',
					type: 'boolean',
					default: false,
					description: 'Whether to read from the start date again, whatever CostTracker has',
				},
			],
		},
	];
}
