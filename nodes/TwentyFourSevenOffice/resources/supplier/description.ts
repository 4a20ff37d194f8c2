import type { INodeProperties } from 'n8n-workflow';
import { expectedOrganizationId, onlyExpectedOrganization, recordLocator, returnAllOrLimit, simplify } from '../fields';

const show = { resource: ['supplier'] };

export const supplierDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{ name: 'Get', value: 'get', description: 'Get one supplier', action: 'Get a supplier' },
			{ name: 'Get Many', value: 'getAll', description: 'Get a list of suppliers', action: 'Get many suppliers' },
		],
		default: 'getAll',
	},
	recordLocator({
		resource: 'supplier',
		displayName: 'Supplier',
		name: 'supplierId',
		searchListMethod: 'searchSuppliers',
		placeholder: 'e.g. 6001',
	}),
	onlyExpectedOrganization('supplier', ['get']),
	...returnAllOrLimit('supplier'),
	simplify('supplier', ['get', 'getAll']),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { ...show, operation: ['getAll'] } },
		options: [
			{
				displayName: 'Created From',
				name: 'createdFrom',
				type: 'dateTime',
				default: '',
				description: 'Only suppliers that were entered at this time or later',
			},
			expectedOrganizationId,
			{
				displayName: 'Modified From',
				name: 'modifiedFrom',
				type: 'dateTime',
				default: '',
				description: 'Only suppliers that changed at this time or later',
			},
			{
				displayName: 'Organization Number',
				name: 'organizationNumber',
				type: 'string',
				default: '',
				placeholder: 'e.g. 912345678',
				description: 'Only suppliers with this organization number',
			},
		],
	},
];
