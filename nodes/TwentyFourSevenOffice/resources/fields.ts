import type { INodeProperties } from 'n8n-workflow';

/** *Return All* and *Limit* of operations that give a list. */
export function returnAllOrLimit(resource: string, operations = ['getAll']): INodeProperties[] {
	const show = { resource: [resource], operation: operations };
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			displayOptions: { show },
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { ...show, returnAll: [false] } },
			description: 'Max number of results to return',
		},
	];
}

/** *Simplify*: off, the record as 24SevenOffice gave it comes along in `raw`. */
export function simplify(resource: string, operations: string[]): INodeProperties {
	return {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		displayOptions: { show: { resource: [resource], operation: operations } },
		description: 'Whether to return a simplified version of the response instead of the raw data',
	};
}

/** For an *Options* collection: checked before the operation, whatever it is (`runOperations`). */
export const expectedOrganizationId: INodeProperties = {
	displayName: 'Expected Organization ID',
	name: 'expectedOrganizationId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 543819716587312',
	description: 'If set and the credential reads another organization, the node fails before it reads anything else, and names both',
};

/** *Options* of an operation that has no others. */
export function onlyExpectedOrganization(resource: string, operations = ['getAll']): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { resource: [resource], operation: operations } },
		options: [expectedOrganizationId],
	};
}

/** Picks one record: from a list, or by ID. */
export function recordLocator(given: {
	resource: string;
	/** Get, unless given. */
	operations?: string[];
	displayName: string;
	name: string;
	searchListMethod: string;
	placeholder: string;
	/** Of a mode *By Number*, where the record has a number besides its ID. */
	numberPlaceholder?: string;
}): INodeProperties {
	return {
		displayName: given.displayName,
		name: given.name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		displayOptions: { show: { resource: [given.resource], operation: given.operations ?? ['get'] } },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Select a ${given.displayName.toLowerCase()}...`,
				typeOptions: { searchListMethod: given.searchListMethod, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: given.placeholder },
			...(given.numberPlaceholder === undefined
				? []
				: [{ displayName: 'By Number', name: 'number', type: 'string' as const, placeholder: given.numberPlaceholder }]),
		],
	};
}
