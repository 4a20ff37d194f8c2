import { runCostTracker } from './support/runCostTracker';
import { startSandbox, stopSandboxes, transaction } from './support/sandbox';

afterEach(stopSandboxes);

test('smoke', async () => {
	const { url } = await startSandbox();
	const run = await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert' }, [transaction('1'), transaction('2')], { url });
	console.log(run.error, run.error?.description, JSON.stringify(run.json, null, 1));
	const got = await runCostTracker({ resource: 'accountingTransaction', operation: 'getAll', returnAll: true }, [{}], { url });
	console.log(got.error, JSON.stringify(got.json, null, 1));
	const pos = await runCostTracker({ resource: 'purchaseOrder', operation: 'getAll', limit: 2 }, [{}], { url });
	console.log(pos.error, JSON.stringify(pos.json, null, 1));
});
