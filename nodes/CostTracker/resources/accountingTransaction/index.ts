import type { INodeProperties } from 'n8n-workflow';
import { showFor, writeFields } from '../fields';
import { getManyFields } from './getManyFields';
import { unmatchFields } from './unmatchFields';

const RESOURCE = 'accountingTransaction';

export const accountingTransactionDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [RESOURCE] } },
		options: [
			{
				name: 'Attach Document',
				value: 'attachDocument',
				action: 'Attach a document to an accounting transaction',
				description: "Attach each item's PDF to its transaction (ID, organizationId)",
			},
			{
				name: 'Create or Update',
				value: 'upsert',
				action: 'Create or update an accounting transaction',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many accounting transactions',
				description: 'Get the transactions that CostTracker has, with what they are matched to',
			},
			{
				name: 'Record Candidates',
				value: 'recordCandidates',
				action: 'Record candidates for an accounting transaction',
				description: 'Record what a person must decide, or why nothing matched, from Needs Review and Unmatched of Purchase Order Match',
			},
			{
				name: 'Record Match',
				value: 'recordMatch',
				action: 'Record the match of an accounting transaction',
				description: 'Record automatic matches, from Matched of Purchase Order Match; what a person decided stays',
			},
			{
				name: 'Unmatch',
				value: 'unmatch',
				action: 'Unmatch an accounting transaction',
				description: "Take a match back, or rule matches out, as a person's decision",
			},
		],
		default: 'getAll',
	},
	{
		displayName: 'Each item of the input is one whole transaction: a field that it lacks is cleared. Matches and what people decided are kept.',
		name: 'upsertNotice',
		type: 'notice',
		default: '',
		displayOptions: showFor(RESOURCE, 'upsert'),
	},
	...getManyFields(RESOURCE),
	...unmatchFields(RESOURCE),
	{
		displayName: 'Input Data Field Name',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the input field containing the PDF to attach',
		displayOptions: showFor(RESOURCE, 'attachDocument'),
	},
	...writeFields(RESOURCE, ['attachDocument', 'recordCandidates', 'recordMatch', 'upsert']),
];
