import type { INodeProperties } from 'n8n-workflow';
import { onlyExpectedOrganization } from '../fields';

const show = { resource: ['document'], operation: ['download'] };

export const documentDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['document'] } },
		options: [
			{
				name: 'Download',
				value: 'download',
				description: "Download a voucher's document as PDF",
				action: 'Download a document',
			},
		],
		default: 'download',
	},
	{
		displayName: 'Document ID',
		name: 'documentId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2586',
		displayOptions: { show },
		description: 'The documentId of a transaction',
		hint: 'From a transaction: {{ $json.documentId }}',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		displayOptions: { show },
		hint: 'The name of the output binary field to put the file in',
	},
	onlyExpectedOrganization('document', ['download']),
];
