import type { WorkflowTemplate } from './n8nApi';

interface Assignment {
	name: string;
	value: unknown;
}

/**
 * Enters values in the template's Settings node, as a user does after importing it.
 * @throws when the node or a field of it is not there
 */
export function fillSettings(template: WorkflowTemplate, values: Record<string, unknown>): WorkflowTemplate {
	const filled = structuredClone(template);
	const settings = filled.nodes.find(({ name }) => name === 'Settings');
	const assignments = (settings?.parameters?.assignments as { assignments?: Assignment[] } | undefined)?.assignments;
	for (const [name, value] of Object.entries(values)) {
		const assignment = assignments?.find((candidate) => candidate.name === name);
		if (!assignment) throw new Error(`The template "${template.name}" has no field "${name}" in a node "Settings"`);
		assignment.value = value;
	}
	return filled;
}
