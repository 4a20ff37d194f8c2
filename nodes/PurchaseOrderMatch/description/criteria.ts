import type { INodeProperties } from 'n8n-workflow';
import { criterionProperties } from './criterion';

/** The list as a new node has it: all five, in the order in which CostTracker presents them. */
export const ALL_FIVE = [
	{ kind: 'purchaseOrderNumberOnInvoice' },
	{ kind: 'purchaseOrderNumberInDescription' },
	{ kind: 'sameSupplierAndProject' },
	{ kind: 'sameSupplierAndValuePercent', percent: 10 },
	{ kind: 'sameSupplierAndValueAmount', amount: 100 },
];

/** What the editor calls an entry of the list: its criterion's name. */
export const CRITERION_TITLE =
	'={{ $collection.item.properties.find(p => p.name === "kind").options.find(o => o.value === $collection.item.value.kind).name }}';

/** The criteria and their order, which is the policy. */
export const criteriaProperties: INodeProperties[] = [
	{
		displayName: 'Criteria',
		name: 'criteriaSource',
		type: 'options',
		options: [
			{ name: 'Define Below', value: 'define', description: 'Choose the criteria here and drag them into order' },
			{ name: 'JSON', value: 'json', description: 'Give the whole list as JSON, e.g. from an expression' },
		],
		default: 'define',
		description: 'How the criteria are given',
	},
	{
		displayName: 'Criteria in Order',
		name: 'criteria',
		type: 'fixedCollection',
		placeholder: 'Add Criterion',
		// n8n does not store an empty list apart from the default one, so the last criterion can't be removed.
		typeOptions: {
			multipleValues: true,
			sortable: true,
			minRequiredFields: 1,
			fixedCollection: { itemTitle: CRITERION_TITLE },
		},
		default: { criterion: ALL_FIVE },
		description:
			'The first criterion is tried on all transactions, the next on what is left, and so on until each has a match. Drag to change the order, remove what you do not want. The same criterion may appear twice with different values, e.g. ± 2 % and then ± 10 %.',
		options: [{ displayName: 'Criterion', name: 'criterion', values: criterionProperties }],
		displayOptions: { show: { criteriaSource: ['define'] } },
	},
	{
		displayName: 'Criteria (JSON)',
		name: 'criteriaJson',
		type: 'json',
		default: JSON.stringify(ALL_FIVE, null, 2),
		typeOptions: { rows: 10 },
		description:
			'A list of criteria in the order in which they are tried, or an object with "criteria" and other settings. Each has a kind (purchaseOrderNumberOnInvoice, purchaseOrderNumberInDescription, sameSupplierAndProject, sameSupplierAndValuePercent with percent, sameSupplierAndValueAmount with amount) and may have an action: match or propose.',
		displayOptions: { show: { criteriaSource: ['json'] } },
	},
];
