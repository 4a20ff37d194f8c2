import type { INodeProperties } from 'n8n-workflow';
import { expectedOrganizationId } from '../resources/fields';
import { bankAccounts, payablesAccounts, vatAccounts } from '../resources/transaction/accountOptions';
import { filterFields } from '../resources/transaction/filterFields';
import { supplierDetails } from '../resources/transaction/options';
import { purchaseOrderNumberPlaces } from '../resources/transaction/purchaseOrderNumberPlaces';

export const triggerDescription: INodeProperties[] = [
	{
		displayName:
			'A transaction comes again when anything of its voucher changes, and when the run that it started fails: until a run succeeds, each poll repeats it. Let what follows bear repetition.',
		name: 'atLeastOnceNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'On First Activation, Start From',
		name: 'startFrom',
		type: 'options',
		options: [
			{ name: 'A Date', value: 'date', description: 'All that changed since a date, in one run' },
			{ name: 'Now', value: 'now', description: 'Only what changes after the workflow is activated' },
		],
		default: 'now',
		description: 'Which changes to begin with when the workflow is activated for the first time. Later it goes on where it was.',
	},
	{
		displayName: 'Changed Since',
		name: 'changedSince',
		type: 'dateTime',
		default: '',
		required: true,
		placeholder: 'e.g. 2021-01-31',
		displayOptions: { show: { startFrom: ['date'] } },
		description: 'Transactions whose voucher was made or changed at this time or later',
	},
	...filterFields({}),
	purchaseOrderNumberPlaces({}),
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [bankAccounts, expectedOrganizationId, payablesAccounts, supplierDetails, vatAccounts],
	},
];
