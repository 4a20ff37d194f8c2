import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IConnections,
	IExecuteResponsePromiseData,
	INode,
	INodeExecutionData,
	IPinData,
	IRun,
	IWorkflowExecuteAdditionalData,
	IWorkflowSettings,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { TestCredentialsHelper } from './credentialsHelper';
import type { DataTableStore } from './dataTableStore';
import { loadNodeTypes } from './loadNodeTypes';

export interface WorkflowUnderTest {
	nodes: Array<Partial<INode> & Pick<INode, 'name' | 'type'>>;
	connections: IConnections;
	/** Credential data by credential type. Updated in place when n8n obtains an OAuth token. */
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** Name of the node to start from; the first without incoming connections otherwise. */
	startNode?: string;
	/** Output to use instead of running a node, by node name. */
	pinData?: IPinData;
	settings?: IWorkflowSettings;
	mode?: WorkflowExecuteMode;
	executionId?: string;
	/** What the Data Table node reads and writes. */
	dataTables?: DataTableStore;
	/** Stops the run after so many milliseconds, as a person's Stop does. */
	cancelAfterMs?: number;
}

export interface WorkflowRun {
	run: IRun;
	/** The error that ended the run, if one did. */
	error: Error | undefined;
	/** What a node gave on one of its outputs, all its runs together; empty when it did not run. */
	output(nodeName: string, outputIndex?: number): INodeExecutionData[];
	/** Whether a node ran at all. */
	ran(nodeName: string): boolean;
	/** What Respond to Webhook nodes answered. */
	responses: IExecuteResponsePromiseData[];
}

/** Runs a workflow in n8n's real engine with this package's nodes and n8n's own, over real sockets. */
export async function runWorkflow(given: WorkflowUnderTest): Promise<WorkflowRun> {
	const types = await loadNodeTypes();
	const mode = given.mode ?? 'manual';
	const executionId = given.executionId ?? 'test-execution';
	const responses: IExecuteResponsePromiseData[] = [];
	const nodes = given.nodes.map((node, index) => completeNode(node, index, types.nodeTypes, given.credentials ?? {}));
	const workflow = new Workflow({
		id: 'test-workflow',
		name: 'Test',
		nodes,
		connections: given.connections,
		active: false,
		nodeTypes: types.nodeTypes,
		settings: { executionOrder: 'v1', ...given.settings },
	});
	const hooks = new ExecutionLifecycleHooks(mode, executionId, {
		id: workflow.id,
		name: 'Test',
		nodes,
		connections: given.connections,
		active: false,
	} as never);
	hooks.addHandler('sendResponse', (response) => void responses.push(response));
	const additionalData = {
		credentialsHelper: new TestCredentialsHelper(types, given.credentials ?? {}),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: 'http://127.0.0.1/rest',
		instanceBaseUrl: 'http://127.0.0.1',
		formBaseUrl: 'http://127.0.0.1/form',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		formTestBaseUrl: 'http://127.0.0.1/form-test',
		webhookBaseUrl: 'http://127.0.0.1/webhook',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		webhookTestBaseUrl: 'http://127.0.0.1/webhook-test',
		variables: {},
		logAiEvent: () => undefined,
		setExecutionStatus: () => undefined,
		hooks,
		'data-table': given.dataTables?.module,
	} as unknown as IWorkflowExecuteAdditionalData;

	const startNode = given.startNode ? workflow.getNode(given.startNode)! : undefined;
	const running = new WorkflowExecute(additionalData, mode).run({ workflow, startNode, pinData: given.pinData });
	const cancelTimer = given.cancelAfterMs === undefined ? undefined : setTimeout(() => running.cancel(), given.cancelAfterMs);
	const run = await running.finally(() => clearTimeout(cancelTimer));
	const { runData, error } = run.data.resultData;
	return {
		run,
		error: error as Error | undefined,
		output: (nodeName, outputIndex = 0) =>
			(runData[nodeName] ?? []).flatMap((taskData) => taskData.data?.main?.[outputIndex] ?? []),
		ran: (nodeName) => nodeName in runData,
		responses,
	};
}

function completeNode(
	node: WorkflowUnderTest['nodes'][number],
	index: number,
	nodeTypes: Awaited<ReturnType<typeof loadNodeTypes>>['nodeTypes'],
	stored: Record<string, unknown>,
): INode {
	const isBuiltIn = node.type.startsWith('n8n-nodes-base.');
	const description = nodeTypes.getByNameAndVersion(node.type).description;
	const credentials = Object.fromEntries(
		(description.credentials ?? []).filter(({ name }) => !isBuiltIn || name in stored).map(({ name }) => [name, { id: '1', name: 'test' }]),
	);
	return {
		id: `node-${index}`,
		typeVersion: Array.isArray(description.version) ? description.version.at(-1)! : description.version,
		position: [index * 200, 0],
		parameters: {},
		credentials,
		...node,
	};
}
