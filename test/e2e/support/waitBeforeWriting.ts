import type { IConnections } from 'n8n-workflow';
import type { WorkflowTemplate } from '../../../sandbox/launcher/n8nApi';

/** Puts three seconds between reading and writing the table in "Match with Data Tables", in which somebody may be quicker. */
export function waitBeforeWriting(template: WorkflowTemplate): void {
	const connections = template.connections as IConnections;
	const reading = 'Compare with the Table';
	template.nodes.push({
		id: 'wait',
		name: 'Wait a Moment',
		type: 'n8n-nodes-base.wait',
		typeVersion: 1.1,
		position: [0, 0],
		parameters: { amount: 3, unit: 'seconds' },
	} as WorkflowTemplate['nodes'][number]);
	connections['Wait a Moment'] = connections[reading]!;
	connections[reading] = { main: [[{ node: 'Wait a Moment', type: 'main', index: 0 }]] };
}
