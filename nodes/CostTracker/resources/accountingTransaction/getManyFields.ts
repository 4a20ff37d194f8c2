import type { INodeProperties } from 'n8n-workflow';
import { pagingFields, showFor } from '../fields';
import { organizationIdField, projectLocator, purchaseOrderLocator, supplierLocator } from '../locators';

export function getManyFields(resource: string): INodeProperties[] {
	const displayOptions = showFor(resource, 'getAll');
	return [
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'options',
			options: [
				{ name: 'All', value: 'all' },
				{
					name: 'For Matching',
					value: 'matching',
					description: 'Those unmatched or in review and, so that invoices are whole, the others of their invoices',
				},
			],
			default: 'all',
			displayOptions,
		},
		...pagingFields(resource),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			displayOptions,
			options: [
				{
					displayName: 'Decided From',
					name: 'decidedFrom',
					type: 'dateTime',
					default: '',
					description: 'Only those whose match, or what a person decided, is from this moment or later',
				},
				{
					displayName: 'Document Missing',
					name: 'documentMissing',
					type: 'boolean',
					default: false,
					description: 'Whether to get only those that have a document in the accounting system and none in CostTracker',
				},
				{
					displayName: 'Filter Fingerprint',
					name: 'filterFingerprint',
					type: 'string',
					default: '',
					placeholder: 'e.g. 9f86d081884c7d65…',
					description: 'Only those last read through this filter, from Sync Run: Plan Reading',
				},
				{
					displayName: 'From Date',
					name: 'dateFrom',
					type: 'dateTime',
					default: '',
					description: 'First posting date included',
				},
				organizationIdField,
				projectLocator,
				purchaseOrderLocator,
				{
					displayName: 'Search',
					name: 'search',
					type: 'string',
					default: '',
					placeholder: 'e.g. leie av lift',
					description: 'Part of a description, name or number, in upper or lower case',
				},
				{
					displayName: 'Status',
					name: 'status',
					type: 'multiOptions',
					options: [
						{ name: 'Added to Budget', value: 'addedToBudget' },
						{ name: 'Auto-Matched', value: 'autoMatched' },
						{ name: 'Keep Unmatched', value: 'keepUnmatched' },
						{ name: 'Matched by a Person', value: 'matched' },
						{ name: 'Needs Review', value: 'needsReview' },
						{ name: 'Unmatched', value: 'unmatched' },
					],
					default: [],
					description: 'Only those with one of these; none chosen means all',
				},
				supplierLocator,
				{
					displayName: 'To Date',
					name: 'dateTo',
					type: 'dateTime',
					default: '',
					description: 'Last posting date included',
				},
			],
		},
	];
}
