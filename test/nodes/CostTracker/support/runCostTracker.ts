import type { IBinaryKeyData, ICredentialDataDecryptedObject, IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { connect } from '../../../support/engine/connect';
import { runWorkflow } from '../../../support/engine/runWorkflow';

export interface NodeRun {
	items: INodeExecutionData[];
	/** What went to the error output, where the node has one. */
	errorItems: INodeExecutionData[];
	/** The items' `json`. */
	json: IDataObject[];
	error: (Error & { description?: string | null; context?: IDataObject }) | undefined;
}

export interface NodeSettings {
	url: string;
	apiKey?: string;
	executionId?: string;
	onError?: INode['onError'];
	binary?: (index: number) => IBinaryKeyData | undefined;
	cancelAfterMs?: number;
}

export const API_KEY = 'sandbox-api-key';

/** Executions differ unless a test says otherwise, as in n8n. */
let executions = 0;

/** One CostTracker node in n8n's real engine with these parameters and items on its input. */
export async function runCostTracker(
	parameters: IDataObject,
	input: IDataObject[],
	{ url, apiKey = API_KEY, executionId, onError, binary, cancelAfterMs }: NodeSettings,
): Promise<NodeRun> {
	const run = await runWorkflow({
		nodes: [
			{ name: 'Input', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'CostTracker',
				type: 'n8n-nodes-24sevenoffice-costtracker.costTracker',
				parameters: parameters as INode['parameters'],
				...(onError && { onError }),
			},
		],
		connections: connect(['Input', 'CostTracker']),
		credentials: { costTrackerApi: { baseUrl: `${url}/api/v1`, apiKey } as ICredentialDataDecryptedObject },
		pinData: { Input: input.map((json, index) => ({ json, ...(binary?.(index) && { binary: binary(index) }) })) },
		executionId: executionId ?? `execution-${(executions += 1)}`,
		cancelAfterMs,
	});
	const items = run.output('CostTracker');
	return { items, errorItems: run.output('CostTracker', 1), json: items.map(({ json }) => json), error: run.error };
}
