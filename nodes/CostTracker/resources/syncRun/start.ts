import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { request } from '../../transport';
import { asObject, asText, withoutMissing } from '../../wire/json';
import { toIdempotencyKey } from '../../write/idempotencyKey';
import { executionScope } from '../../write/readWriteParameters';
import { readText } from '../readParameter';
import { readRequired } from '../readRequired';

/**
 * Starts one sync run, whatever the number of items, and takes the organization's lease. That another run holds it is no
 * error but an answer: `started: false`, which run, and since when.
 */
export async function startSyncRun(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const itemIndex = 0;
	const organizationId = readRequired(context, 'organizationId', 'Organization ID', itemIndex);
	const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	const body = withoutMissing({
		organizationId,
		executionId: readText(context.getNodeParameter('executionId', itemIndex, '')),
		trigger: readText(context.getNodeParameter('trigger', itemIndex, '')),
		source: readText(options.source),
		acceptSourceChange: options.acceptSourceChange === true ? true : undefined,
		filterFingerprint: readText(options.filterFingerprint),
		leaseSeconds: options.leaseSeconds,
	}) as IDataObject;
	const answer = await request(context, {
		method: 'POST',
		path: '/sync-runs',
		body,
		// The same turn of the same execution asking again, its answer having been lost, gets the run that it started.
		idempotencyKey: toIdempotencyKey(executionScope(context), '/sync-runs', body),
		acceptStatusCodes: [409],
		itemIndex,
	});
	const json = answer.statusCode === 409 ? toRunning(context, answer.body, organizationId, itemIndex) : toStarted(answer.body, organizationId);
	return [{ json, pairedItem: context.getInputData().map((_, item) => ({ item })) }];
}

function toStarted(body: unknown, organizationId: string): IDataObject {
	const { id, reportUrl, startedAt, leaseExpiresAt } = asObject(body) as IDataObject;
	return { started: true, runId: id, organizationId, reportUrl, startedAt, leaseExpiresAt };
}

function toRunning(context: IExecuteFunctions, body: unknown, organizationId: string, itemIndex: number): IDataObject {
	const { error, runId, runningSince } = asObject(body) as IDataObject;
	const { code, message } = asObject(error);
	if (code === 'syncRunning') return { started: false, runId, organizationId, runningSince, message: asText(message) };
	throw new NodeOperationError(context.getNode(), `The sync run was not started. CostTracker: ${asText(message) ?? 'status 409'}`, {
		description: code === 'sourceDiffers' ? 'If the line IDs of both were compared and are the same, switch on Accept Source Change in the options.' : undefined,
		itemIndex,
	});
}
