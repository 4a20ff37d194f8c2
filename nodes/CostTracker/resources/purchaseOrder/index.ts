import type { INodeProperties } from 'n8n-workflow';
import { pagingFields, showFor } from '../fields';
import { organizationIdField, projectLocator, purchaseOrderLocator, supplierLocator } from '../locators';

const RESOURCE = 'purchaseOrder';

export const purchaseOrderDescription: INodeProperties[] = [
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
				action: 'Get a purchase order',
				description: 'Get one purchase order',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many purchase orders',
				description: 'Get purchase orders with what is invoiced on them, as Purchase Order Match takes them',
			},
		],
		default: 'getAll',
	},
	{ ...purchaseOrderLocator, required: true, displayOptions: showFor(RESOURCE, 'get') },
	{
		displayName: 'Scope',
		name: 'scope',
		type: 'options',
		options: [
			{ name: 'All', value: 'all' },
			{
				name: 'For Matching',
				value: 'matching',
				description: "All orders that are not closed, and the closed ones that a text of the input's transactions may name",
			},
		],
		default: 'all',
		description: 'For Matching looks at all items of the input together and returns all orders that matching them needs',
		displayOptions: showFor(RESOURCE, 'getAll'),
	},
	...pagingFields(RESOURCE, { scope: ['all'] }),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: showFor(RESOURCE, 'getAll'),
		options: [
			{
				displayName: 'Modified From',
				name: 'modifiedFrom',
				type: 'dateTime',
				default: '',
				description: 'Only orders that were themselves changed at this moment or later; being matched changes no order',
			},
			organizationIdField,
			projectLocator,
			{
				displayName: 'Search',
				name: 'search',
				type: 'string',
				default: '',
				placeholder: 'e.g. 2021-0001',
				description: 'Part of a number or name, in upper or lower case',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'string',
				default: '',
				placeholder: 'e.g. approved, sent',
				description:
					'One or several, separated by commas, in upper or lower case. For a match, leave it empty: orders that are not open explain why a number that is named did not match.',
			},
			supplierLocator,
		],
	},
];
