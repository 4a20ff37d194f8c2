import type { IDataObject } from 'n8n-workflow';
import { runCostTracker } from './support/runCostTracker';
import { ORGANIZATION, startSandbox, stopSandboxes, transaction } from './support/sandbox';
import { startProxy, stopProxies } from './support/startProxy';

afterEach(async () => {
	await stopProxies();
	await stopSandboxes();
});

const order = (id: string, number: string | null, status: string, more: object = {}) => ({ id, number, status, ...more });
const purchaseOrders = [
	order('open', '2021-0001', 'approved'),
	order('draft', '2021-0002', 'draft'),
	order('done', '2021-0010', 'Completed'),
	order('done-too', '2020-0010', 'completed'),
	order('never-named', '2021-0011', 'completed'),
	order('replaced', '2021-0012', 'revised'),
	order('replacing', '2021-0012_Rev1', 'sent', { revisionOf: 'replaced' }),
	order('before-that', '2019-0099', 'revised'),
	order('chain', '2019-0100', 'revised', { revisionOf: '2019-0099' }),
	order('chain-end', '2019-0101', 'approved', { revisionOf: 'chain' }),
	order('nameless', null, 'completed'),
];
const getForMatching = { resource: 'purchaseOrder', operation: 'getAll', scope: 'matching', filters: { organizationId: ORGANIZATION } };

async function idsFor(texts: IDataObject[]): Promise<{ ids: unknown[]; requests: number }> {
	const sandbox = await startSandbox({ purchaseOrders });
	const proxy = await startProxy(sandbox.url);
	const { json, error } = await runCostTracker(getForMatching, texts.map((text, index) => transaction(String(index), { description: null, ...text })), proxy);
	expect(error).toBeUndefined();
	return { ids: json.map(({ id }) => id).sort(), requests: proxy.seen.length };
}

const always = ['before-that', 'chain', 'chain-end', 'draft', 'nameless', 'open', 'replaced', 'replacing'];

test('without any text: what is not closed, what belongs to its revisions, and what has no number', async () => {
	expect(await idsFor([{}, {}])).toEqual({ ids: always, requests: 1 });
});

test.each([
	['in the description', { description: 'Faktura for 2021-0010' }],
	['in the purchase order field', { purchaseOrderNumber: 'PO 2021-0010' }],
	['with the letter O', { description: 'PO 2O21-OO1O' }],
	['in a range', { description: 'PO 2021-0009-0011, 9-11' }],
])('closed orders that a text may name come along: %s', async (_where, text) => {
	const { ids } = await idsFor([{}, text]);
	expect(ids).toEqual(expect.arrayContaining([...always, 'done', 'done-too']));
});

test('what no text can name stays away, and many texts are asked for together', async () => {
	const { ids, requests } = await idsFor(Array.from({ length: 150 }, (_, index) => ({ description: `Uke ${index + 1000}` })));
	expect(ids).toEqual(always);
	expect(requests).toBe(1 + 2);
});
