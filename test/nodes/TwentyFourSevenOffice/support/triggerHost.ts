import { PollContext, PollTriggerExecutor, TriggersAndPollers } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IDataObject, INode, INodeExecutionData, INodeType, IPollFunctions } from 'n8n-workflow';
import * as n8nWorkflow from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { connect } from '../../../support/engine/connect';
import { TestCredentialsHelper } from '../../../support/engine/credentialsHelper';
import { loadNodeTypes } from '../../../support/engine/loadNodeTypes';
import { runWorkflow } from '../../../support/engine/runWorkflow';

const TYPE = 'n8n-nodes-24sevenoffice-costtracker.twentyFourSevenOfficeTrigger';

const silent = { scoped: () => silent, debug: () => undefined, error: () => undefined };
const span = { setStatus: () => undefined };
const startSpan = async (_options: unknown, work: (on: typeof span) => Promise<unknown>) => await work(span);
const tracing = { startSpan, startNewTraceSpan: startSpan, pickWorkflowAttributes: () => ({}), pickNodeAttributes: () => ({}) };
/** n8n-core's own; only what it logs and traces to is left out. */
const executor = new PollTriggerExecutor(silent as never, new TriggersAndPollers(), tracing as never, { error: () => undefined } as never);

type Done = Parameters<IPollFunctions['__emit']>[2];

export interface StartedRun {
	items: IDataObject[];
	status: string;
}

/**
 * n8n around an active workflow with our trigger, as n8n 2.41.1 has it (`trigger-execution-context.factory`,
 * `active-workflow-manager`): n8n-core's own poll executor and context, the run in the real engine; static data is saved
 * when a run starts and after activation, never else. `kill` loses what is in memory, as a crash does.
 */
export class TriggerHost {
	/** What n8n's database holds. */
	saved: IDataObject = {};
	readonly runs: StartedRun[] = [];
	/** Errors of polls, as an error workflow gets them. */
	readonly errors: Error[] = [];
	/** What the next runs come to. `hang` never ends. */
	outcome: 'succeed' | 'fail' | 'hang' = 'succeed';
	private poll: ((testing?: boolean) => Promise<void>) | null = null;
	private pending: Array<Promise<unknown>> = [];

	constructor(
		private readonly parameters: IDataObject,
		private readonly credentials: Record<string, ICredentialDataDecryptedObject>,
		private readonly id = `workflow-${Math.random()}`,
	) {}

	/** Activates the workflow in a fresh process. Throws what the first poll throws, as n8n then refuses to activate. */
	async start(): Promise<void> {
		const { workflow, node, additionalData } = await this.build();
		const emit = (data: INodeExecutionData[][], _response: unknown, done?: Done) => {
			this.save(workflow);
			this.pending.push(this.run(data[0]!, done));
		};
		const context = new PollContext(workflow, node, additionalData, 'trigger', 'activate', emit as never, (error) => void this.errors.push(error));
		this.poll = executor.create(workflow, node, context, () => true);
		await this.poll(true);
		this.save(workflow);
		await this.settle();
	}

	/** The clock's next poll, and the end of the run that it starts. */
	async tick(): Promise<IDataObject[][]> {
		const before = this.runs.length;
		await this.poll!();
		await this.settle();
		return this.runs.slice(before).map(({ items }) => items);
	}

	/** Two polls at the same moment. */
	async tickTwice(): Promise<void> {
		await Promise.all([this.poll!(), this.poll!()]);
		await this.settle();
	}

	kill(): void {
		this.poll = null;
	}

	/** A person's test in the editor. */
	async test(): Promise<INodeExecutionData[][] | null> {
		const { workflow, node, additionalData, types } = await this.build();
		const context = new PollContext(workflow, node, additionalData, 'manual', 'manual');
		return await types.poll!.call(context);
	}

	private async build() {
		const loaded = await loadNodeTypes();
		const fresh = await freshProcess();
		const node: INode = {
			id: 'trigger', name: 'Trigger', type: TYPE, typeVersion: 1, position: [0, 0],
			parameters: { pollTimes: { item: [{ mode: 'everyMinute' }] }, ...this.parameters } as never,
			credentials: Object.fromEntries(Object.keys(this.credentials).map((name) => [name, { id: '1', name: 'test' }])),
		};
		const nodeTypes = { ...loaded.nodeTypes, getByNameAndVersion: (type: string, version?: number) => type === TYPE ? fresh : loaded.nodeTypes.getByNameAndVersion(type, version) };
		const workflow = new Workflow({ id: this.id, nodes: [node], connections: {}, active: true, nodeTypes, staticData: structuredClone(this.saved), settings: { timezone: 'Europe/Oslo' } });
		const additionalData = { credentialsHelper: new TestCredentialsHelper(loaded, this.credentials), variables: {} } as never;
		return { workflow, node, additionalData, types: fresh };
	}

	private save(workflow: Workflow): void {
		if (workflow.staticData.__dataChanged !== true) return;
		this.saved = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		workflow.staticData.__dataChanged = false;
	}

	private async run(items: INodeExecutionData[], done?: Done): Promise<void> {
		if (this.outcome === 'hang') return void this.runs.push({ items: items.map(({ json }) => json), status: 'running' });
		const follower = this.outcome === 'fail' ? 'n8n-nodes-base.stopAndError' : 'n8n-nodes-base.noOp';
		const { run } = await runWorkflow({
			nodes: [{ name: 'Trigger', type: TYPE }, { name: 'Follower', type: follower, parameters: this.outcome === 'fail' ? { errorMessage: 'CostTracker is down' } : {} }],
			connections: connect(['Trigger', 'Follower']),
			startNode: 'Trigger',
			pinData: { Trigger: items },
			credentials: this.credentials,
		});
		this.runs.push({ items: items.map(({ json }) => json), status: run.status });
		done?.resolve(run);
	}

	private async settle(): Promise<void> {
		await Promise.all(this.pending.splice(0));
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** The trigger as a process that just began has it: what it keeps in memory is empty. */
async function freshProcess(): Promise<INodeType> {
	let node: INodeType;
	await jest.isolateModulesAsync(async () => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		const { TwentyFourSevenOfficeTrigger } = await import('../../../../nodes/TwentyFourSevenOffice/TwentyFourSevenOfficeTrigger.node');
		node = new TwentyFourSevenOfficeTrigger();
	});
	return node!;
}
