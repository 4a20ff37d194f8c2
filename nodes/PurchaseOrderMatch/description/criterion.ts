import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

function onlyFor(...kinds: string[]): INodeProperties['displayOptions'] {
	return { show: { kind: kinds } };
}

/** Alphabetical, as n8n asks of longer lists. The order that counts is that of the user's own list. */
const KINDS: INodePropertyOptions[] = [
	{
		name: 'PO Number in Description',
		value: 'purchaseOrderNumberInDescription',
		description: 'The description names the purchase order, e.g. "PO 2021-0001 Leie av lift"',
	},
	{
		name: 'PO Number on Invoice',
		value: 'purchaseOrderNumberOnInvoice',
		description: 'The field "Purchase order no / Bestillingsnr" names the purchase order',
	},
	{
		name: 'Same Supplier and Project (1:1)',
		value: 'sameSupplierAndProject',
		description: 'It is the only open purchase order of that supplier on that project',
	},
	{
		name: 'Same Supplier and Value Within ± %',
		value: 'sameSupplierAndValuePercent',
		description: 'One purchase order of the supplier is as large, give or take some percent',
	},
	{
		name: 'Same Supplier and Value Within ± Amount',
		value: 'sameSupplierAndValueAmount',
		description: 'One purchase order of the supplier is as large, give or take an amount',
	},
];

const ACTIONS: INodePropertyOptions[] = [
	{ name: 'Match', value: 'match', description: 'What it decides is matched' },
	{ name: 'Propose', value: 'propose', description: 'What it decides goes to Needs Review, for a person to confirm' },
];

/** How the editor calls a kind of criterion; undefined for what is none. */
export function criterionName(kind: unknown): string | undefined {
	return KINDS.find(({ value }) => value === kind)?.name;
}

/** One criterion: which, what it does when it decides, and the parameters of its kind alone. */
export const criterionProperties: INodeProperties[] = [
	{
		displayName: 'Criterion',
		name: 'kind',
		type: 'options',
		noDataExpression: true,
		options: KINDS,
		default: 'purchaseOrderNumberOnInvoice',
		description: 'When a transaction belongs to a purchase order',
	},
	{
		displayName: 'Within ± %',
		name: 'percent',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 10,
		placeholder: 'e.g. 10',
		hint: 'With 10, a purchase order of 100 matches an invoice from 90 to 110',
		description: 'How far the invoice may be from the purchase order, in percent of the purchase order. 0 means equal.',
		displayOptions: onlyFor('sameSupplierAndValuePercent'),
	},
	{
		displayName: 'Within ± Amount',
		name: 'amount',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 100,
		placeholder: 'e.g. 100',
		hint: 'With 100, a purchase order of 5,000 matches an invoice from 4,900 to 5,100',
		description: 'How far the invoice may be from the purchase order, in the purchase order\'s currency. 0 means equal.',
		displayOptions: onlyFor('sameSupplierAndValueAmount'),
	},
	{
		displayName: 'Action',
		name: 'action',
		type: 'options',
		options: ACTIONS,
		default: 'match',
		description: 'What to do with what this criterion decides',
	},
	{
		displayName: 'Require Same Supplier',
		name: 'requireSameSupplier',
		type: 'boolean',
		default: false,
		description:
			'Whether a number that names a purchase order of another supplier goes to Needs Review. Otherwise it matches, with a warning.',
		displayOptions: onlyFor('purchaseOrderNumberOnInvoice', 'purchaseOrderNumberInDescription'),
	},
	{
		displayName: 'Also Require a Single Invoice',
		name: 'uniqueTransaction',
		type: 'boolean',
		default: false,
		description:
			'Whether the supplier may also have no second invoice on the project. Otherwise several invoices may match the only purchase order.',
		displayOptions: onlyFor('sameSupplierAndProject'),
	},
	{
		displayName: 'Rival Guard ± %',
		name: 'rivalGuardPercent',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 0,
		placeholder: 'e.g. 15',
		hint: '0 turns it off; otherwise more than the ± % above',
		description:
			'A wider band that must be empty: when a second purchase order of the supplier or a second invoice lies inside it, nothing matches and a person decides',
		displayOptions: onlyFor('sameSupplierAndValuePercent'),
	},
	{
		displayName: 'Rival Guard ± Amount',
		name: 'rivalGuardAmount',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		placeholder: 'e.g. 150',
		hint: '0 turns it off; otherwise more than the ± amount above',
		description:
			'A wider band that must be empty: when a second purchase order of the supplier or a second invoice lies inside it, nothing matches and a person decides',
		displayOptions: onlyFor('sameSupplierAndValueAmount'),
	},
];
