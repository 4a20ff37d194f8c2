import type { INodeProperties } from 'n8n-workflow';

/** What the node does. Workflows from before there was a choice have no such parameter, and match. */
export const operationProperty: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Match',
			value: 'match',
			action: 'Match transactions to purchase orders',
			description: 'Decide which transaction belongs to which purchase order',
		},
		{
			name: 'Write Report',
			value: 'writeReport',
			action: 'Write a report',
			description: 'Make a message and a page from a report that an earlier match gave',
		},
	],
	default: 'match',
};

/** The same parameters, shown with one operation only. */
export function shownWith(operation: 'match' | 'writeReport', properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: { ...property.displayOptions, show: { ...property.displayOptions?.show, operation: [operation] } },
	}));
}
