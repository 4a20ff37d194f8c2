import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from '../../transport';
import { asObject } from '../../wire/json';
import { readRequired } from '../readRequired';

/** Renews the lease of one run, whatever the number of items; one that lost it is an error, since another may have begun. */
export async function renewSyncRun(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const runId = readRequired(context, 'runId', 'Sync Run', 0);
	const { body } = await request(context, {
		method: 'POST',
		path: `/sync-runs/${encodeURIComponent(runId)}/renew`,
		idempotent: true,
		itemIndex: 0,
	});
	const json = { runId, leaseExpiresAt: asObject(body).leaseExpiresAt as string };
	return [{ json, pairedItem: context.getInputData().map((_, item) => ({ item })) }];
}
