import type { INodeProperties } from 'n8n-workflow';
import { type Field, PURCHASE_ORDER_FIELDS, TRANSACTION_FIELDS } from '../fields';

function toProperty(field: Field): INodeProperties {
	const place = field.path.join('.');
	return {
		displayName: field.displayName,
		name: field.name,
		type: 'string',
		default: '',
		placeholder: `e.g. ${field.example}`,
		requiresDataPath: 'single',
		description: `Name of the field or column that holds it, or a path with dots. Without a mapping: ${place}.`,
	};
}

/** Names of fields where the data does not come from this package's own nodes. */
export const fieldMappingProperties: INodeProperties[] = [
	{
		displayName: 'Transaction Fields',
		name: 'transactionFields',
		type: 'collection',
		placeholder: 'Map Field',
		default: {},
		description:
			'Only for transactions from elsewhere, such as a spreadsheet: which column holds what. Items of 24SevenOffice and CostTracker need nothing here.',
		options: TRANSACTION_FIELDS.map(toProperty),
	},
	{
		displayName: 'Purchase Order Fields',
		name: 'purchaseOrderFields',
		type: 'collection',
		placeholder: 'Map Field',
		default: {},
		description:
			'Only for purchase orders from elsewhere, such as a spreadsheet: which column holds what. Items of CostTracker need nothing here.',
		options: PURCHASE_ORDER_FIELDS.map(toProperty),
	},
];
