import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../fields';

export function finishFields(resource: string): INodeProperties[] {
	const { show } = showFor(resource, 'finish')!;
	return [
		{
			displayName: 'Find Run By',
			name: 'findBy',
			type: 'options',
			options: [
				{ name: 'Sync Run ID', value: 'runId' },
				{
					name: 'Execution ID',
					value: 'executionId',
					description: 'For an error workflow, which knows only the execution that failed',
				},
			],
			default: 'runId',
			displayOptions: { show },
		},
		{
			displayName: 'Sync Run ID',
			name: 'runId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 01928f3e-0000-7000-8000-000000000001',
			description: 'From Sync Run: Start',
			displayOptions: { show: { ...show, findBy: ['runId'] } },
		},
		{
			displayName: 'Execution ID',
			name: 'executionId',
			type: 'string',
			default: '={{ $json.execution.id }}',
			required: true,
			description: 'The execution that started the run. The default is what an Error Trigger gives.',
			displayOptions: { show: { ...show, findBy: ['executionId'] } },
		},
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			options: [
				{ name: 'Succeeded', value: 'succeeded' },
				{ name: 'Failed', value: 'failed' },
			],
			default: 'succeeded',
			displayOptions: { show },
		},
		{
			displayName: 'Error',
			name: 'error',
			type: 'string',
			default: '={{ $json.execution.error.message }}',
			description: 'What went wrong, shown with the run. The default is what an Error Trigger gives.',
			displayOptions: { show: { ...show, status: ['failed'] } },
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			displayOptions: { show: { ...show, status: ['succeeded'] } },
			options: [
				{
					displayName: 'Keep High-Water Mark',
					name: 'keepHighWaterMark',
					type: 'boolean',
					default: false,
					description: 'Whether this run read only a part, e.g. one window of a backfill, so that the next sync does not go on from here',
				},
			],
		},
	];
}
