import type { FaultResponse, RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { bySoap, credentialFor, runNode, soapCredentialFor, transactions } from '../support/runNode';
import { startSandbox } from '../support/sandbox';

/** Long after the nodes are loaded and the first page is read. */
const CANCEL_AFTER_MS = 1500;

const apis = {
	REST: { match: { path: '/v1/transactionlines' }, run: (url: string, cancelAfterMs?: number) => runNode(transactions(), credentialFor(url), { cancelAfterMs }) },
	SOAP: { match: { query: { soapAction: 'GetTransactions' } }, run: (url: string, cancelAfterMs?: number) => runNode(bySoap(transactions()), soapCredentialFor(url), { cancelAfterMs }) },
};
const waits: Array<[string, FaultResponse]> = [
	['in the middle of a body', { transfer: { slowMs: 20_000 } }],
	['while it waits as long as Retry-After asks', { status: 429, headers: { 'Retry-After': '30' } }],
];

let sandbox: RunningTwentyFourSevenOffice;
beforeAll(async () => {
	sandbox = await startSandbox({ openApiFile: undefined });
	await apis.REST.run(sandbox.url);
});

test.each((['REST', 'SOAP'] as const).flatMap((api) => waits.map(([when, respond]) => [api, when, respond] as const)))(
	'%s: stopped %s, a run ends at once and asks for nothing more',
	async (api, _when, respond) => {
		sandbox.state.faults.clear();
		sandbox.state.faults.add({ match: apis[api].match, after: 1, times: 99, respond });
		const startedAt = performance.now();
		const { error, items } = await apis[api].run(sandbox.url, CANCEL_AFTER_MS);
		expect(performance.now() - startedAt).toBeLessThan(CANCEL_AFTER_MS + 3000);
		expect([items, error?.message]).toEqual([[], 'The execution was stopped.']);
		const asked = sandbox.state.requests.length;
		await new Promise((resolve) => setTimeout(resolve, 1500));
		expect(sandbox.state.requests).toHaveLength(asked);
	},
	60_000,
);
