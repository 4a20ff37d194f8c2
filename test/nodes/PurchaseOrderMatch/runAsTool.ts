import type { IExecuteFunctions, INodeExecutionData, INodeParameters, INodeType } from 'n8n-workflow';
import { PurchaseOrderMatch } from '../../../nodes/PurchaseOrderMatch/PurchaseOrderMatch.node';
import { loadNodeTypes } from '../../support/engine/loadNodeTypes';
import { runWorkflow, type WorkflowRun } from '../../support/engine/runWorkflow';

/** What n8n's AI Agent does with a tool, without a model: it calls the only one with the arguments given. */
class AgentWithoutModel implements INodeType {
	description = {
		displayName: 'Agent', name: 'agent', group: [], version: 1, description: '', defaults: { name: 'Agent' },
		inputs: ['main', { type: 'ai_tool' }], outputs: ['main'],
		properties: [{ displayName: 'Arguments', name: 'arguments', type: 'json', default: '{}' }],
	} as unknown as INodeType['description'];

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [tool] = (await this.getInputConnectionData('ai_tool', 0)) as Array<{ invoke(args: object): Promise<string> }>;
		const answer = await tool!.invoke(JSON.parse(this.getNodeParameter('arguments', 0) as string) as object);
		return [[{ json: { answer: JSON.parse(answer) as object } }]];
	}
}

/** The node as n8n offers it to agents: no inputs, one output, and a name that ends in Tool. */
function asTool(): INodeType {
	const node = new PurchaseOrderMatch();
	Object.assign(node.description, { name: `${node.description.name}Tool`, inputs: [], outputs: ['ai_tool'] });
	return node;
}

/** Lets an agent call Purchase Order Match as a tool in n8n's engine. The answer is what the agent is told. */
export async function runAsTool(parameters: INodeParameters, toolArguments: object): Promise<{ run: WorkflowRun; answer: unknown }> {
	const { nodeTypes } = await loadNodeTypes();
	const extra: Record<string, INodeType> = { 'test.agent': new AgentWithoutModel(), 'test.purchaseOrderMatchTool': asTool() };
	const { getByName, getByNameAndVersion } = nodeTypes;
	nodeTypes.getByName = (type) => extra[type] ?? getByName(type);
	nodeTypes.getByNameAndVersion = (type, version) => extra[type] ?? getByNameAndVersion(type, version);
	try {
		const run = await runWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'Agent', type: 'test.agent', parameters: { arguments: JSON.stringify(toolArguments) } },
				{ name: 'Match', type: 'test.purchaseOrderMatchTool', parameters },
			],
			connections: {
				Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Match: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
			startNode: 'Start',
		});
		return { run, answer: run.output('Agent')[0]?.json.answer };
	} finally {
		Object.assign(nodeTypes, { getByName, getByNameAndVersion });
	}
}
