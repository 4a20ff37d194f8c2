import type { INodeProperties } from 'n8n-workflow';
import { pagingFields, showFor } from '../fields';
import { organizationIdField, purchaseOrderLocator } from '../locators';

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
				displayName: 'Modified From',
				name: 'modifiedFrom',
				type: 'dateTime',
				default: '',
				description: 'Only orders that were themselves changed at this moment or later; being matched changes no order',
			},
			organizationIdField,
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
		],
	},
];
