import type { INodeProperties } from 'n8n-workflow';
import { expectedOrganizationId, onlyExpectedOrganization, recordLocator, returnAllOrLimit } from '../fields';

const show = { resource: ['glAccount'] };

export const glAccountDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{ name: 'Get', value: 'get', description: 'Get one G/L account', action: 'Get a G/L account' },
			{ name: 'Get Many', value: 'getAll', description: 'Get a list of G/L accounts', action: 'Get many G/L accounts' },
		],
		default: 'getAll',
	},
	recordLocator({
		resource: 'glAccount',
		displayName: 'G/L Account',
		name: 'glAccountId',
		searchListMethod: 'searchGlAccounts',
		placeholder: 'e.g. 1000001',
		numberPlaceholder: 'e.g. 4000',
	}),
	onlyExpectedOrganization('glAccount', ['get']),
	...returnAllOrLimit('glAccount'),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { ...show, operation: ['getAll'] } },
		options: [
			expectedOrganizationId,
			{
				displayName: 'Search',
				name: 'search',
				type: 'string',
				default: '',
				placeholder: 'e.g. 40',
				description: 'Only accounts with this text in their number or name',
			},
		],
	},
];
