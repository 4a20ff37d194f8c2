import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { type CostTrackerRequest, request } from '../transport';
import { toIdempotencyKey } from './idempotencyKey';
import { readRefusal, readResults, REFUSALS, toFailedAnswer } from './readAnswer';
import type { BatchAnswer, Prepared } from './writeBatches';

/** Where a batch goes and on whose behalf. */
export interface BatchTarget {
	path: string;
	/** Whose lease the write counts on; null for a write outside a sync run. */
	syncRunId: string | null;
	/** What the idempotency keys are made of besides the content: the run, or this execution. */
	keyScope: string;
	/** Ask what would be written, and write nothing. */
	dryRun: boolean;
	/** What the request says besides its items. */
	besides?: IDataObject;
}

/** Sends one batch, repeating the same request where that may help, and reads the answer as a value. */
export async function sendBatch(context: IExecuteFunctions, target: BatchTarget, batch: readonly Prepared[]): Promise<BatchAnswer> {
	const itemIndex = batch[0]?.itemIndex ?? 0;
	if (context.getExecutionCancelSignal?.()?.aborted) {
		return { kind: 'stop', error: new NodeOperationError(context.getNode(), 'The execution was stopped.', { itemIndex }) };
	}
	const items = batch.map(({ wire }) => wire);
	try {
		const { body, statusCode } = await request(context, {
			method: 'POST',
			path: target.path,
			body: { ...target.besides, items },
			...toWriteSettings(target, target.path, target.besides ? [target.besides, items] : items),
			acceptStatusCodes: REFUSALS,
			itemIndex,
		});
		return statusCode >= 400 ? readRefusal(context, body, statusCode, target, itemIndex) : readResults(body, batch);
	} catch (error) {
		return toFailedAnswer(context, error, itemIndex);
	}
}

/**
 * What each write carries: the run whose lease it counts on, and a key that makes it repeatable. A dry run carries neither,
 * since it writes nothing: it may always be repeated, and its answer must not be taken for the write's own.
 */
export function toWriteSettings(
	{ syncRunId, keyScope, dryRun }: Pick<BatchTarget, 'syncRunId' | 'keyScope' | 'dryRun'>,
	operation: string,
	content: unknown,
): Pick<CostTrackerRequest, 'qs' | 'headers' | 'idempotencyKey' | 'idempotent'> {
	if (dryRun) return { qs: { dryRun: true }, idempotent: true };
	return {
		idempotencyKey: toIdempotencyKey(keyScope, operation, content),
		...(syncRunId !== null && { headers: { 'Sync-Run-Id': syncRunId } }),
	};
}
