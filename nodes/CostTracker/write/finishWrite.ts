import type { IExecuteFunctions, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { type OutputForm, toOutput } from './toOutput';
import type { BatchesWritten } from './writeBatches';
import { summarise, type WriteIdentity, type WriteSummary } from './writeSummary';

export interface FinishedWrite extends WriteIdentity {
	output: OutputForm;
	input: readonly INodeExecutionData[];
	/** How many items there were to write. */
	received: number;
}

/**
 * The node's output of a write. One that stopped before its end is an error that says what was written and what was not;
 * a node that is set to continue gives the same as items.
 */
export function finishWrite(
	context: IExecuteFunctions,
	{ resource, operation, writes, dryRun, syncRunId, output, input, received }: FinishedWrite,
	{ results, stoppedBy }: BatchesWritten,
): INodeExecutionData[] {
	const inOrder = [...results].sort((a, b) => a.itemIndex - b.itemIndex);
	const summary = summarise({ resource, operation, writes, dryRun, syncRunId }, received, inOrder);
	if (stoppedBy === null) return toOutput(output, input, inOrder, summary);
	const error = toStopError(context, stoppedBy, summary);
	if (!context.continueOnFail()) throw error;
	// An item's `error` sends it to the error output, if the node has one; on the regular output n8n would keep nothing else of it.
	const toErrorOutput = context.getNode().onError === 'continueErrorOutput';
	return toOutput(output, input, inOrder, summary).map((item) => ({
		...item,
		json: { ...item.json, error: error.message },
		...(toErrorOutput && { error }),
	}));
}

function toStopError(context: IExecuteFunctions, stoppedBy: Error, summary: WriteSummary): NodeApiError | NodeOperationError {
	const { received, created, updated, unchanged, failed, notWritten } = summary;
	const went = created + updated + unchanged;
	const doubtful = failed > 0 ? `, ${failed} without a usable answer` : '';
	const progress = `Before that, ${went} of ${received} items went through${doubtful}; not written: ${notWritten}.`;
	const message = `${stoppedBy.message.replace(/[^.!?]$/, '$&.')} ${progress}`;
	const description = stoppedBy instanceof NodeApiError || stoppedBy instanceof NodeOperationError ? stoppedBy.description : undefined;
	const shared = { message, description: description ?? 'Run the workflow again: what is written already is left as it is.', itemIndex: itemIndexOf(stoppedBy) };
	return stoppedBy instanceof NodeApiError
		? new NodeApiError(context.getNode(), { message } as JsonObject, { ...shared, httpCode: stoppedBy.httpCode ?? undefined, failure: stoppedBy.failure })
		: new NodeOperationError(context.getNode(), message, shared);
}

function itemIndexOf(error: Error): number {
	return error instanceof NodeApiError || error instanceof NodeOperationError ? Number(error.context.itemIndex ?? 0) : 0;
}
