import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Shows a field for a resource and some of its operations only. */
export function showFor(resource: string | string[], operation: string | string[]): INodeProperties['displayOptions'] {
	return { show: { resource: [resource].flat(), operation: [operation].flat() } };
}

/** Return All and Limit, for Get Many. */
export function pagingFields(resource: string | string[], where: IDisplayOptions['show'] = {}): INodeProperties[] {
	const show = { ...showFor(resource, 'getAll')!.show, ...where };
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
			displayOptions: { show },
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { ...show, returnAll: [false] } },
		},
	];
}

export const dryRunOption: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to only ask CostTracker what would be written, and write nothing',
};

/** Sync Run ID, Output and options (Dry Run, and more where given), for writes of all items together. */
export function writeFields(resource: string | string[], operation: string | string[], moreOptions: INodeProperties[] = []): INodeProperties[] {
	const displayOptions = showFor(resource, operation);
	return [
		{
			displayName: 'Sync Run ID',
			name: 'syncRunId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 01928f3e-0000-7000-8000-000000000001',
			description:
				'The sync run that this write belongs to, from Sync Run: Start. It renews that run\'s lease; a run that lost it writes nothing. Leave it empty outside a sync run.',
			displayOptions,
		},
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [
				{ name: 'Summary', value: 'summary', description: 'One item with counts, and the items that did not go through' },
				{ name: 'Per Item', value: 'perItem', description: 'Each item of the input with its result added' },
			],
			default: 'summary',
			description: 'What the node returns. Without any items to write it is one summary in either form.',
			displayOptions,
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [dryRunOption, ...moreOptions],
			displayOptions,
		},
	];
}
