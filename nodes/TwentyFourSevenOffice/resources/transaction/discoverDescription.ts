import type { INodeProperties } from 'n8n-workflow';
import { MAX_SAMPLE_SIZE } from '../../discover/readSample';
import { expectedOrganizationId } from '../fields';
import { bankAccounts, payablesAccounts, vatAccounts } from './accountOptions';

const displayOptions = { show: { resource: ['transaction'], operation: ['discover'] } };

/** What the operation *Discover Purchase Order Number* asks for. */
export const discoverDescription: INodeProperties[] = [
	{
		displayName:
			'Reads a sample of your supplier invoices and tells where the purchase order number is kept, whether amounts contain VAT, and whether cost lines name their supplier. Each answer names the setting to choose. Nothing is changed.',
		name: 'discoverNotice',
		type: 'notice',
		default: '',
		displayOptions,
	},
	{
		displayName: 'Known Purchase Order Numbers',
		name: 'knownPurchaseOrderNumbers',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. 2021-0001, 2021-0002',
		displayOptions,
		description:
			'Some numbers of purchase orders that were invoiced in the sample, separated by commas or line breaks, or a list by expression. The more the surer. Without any, texts are judged by their looks only.',
	},
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		placeholder: 'e.g. 2020-12-31',
		displayOptions,
		description: 'The sample is taken from transactions posted after this day. Empty means the last 180 days.',
	},
	{
		displayName: 'Sample Size',
		name: 'sampleSize',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_SAMPLE_SIZE },
		default: 2000,
		displayOptions,
		description: `Max number of ledger lines to read, up to ${MAX_SAMPLE_SIZE}. One supplier invoice has about three.`,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions,
		options: [bankAccounts, expectedOrganizationId, payablesAccounts, vatAccounts],
	},
];
