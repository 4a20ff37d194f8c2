import type { INodeProperties } from 'n8n-workflow';
import { dryRunOption, showFor } from '../fields';
import { organizationIdField, purchaseOrderLocator, transactionLocator } from '../locators';

const DECISIONS = ['addToBudget', 'match', 'unmatch'];

/** Which transaction, for the operations on one of them; and what a person decides on it. */
export function decideFields(resource: string): INodeProperties[] {
	const oneTransaction = showFor(resource, [...DECISIONS, 'downloadDocument', 'get']);
	return [
		{ ...transactionLocator, required: true, displayOptions: oneTransaction },
		{
			...organizationIdField,
			description: "The company's ID in 24SevenOffice; not needed for a transaction from the list",
			displayOptions: oneTransaction,
		},
		{ ...purchaseOrderLocator, required: true, displayOptions: showFor(resource, 'match') },
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
			displayOptions: showFor(resource, 'unmatch'),
		},
		...DECISIONS.map((operation) => options(resource, operation)),
	];
}

function options(resource: string, operation: string): INodeProperties {
	const rejected: INodeProperties = {
		...purchaseOrderLocator,
		description: 'The candidate to reject, when it is not the order that the transaction is matched to',
	};
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: showFor(resource, operation),
		options: [
			{
				displayName: 'Decided By',
				name: 'decidedBy',
				type: 'string',
				default: '',
				placeholder: 'e.g. Kari Nordmann',
				description: 'Who decided, for the record',
			},
			dryRunOption,
			{
				displayName: 'Expected Revision',
				name: 'expectedRevision',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 1,
				description: 'The revision of the transaction that the decision was made on; if it has changed since, nothing is done',
			},
			...(operation === 'unmatch' ? [rejected] : []),
		],
	};
}
