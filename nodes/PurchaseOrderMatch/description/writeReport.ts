import type { INodeProperties } from 'n8n-workflow';
import { LANGUAGES } from './languages';

/** Parameters of the operation Write Report. */
export const writeReportProperties: INodeProperties[] = [
	{
		displayName: 'Report (JSON)',
		name: 'reportJson',
		type: 'json',
		default: '={{ $json }}',
		required: true,
		typeOptions: { rows: 3 },
		placeholder: 'e.g. {{ $json.report }}',
		description: 'What the output Report of a match gave, or the report of a CostTracker sync run, which contains it',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		options: [
			{ name: 'As in the Report', value: 'report' },
			...LANGUAGES,
		],
		default: 'report',
		description: 'Of the headings. The explanations stay in the language in which they were given.',
	},
	{
		displayName: 'Entries in Message',
		name: 'maxEntries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 10,
		description: 'How many open questions, and how many nearest misses, the message lists. The page has up to 100 of each.',
	},
];
