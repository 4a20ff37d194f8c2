import type { ICredentialDataDecryptedObject, IExecuteFunctions, INodeExecutionData, INodeParameters, INodeType } from 'n8n-workflow';
import { loadNodeTypes } from './loadNodeTypes';
import { runWorkflow, type WorkflowRun } from './runWorkflow';

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

export interface ToolUnderTest {
	node: INodeType;
	parameters: INodeParameters;
	/** What the agent gives for each `$fromAI`. */
	toolArguments: object;
	credentials?: Record<string, ICredentialDataDecryptedObject>;
}

/** Lets an agent call a node as a tool in n8n's engine. The answer is what the agent is told. */
export async function runAsTool({ node, parameters, toolArguments, credentials }: ToolUnderTest): Promise<{ run: WorkflowRun; answer: unknown }> {
	// As n8n offers it to agents: no inputs, one output, and a name that ends in Tool.
	Object.assign(node.description, { name: `${node.description.name}Tool`, inputs: [], outputs: ['ai_tool'] });
	const { nodeTypes } = await loadNodeTypes();
	const extra: Record<string, INodeType> = { 'test.agent': new AgentWithoutModel(), 'test.tool': node };
	const { getByName, getByNameAndVersion } = nodeTypes;
	nodeTypes.getByName = (type) => extra[type] ?? getByName(type);
	nodeTypes.getByNameAndVersion = (type, version) => extra[type] ?? getByNameAndVersion(type, version);
	try {
		const run = await runWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'Agent', type: 'test.agent', parameters: { arguments: JSON.stringify(toolArguments) } },
				{ name: 'Tool', type: 'test.tool', parameters },
			],
			connections: {
				Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Tool: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
			startNode: 'Start',
			credentials,
		});
		return { run, answer: run.output('Agent')[0]?.json.answer };
	} finally {
		Object.assign(nodeTypes, { getByName, getByNameAndVersion });
	}
}
