import type { INodeProperties } from 'n8n-workflow';
import { showFor, writeFields } from '../fields';
import { decideFields } from './decideFields';
import { flagVanishedFields, mostPercentOption } from './flagVanishedFields';
import { getManyFields } from './getManyFields';

const RESOURCE = 'accountingTransaction';

const filterFingerprintOption: INodeProperties = {
	displayName: 'Filter Fingerprint',
	name: 'filterFingerprint',
	type: 'string',
	default: '',
	placeholder: 'e.g. 9f86d081884c7d65…',
	description: 'The filter that the transactions were read through, from Sync Run: Plan Reading, so that the next run can read what changed since',
};

export const accountingTransactionDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [RESOURCE] } },
		options: [
			{
				name: 'Add to Budget',
				value: 'addToBudget',
				action: 'Add an accounting transaction to a budget',
				description: "Charge it to a budget without an order, as a person's decision",
			},
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
				name: 'Download Document',
				value: 'downloadDocument',
				action: 'Download the document of an accounting transaction',
				description: 'Get the invoice that is attached to a transaction, as a file',
			},
			{
				name: 'Flag Vanished',
				value: 'flagVanished',
				action: 'Flag vanished accounting transactions',
				description: 'Flag what CostTracker has of a period and the ledger has no longer',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get an accounting transaction',
				description: 'Get one transaction with its match, or with the candidates to choose from',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many accounting transactions',
				description: 'Get the transactions that CostTracker has, with what they are matched to',
			},
			{
				name: 'Match',
				value: 'match',
				action: 'Match an accounting transaction',
				description: "Match it to a purchase order, as a person's decision",
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
	...decideFields(RESOURCE),
	...flagVanishedFields(RESOURCE),
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
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the output field to put the PDF in',
		displayOptions: showFor(RESOURCE, 'downloadDocument'),
	},
	...writeFields(RESOURCE, ['attachDocument', 'recordCandidates', 'recordMatch']),
	...writeFields(RESOURCE, 'flagVanished', [mostPercentOption]),
	...writeFields(RESOURCE, 'upsert', [filterFingerprintOption]),
];
