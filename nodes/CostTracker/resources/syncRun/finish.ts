import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { buildSyncReport } from '../../report/buildSyncReport';
import { request } from '../../transport';
import { asObject, asText, withoutMissing } from '../../wire/json';
import { fromSyncRun } from '../../wire/syncRun';
import { toIdempotencyKey } from '../../write/idempotencyKey';
import { readText } from '../readParameter';
import { readRequired } from '../readRequired';

/** The contract's longest error text. */
const MAX_ERROR_LENGTH = 10_000;
/** Runs that a finish can still reach. */
const UNFINISHED: readonly unknown[] = ['running', 'expired'];

/**
 * Finishes one sync run and releases its lease, with a report made of all items of the input. Found by its execution (an
 * error workflow knows only that), a run that was never started or is finished already is an answer, not an error.
 */
export async function finishSyncRun(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const input = context.getInputData();
	const pairedItem = input.map((_, item) => ({ item }));
	const found = await findRun(context);
	if ('finished' in found) return [{ json: found, pairedItem }];

	const status = context.getNodeParameter('status', 0) as 'succeeded' | 'failed';
	const report = buildSyncReport(input.map(({ json }) => json));
	const body = withoutMissing({
		status,
		report,
		error: status === 'failed' ? readText(context.getNodeParameter('error', 0, ''))?.slice(0, MAX_ERROR_LENGTH) : undefined,
		// Only what arrived counts as read: with gaps, the next run reads from the same point again.
		transactionsComplete: status === 'succeeded' && (!report.transactionsArrived || readsOnlyAPart(context)) ? false : undefined,
	}) as IDataObject;
	const path = `/sync-runs/${encodeURIComponent(found.runId)}/finish`;
	const answer = await request(context, {
		method: 'POST',
		path,
		body,
		idempotencyKey: toIdempotencyKey(found.runId, path, body),
		itemIndex: 0,
	});
	const { result, syncRun } = asObject(answer.body);
	const finished = fromSyncRun(syncRun) as IDataObject;
	return [{ json: { finished: true, alreadyFinished: result === 'unchanged', ...finished }, pairedItem }];
}

/** A window of a larger reading: what lies outside it is still to be read. */
function readsOnlyAPart(context: IExecuteFunctions): boolean {
	return context.getNodeParameter('options.keepHighWaterMark', 0, false) === true;
}

async function findRun(context: IExecuteFunctions): Promise<{ runId: string } | (IDataObject & { finished: false })> {
	if (context.getNodeParameter('findBy', 0) === 'runId') return { runId: readRequired(context, 'runId', 'Sync Run ID', 0) };
	const executionId = readRequired(context, 'executionId', 'Execution ID', 0);
	const { body } = await request(context, { path: '/sync-runs', qs: { executionId, limit: 1 }, itemIndex: 0 });
	const { items } = asObject(body);
	const run = asObject(Array.isArray(items) ? items[0] : undefined);
	const runId = asText(run.id);
	if (runId === null) {
		return { finished: false, executionId, message: `Execution ${executionId} started no sync run, so there is none to finish.` };
	}
	if (!UNFINISHED.includes(run.status)) {
		return { finished: false, runId, executionId, status: asText(run.status), message: `Sync run ${runId} is finished already (${asText(run.status)}); it was left so.` };
	}
	return { runId };
}
