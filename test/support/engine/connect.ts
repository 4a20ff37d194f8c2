import type { IConnections } from 'n8n-workflow';

/**
 * Connections of a workflow from `[from, to]` pairs, or `[from, to, output, input]` where they are not the first ones.
 * Pairs that share `from` and output run in the order given here when their nodes stand at the same height.
 */
export function connect(...pairs: Array<[from: string, to: string, output?: number, input?: number]>): IConnections {
	const connections: IConnections = {};
	for (const [from, to, output = 0, input = 0] of pairs) {
		const outputs = ((connections[from] ??= { main: [] }).main ??= []);
		while (outputs.length <= output) outputs.push([]);
		outputs[output]!.push({ node: to, type: 'main', index: input });
	}
	return connections;
}
