import { readFileSync } from 'node:fs';
import type { INode, INodeTypeDescription } from 'n8n-workflow';
import { loadNodeTypes } from '../support/engine/loadNodeTypes';

const ours = 'n8n-nodes-24sevenoffice-costtracker.';

/**
 * Descriptions of nodes in their versions: ours from the sources, n8n's own from the list that its package ships for
 * the editor, so that none of its code has to be loaded. Undefined where there is no such node or no such version.
 */
export async function describeNodes(): Promise<(node: INode) => INodeTypeDescription | undefined> {
	const { nodeTypes } = await loadNodeTypes();
	const builtIn = JSON.parse(readFileSync(require.resolve('n8n-nodes-base/dist/types/nodes.json'), 'utf8')) as INodeTypeDescription[];
	return ({ type, typeVersion }) => {
		const candidates = type.startsWith(ours)
			? [nodeTypes.getByNameAndVersion(type, typeVersion).description]
			: builtIn.filter(({ name }) => `n8n-nodes-base.${name}` === type);
		return candidates.find(({ version }) => [version].flat().includes(typeVersion));
	};
}
