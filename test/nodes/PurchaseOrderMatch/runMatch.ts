import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { connect } from '../../support/engine/connect';
import { runWorkflow, type WorkflowRun } from '../../support/engine/runWorkflow';

export const PURCHASE_ORDER_MATCH = 'n8n-nodes-24sevenoffice-costtracker.purchaseOrderMatch';
export const OUTPUTS = ['Matched', 'Needs Review', 'Unmatched', 'Report'] as const;

export interface MatchUnderTest {
	/** Items as the nodes before would give them; `json` alone is enough. */
	transactions: Array<object | INodeExecutionData>;
	purchaseOrders: Array<object | INodeExecutionData>;
	parameters?: INodeParameters;
	/** Anything of the node but its parameters, e.g. `onError`. */
	node?: Partial<INode>;
	/** Fields that a node behind each output sets, by expression. */
	follower?: Record<string, string>;
	timezone?: string;
}

/**
 * Runs Purchase Order Match in n8n's engine: Start → Transactions and Purchase Orders → Match → one Edit Fields node
 * behind each output, named after it.
 */
export async function runMatch(given: MatchUnderTest): Promise<WorkflowRun> {
	const start: INodeExecutionData[] = [{ json: { production: 'Vinterlys' } }];
	const followers = OUTPUTS.map((name) => ({
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify(given.follower ?? {}).replace(/^/, '='), includeOtherFields: true, options: {} },
	}));
	return await runWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Transactions', type: 'n8n-nodes-base.noOp' },
			{ name: 'Purchase Orders', type: 'n8n-nodes-base.noOp' },
			{ name: 'Match', type: PURCHASE_ORDER_MATCH, parameters: given.parameters ?? {}, ...given.node },
			...followers,
		],
		connections: connect(
			['Start', 'Transactions'],
			['Start', 'Purchase Orders'],
			['Transactions', 'Match', 0, 0],
			['Purchase Orders', 'Match', 0, 1],
			...OUTPUTS.map((name, index): [string, string, number] => ['Match', name, index]),
		),
		pinData: { Start: start, Transactions: given.transactions.map(toItem), 'Purchase Orders': given.purchaseOrders.map(toItem) },
		settings: { timezone: given.timezone ?? 'Europe/Oslo' },
	});
}

/** How many items each output gave: Matched, Needs Review, Unmatched, Report. */
export function counts(run: WorkflowRun): number[] {
	return OUTPUTS.map((_, index) => run.output('Match', index).length);
}

/** Ids of the transactions on an output. */
export function idsOn(run: WorkflowRun, output: (typeof OUTPUTS)[number]): unknown[] {
	return run.output('Match', OUTPUTS.indexOf(output)).map((item) => item.json.id);
}

function toItem(given: object | INodeExecutionData): INodeExecutionData {
	const data = 'json' in given ? (given as INodeExecutionData) : { json: given as INodeExecutionData['json'] };
	return { pairedItem: { item: 0 }, ...data };
}
