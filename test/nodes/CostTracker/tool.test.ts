import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { CostTracker } from '../../../nodes/CostTracker/CostTracker.node';
import { runAsTool } from '../../support/engine/runAsTool';
import { API_KEY, runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, startSandbox, stopSandboxes, transaction } from './support/sandbox';

afterEach(stopSandboxes);

async function ask(url: string, parameters: INodeParameters, toolArguments: object) {
	const credentials = { costTrackerApi: { baseUrl: `${url}/api/v1`, apiKey: API_KEY } as ICredentialDataDecryptedObject };
	return await runAsTool({ node: new CostTracker(), parameters, toolArguments, credentials });
}

const purchaseOrder = (value: string) => ({ __rl: true, mode: 'id', value });

test('an agent searches purchase orders', async () => {
	const { url } = await startSandbox();
	const { run, answer } = await ask(
		url,
		{ resource: 'purchaseOrder', operation: 'getAll', returnAll: false, limit: 10, filters: { search: '={{ $fromAI("search", "Part of a number or name") }}' } },
		{ search: 'catering' },
	);
	expect(run.error).toBeUndefined();
	expect(answer).toMatchObject([{ id: 'po-3', number: '2021-0003', status: 'completed' }]);
});

test('an agent shows what a decision would do, by a dry run, and decides nothing', async () => {
	const { url } = await startSandbox();
	await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert' }, [transaction('1')], { url });
	const { answer } = await ask(
		url,
		{
			resource: 'accountingTransaction',
			operation: 'match',
			transactionId: purchaseOrder('={{ $fromAI("transaction", "The ID of the transaction") }}'),
			organizationId: ORGANIZATION,
			purchaseOrderId: purchaseOrder('={{ $fromAI("purchaseOrder", "The ID of the purchase order") }}'),
			options: { dryRun: true },
		},
		{ transaction: '1', purchaseOrder: 'po-1' },
	);
	expect(answer).toMatchObject([{ id: '1', matchStatus: 'matched', purchaseOrderId: 'po-1' }]);
	const { json } = await runCostTracker({ resource: 'accountingTransaction', operation: 'getAll' }, [{}], { url });
	expect(json).toMatchObject([{ matchStatus: 'unmatched' }]);
});

test('an agent is told why something is refused', async () => {
	const { url } = await startSandbox();
	const { run } = await ask(url, { resource: 'purchaseOrder', operation: 'get', purchaseOrderId: purchaseOrder('={{ $fromAI("id", "ID") }}') }, { id: 'po-99' });
	expect(run.error?.message).toMatch(/po-99/);
});
