import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { expectedOrganizationId } from '../fields';
import { bankAccounts, payablesAccounts, vatAccounts } from './accountOptions';

export function transactionOptions(show: IDisplayOptions['show']): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show },
		options: [
			bankAccounts,
			{
				displayName: 'Created From',
				name: 'createdFrom',
				type: 'dateTime',
				default: '',
				description: 'Only transactions that were entered after this time, whatever day they are posted on',
			},
			expectedOrganizationId,
			{
				displayName: 'Modified From',
				name: 'modifiedFrom',
				type: 'dateTime',
				default: '',
				description: 'Only transactions of vouchers that changed after this time',
			},
			payablesAccounts,
			supplierDetails,
			vatAccounts,
		],
	};
}

/** Of one transaction: no filter. */
export function completionOptions(show: IDisplayOptions['show']): INodeProperties {
	const options = [bankAccounts, expectedOrganizationId, payablesAccounts, supplierDetails, vatAccounts];
	return { displayName: 'Options', name: 'options', type: 'collection', placeholder: 'Add option', default: {}, displayOptions: { show }, options };
}

export const supplierDetails: INodeProperties = {
	displayName: 'Supplier Details',
	name: 'supplierDetails',
	type: 'boolean',
	default: true,
	description:
		"Whether to add the supplier's name and organization number, which need more requests and the scope api.crm.customer:read",
};
