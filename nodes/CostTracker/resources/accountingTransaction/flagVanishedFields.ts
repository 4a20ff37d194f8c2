import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../fields';
import { organizationIdField } from '../locators';

export const mostPercentOption: INodeProperties = {
	displayName: 'Most at Once (Percent)',
	name: 'mostPercent',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 100 },
	default: 50,
	description: "How much of the period may vanish at once. Ten or more transactions beyond it are refused: the ledger was hardly read whole.",
};

export function flagVanishedFields(resource: string): INodeProperties[] {
	const displayOptions = showFor(resource, 'flagVanished');
	return [
		{
			displayName:
				'The items of the input are all that the ledger has of the period, by the same filter. What CostTracker has besides them is flagged as vanished; nothing is deleted.',
			name: 'vanishedNotice',
			type: 'notice',
			default: '',
			displayOptions,
		},
		{ ...organizationIdField, required: true, displayOptions },
		{
			displayName: 'Filter Fingerprint',
			name: 'filterFingerprint',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 9f86d081884c7d65…',
			description: 'From Sync Run: Plan Reading. Only what was read through this filter can be missed.',
			displayOptions,
		},
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-02-28',
			description: 'The period begins after this day, as in the filter. With both dates empty nothing is checked.',
			displayOptions,
		},
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-03-31',
			description: 'The last day of the period. Empty means no end.',
			displayOptions,
		},
	];
}
