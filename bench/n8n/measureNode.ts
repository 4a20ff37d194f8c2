import type { INode, INodeExecutionData } from 'n8n-workflow';
import { connect } from '../../test/support/engine/connect';
import { loadCompiledFrom } from '../../test/support/engine/loadNodeTypes';
import { runWorkflow } from '../../test/support/engine/runWorkflow';
import { compiledDirectory, loadEngine } from '../measure/loadEngine';
import type { Jobs, N8nTimes } from '../measure/jobs';
import { makeWorld } from '../world/makeWorld';
import type { World } from '../world/world';
import { matchParameters } from './matchParameters';

type GivenNode = Partial<INode> & Pick<INode, 'name' | 'type'>;

const EDIT_FIELDS: GivenNode = {
	name: 'Edit Fields',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: { assignments: [{ id: '1', name: 'match', type: 'object', value: '{ "status": "unmatched", "candidates": [] }' }] },
		includeOtherFields: true,
		options: {},
	},
};

/** Our node, n8n's Edit Fields on the same items, and the engine alone, in turn, in n8n's real engine. */
export async function measureNode(job: Jobs['n8n']['job']): Promise<N8nTimes> {
	const world = makeWorld(job);
	loadCompiledFrom(compiledDirectory);
	const { matchPurchaseOrders } = loadEngine();
	const times: N8nTimes = { matchNodeMs: [], editFieldsMs: [], engineMs: [], outputs: [] };
	for (let run = 0; run < job.runs; run++) {
		const matched = await timeOf('Match', world, { name: 'Match', type: 'n8n-nodes-24sevenoffice-costtracker.purchaseOrderMatch', parameters: matchParameters(world.settings) });
		times.matchNodeMs.push(matched.ms);
		times.outputs = matched.outputs;
		times.editFieldsMs.push((await timeOf('Edit Fields', world, EDIT_FIELDS)).ms);
		const start = performance.now();
		matchPurchaseOrders(world);
		times.engineMs.push(performance.now() - start);
	}
	return times;
}

async function timeOf(name: string, world: World, node: GivenNode): Promise<{ ms: number; outputs: number[] }> {
	const run = await runWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Transactions', type: 'n8n-nodes-base.noOp' },
			{ name: 'Purchase Orders', type: 'n8n-nodes-base.noOp' },
			node,
		],
		connections: connect(
			['Start', 'Transactions'],
			['Start', 'Purchase Orders'],
			['Transactions', name, 0, 0],
			...(node === EDIT_FIELDS ? [] : [['Purchase Orders', name, 0, 1] as [string, string, number, number]]),
		),
		pinData: { Start: [{ json: {} }], Transactions: toItems(world.transactions), 'Purchase Orders': toItems(world.purchaseOrders) },
	});
	if (run.error) throw run.error;
	const { executionTime, data } = run.run.data.resultData.runData[name]![0]!;
	return { ms: executionTime, outputs: (data!.main ?? []).map((items) => items?.length ?? 0) };
}

function toItems(list: readonly object[]): INodeExecutionData[] {
	return list.map((json) => ({ json: json as INodeExecutionData['json'], pairedItem: { item: 0 } }));
}
