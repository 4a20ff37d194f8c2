import type { INode } from 'n8n-workflow';

/** What `$('Name')` in a node's parameters names that is no node of the workflow: n8n takes such an expression for empty. */
export function strayReferences(nodes: INode[]): string[] {
	const names = new Set(nodes.map(({ name }) => name));
	return nodes.flatMap((node) => {
		const named = [...JSON.stringify(node.parameters).matchAll(/\$\('([^']+)'\)/g)].map((found) => found[1]!);
		return [...new Set(named)].filter((name) => !names.has(name)).map((name) => `${node.name} speaks of "${name}"`);
	});
}
