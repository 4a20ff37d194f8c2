import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../fields';
import { organizationIdField, purchaseOrderLocator, transactionLocator } from '../locators';

export function unmatchFields(resource: string): INodeProperties[] {
	const displayOptions = showFor(resource, 'unmatch');
	return [
		{ ...transactionLocator, required: true, displayOptions },
		{
			...organizationIdField,
			description: "The company's ID in 24SevenOffice; not needed for a transaction from the list",
			displayOptions,
		},
		{
			displayName: 'Decision',
			name: 'decision',
			type: 'options',
			options: [
				{
					name: 'Reject This Purchase Order',
					value: 'rejectPurchaseOrder',
					description: 'Back to unmatched, and this order is never offered to it again',
				},
				{ name: 'Keep Unmatched', value: 'keepUnmatched', description: 'No automatic match ever' },
				{
					name: 'Reopen',
					value: 'reopen',
					description: 'Forget the match and what people decided on it; the next run decides anew',
				},
			],
			default: 'rejectPurchaseOrder',
			displayOptions,
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
					displayName: 'Decided By',
					name: 'decidedBy',
					type: 'string',
					default: '',
					placeholder: 'e.g. Kari Nordmann',
					description: 'Who decided, for the record',
				},
				{
					displayName: 'Expected Revision',
					name: 'expectedRevision',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'The revision of the transaction that the decision was made on; if it has changed since, nothing is done',
				},
				{
					...purchaseOrderLocator,
					description: 'The candidate to reject, when it is not the order that the transaction is matched to',
				},
			],
		},
	];
}
