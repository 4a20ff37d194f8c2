import type { INodeProperties } from 'n8n-workflow';
import { ALL_FIVE, CRITERION_TITLE } from './criteria';
import { criterionProperties } from './criterion';
import { LANGUAGES } from './languages';

/** What holds for all criteria, and what the node gives besides. */
export const optionProperties: INodeProperties[] = [
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Amounts in Text',
				name: 'amountFormat',
				type: 'options',
				options: [
					{ name: 'Decimal Comma, e.g. 1 234,50', value: 'comma' },
					{ name: 'Decimal Point, e.g. 1234.50', value: 'point' },
				],
				default: 'point',
				description: 'How amounts are written where they arrive as text, as from a CSV file. Numbers are read as they are.',
			},
			{
				displayName: 'Compare With',
				name: 'compareWith',
				type: 'options',
				options: [
					{
						name: 'Amount',
						value: 'amount',
						description: 'The whole purchase order. One that has an invoice already is no candidate by value.',
					},
					{ name: 'Remaining', value: 'remaining', description: 'What is left of the purchase order to invoice' },
				],
				default: 'amount',
				description: 'Which value of a purchase order the two value criteria compare',
			},
			{
				displayName: 'Explanation Language',
				name: 'explanationLanguage',
				type: 'options',
				options: LANGUAGES,
				default: 'en',
				description: 'The language of the explanations and of the report files',
			},
			{
				displayName: 'Explicit Number Wins',
				name: 'explicitNumberWins',
				type: 'boolean',
				default: true,
				description:
					'Whether a transaction that names a purchase order is never matched to a different one by supplier, project or value. It goes to Needs Review instead.',
			},
			{
				displayName: 'Locked Through',
				name: 'lockedThrough',
				type: 'dateTime',
				default: '',
				placeholder: 'e.g. 2026-06-30',
				description: 'Last day of the closed period. Transactions on that day or earlier are left alone.',
			},
			{
				displayName: 'Match Suppliers by Name',
				name: 'matchSuppliersByName',
				type: 'boolean',
				default: false,
				description:
					'Whether suppliers and projects without an ID may be compared by name, as for spreadsheets. Names must be the same but for case and spaces.',
			},
			{
				displayName: 'Open Statuses',
				name: 'openStatuses',
				type: 'string',
				default: '',
				placeholder: 'e.g. approved, sent, partly received',
				description:
					'Statuses of purchase orders that may be matched, separated by commas. Leave empty for the usual: approved, sent, partly received, received, partly invoiced.',
			},
			{
				displayName: 'Re-Evaluate Auto-Matched',
				name: 'reevaluateAutoMatched',
				type: 'boolean',
				default: false,
				description: 'Whether to decide again what an earlier run matched. What a person decided is never touched.',
			},
			{
				displayName: 'Report Files',
				name: 'reportFiles',
				type: 'multiOptions',
				options: [
					{ name: 'CSV', value: 'csv', description: 'Every transaction with its outcome, and the sums, for a spreadsheet' },
					{ name: 'HTML', value: 'html', description: 'A page to read, print or send' },
				],
				default: [],
				description: 'Files to attach to the item on the Report output',
			},
			{
				displayName: 'Transaction Amounts',
				name: 'transactionAmounts',
				type: 'options',
				options: [
					{ name: 'Excluding VAT', value: 'excludingVat' },
					{ name: 'Including VAT', value: 'includingVat', description: 'VAT is taken off by the rate of each line first' },
				],
				default: 'excludingVat',
				description: 'Whether the amounts of the transactions contain VAT. Purchase orders are taken to be without.',
			},
			{
				displayName: 'Value Of',
				name: 'valueFrom',
				type: 'options',
				options: [
					{ name: 'Invoice', value: 'invoice', description: 'All lines of the voucher from that supplier together' },
					{ name: 'Transaction', value: 'transaction', description: 'The single line' },
				],
				default: 'invoice',
				description: 'Which value the two value criteria compare with the purchase order',
			},
			{
				displayName: 'What-If Criteria',
				name: 'whatIf',
				type: 'fixedCollection',
				placeholder: 'Add Criterion',
				typeOptions: { multipleValues: true, sortable: true, fixedCollection: { itemTitle: CRITERION_TITLE } },
				default: { criterion: ALL_FIVE },
				description:
					'Other criteria, another order or other values to try out. The report tells what they would change; nothing is matched by them.',
				options: [{ displayName: 'Criterion', name: 'criterion', values: criterionProperties }],
			},
		],
	},
];
