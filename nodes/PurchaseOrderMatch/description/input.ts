import type { INodeProperties } from 'n8n-workflow';

const transactionsJson: INodeProperties = {
	displayName: 'Transactions (JSON)',
	name: 'transactionsJson',
	type: 'json',
	default: '[]',
	typeOptions: { rows: 5 },
	placeholder: 'e.g. {{ $json.transactions }}',
	description:
		'The accounting transactions as a list. Each needs an ID of its own; the other fields are those of 24SevenOffice → Transaction → Get Many: amount, currency, date, description, purchaseOrderNumber, supplier (ID, name), project (ID, name) and so on. What is missing may be left out.',
};

const purchaseOrdersJson: INodeProperties = {
	displayName: 'Purchase Orders (JSON)',
	name: 'purchaseOrdersJson',
	type: 'json',
	default: '[]',
	typeOptions: { rows: 5 },
	placeholder: 'e.g. {{ $json.purchaseOrders }}',
	description:
		'The purchase orders as a list. Each needs an ID of its own; the other fields are those of CostTracker → Purchase Order → Get Many: number, amount, invoicedAmount, currency, status, supplier (externalId, name), project (externalId, name) and so on.',
};

const whenChosen: INodeProperties['displayOptions'] = {
	show: { inputSource: ['json'] },
	hide: { '@tool': [true] },
};

/** An AI tool has no inputs, so there the JSON parameters are all there is. */
const asTool: INodeProperties['displayOptions'] = { show: { '@tool': [true] } };

/** Where transactions and purchase orders come from. */
export const inputProperties: INodeProperties[] = [
	{
		displayName: 'Input',
		name: 'inputSource',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'From Inputs',
				value: 'inputs',
				description: 'Transactions arrive at the first input, purchase orders at the second',
			},
			{
				name: 'From JSON Parameters',
				value: 'json',
				description: 'Both lists are given below, e.g. by an expression',
			},
		],
		default: 'inputs',
		description: 'Where the transactions and the purchase orders come from',
		displayOptions: { hide: { '@tool': [true] } },
	},
	{ ...transactionsJson, displayOptions: whenChosen },
	{ ...transactionsJson, displayOptions: asTool },
	{ ...purchaseOrdersJson, displayOptions: whenChosen },
	{ ...purchaseOrdersJson, displayOptions: asTool },
];
