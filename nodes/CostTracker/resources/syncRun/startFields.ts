import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../fields';
import { organizationIdField } from '../locators';

export function startFields(resource: string): INodeProperties[] {
	const displayOptions = showFor(resource, 'start');
	return [
		{
			...organizationIdField,
			required: true,
			description: "The company's ID in 24SevenOffice. One run at a time may write for it.",
			displayOptions,
		},
		{
			displayName: 'Execution ID',
			name: 'executionId',
			type: 'string',
			default: '={{ $execution.id }}',
			description: 'The n8n execution that runs, so that an error workflow can finish the run',
			displayOptions,
		},
		{
			displayName: 'Trigger',
			name: 'trigger',
			type: 'options',
			options: [
				{ name: 'Manual', value: 'manual' },
				{ name: 'Schedule', value: 'schedule' },
				{ name: 'Webhook', value: 'webhook' },
			],
			default: 'manual',
			description: 'What started it, shown with the run',
			displayOptions,
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			displayOptions,
			options: [
				{
					displayName: 'Accept Source Change',
					name: 'acceptSourceChange',
					type: 'boolean',
					default: false,
					description:
						'Whether to go on although the company was filled from another source before. Only after comparing: if the IDs differ, everything would be entered twice.',
				},
				{
					displayName: 'Filter Fingerprint',
					name: 'filterFingerprint',
					type: 'string',
					default: '',
					description: 'A hash of organization and filter, for reading only what changed',
				},
				{
					displayName: 'Lease (Seconds)',
					name: 'leaseSeconds',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: 86400 },
					default: 1800,
					description: 'How long the run keeps others out after its last write',
				},
				{
					displayName: 'Source',
					name: 'source',
					type: 'string',
					default: '24sevenoffice-rest',
					placeholder: 'e.g. 24sevenoffice-rest',
					description: "The accounting system's API that the transactions come from",
				},
			],
		},
	];
}
