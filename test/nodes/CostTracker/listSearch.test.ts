import { LoadOptionsContext } from 'n8n-core';
import type { INodeListSearchResult, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { CostTracker } from '../../../nodes/CostTracker/CostTracker.node';
import { TestCredentialsHelper } from '../../support/engine/credentialsHelper';
import { loadNodeTypes } from '../../support/engine/loadNodeTypes';
import { API_KEY, runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, startSandbox, stopSandboxes, transaction } from './support/sandbox';

afterEach(stopSandboxes);

const { listSearch } = new CostTracker().methods;

/** What the editor asks for when a list is opened. */
async function search(url: string, method: keyof typeof listSearch, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	const types = await loadNodeTypes();
	const node = {
		id: '1',
		name: 'CostTracker',
		type: 'n8n-nodes-24sevenoffice-costtracker.costTracker',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { costTrackerApi: { id: '1', name: 'test' } },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes: types.nodeTypes });
	const credentialsHelper = new TestCredentialsHelper(types, { costTrackerApi: { baseUrl: `${url}/api/v1/`, apiKey: API_KEY } });
	const additionalData = { credentialsHelper } as unknown as IWorkflowExecuteAdditionalData;
	return await listSearch[method].call(new LoadOptionsContext(workflow, workflow.nodes.CostTracker!, additionalData, ''), filter, paginationToken);
}

test('purchase orders by number, supplier and status, with their page', async () => {
	const { url } = await startSandbox();
	const { results, paginationToken } = await search(url, 'searchPurchaseOrders');
	expect(results[0]).toEqual({ name: '2021-0001 · Utleie AS · approved', value: 'po-1', url: expect.stringContaining(url) });
	expect(results).toHaveLength(3);
	expect(paginationToken).toBeUndefined();
	expect((await search(url, 'searchPurchaseOrders', ' catering ')).results).toMatchObject([{ value: 'po-3' }]);
});

test('more than a page comes as one scrolls', async () => {
	const purchaseOrders = Array.from({ length: 60 }, (_, index) => ({ id: `po-${index}`, number: String(index) }));
	const { url } = await startSandbox({ purchaseOrders });
	const first = await search(url, 'searchPurchaseOrders');
	const second = await search(url, 'searchPurchaseOrders', undefined, first.paginationToken as string);
	expect([first.results.length, second.results.length, second.paginationToken]).toEqual([50, 10, undefined]);
});

test('transactions bring their organization along', async () => {
	const { url } = await startSandbox();
	await runCostTracker({ resource: 'accountingTransaction', operation: 'upsert' }, [transaction('1')], { url });
	expect((await search(url, 'searchAccountingTransactions', 'lift')).results).toEqual([
		{ name: '2026-03-31 · Utleie AS · 1000.00 · Leie av lift, PO 2021-0001 · unmatched', value: `24sevenoffice:${ORGANIZATION}:1` },
	]);
});

test('sync runs, searched among those loaded', async () => {
	const { url } = await startSandbox();
	await runCostTracker({ resource: 'syncRun', operation: 'start', organizationId: ORGANIZATION, trigger: 'webhook' }, [{}], { url });
	expect((await search(url, 'searchSyncRuns', 'WEBHOOK')).results).toMatchObject([{ name: expect.stringContaining('running · webhook'), url: expect.stringContaining(url) }]);
	expect((await search(url, 'searchSyncRuns', 'schedule')).results).toEqual([]);
});
