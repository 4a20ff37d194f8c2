import type { IDataObject } from 'n8n-workflow';
import type { Fault, RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { deepText } from '../support/deepText';
import { credentialFor, runNode, transactions, type NodeRun } from '../support/runNode';
import { startSandbox } from '../support/sandbox';
import { answer, startScriptedServer } from '../support/scriptedServer';

// The waits between attempts have their own tests in test/nodes/shared.
jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: async () => undefined }));

const SECRET = 'sandbox-client-secret';
const CLOSED = 'http://127.0.0.1:1';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox({ openApiFile: undefined })));
beforeEach(() => server.state.faults.clear());

const said = ({ error }: NodeRun) => ({ message: error?.message, description: (error as unknown as IDataObject | undefined)?.description });
const onLines = (respond: Fault['respond'], times = 1): Fault => ({ match: { path: '/v1/transactionlines' }, times, respond });

/** Nothing that n8n keeps of the run, and so shows and stores, may hold a secret or a token. */
function expectNoSecrets(run: NodeRun): void {
	const kept = [JSON.stringify(run.run), JSON.stringify(run.error), deepText(run.error)].join('\n');
	for (const secret of [SECRET, 'wrong-secret', ...server.state.tokens.keys()]) expect(kept).not.toContain(secret);
}

const cases: Array<[string, { credential?: IDataObject; fault?: Fault }, RegExp, RegExp]> = [
	['a wrong client secret', { credential: { clientSecret: 'wrong-secret' } }, /^24SevenOffice does not accept the client ID together with the client secret\./, /Developer/],
	['a wrong organization', { credential: { organizationId: '12345' } }, /^24SevenOffice gives this application no access to organization 12345\./, /Administration → Integrations/],
	['an unreachable API', { credential: { apiBaseUrl: `${CLOSED}/v1` } }, /^24SevenOffice could not be reached for GET http:\/\/127\.0\.0\.1:1\/v1\/organization\/information\. It was tried 5 times\./, /ECONNREFUSED/],
	['an unreachable token server', { credential: { accessTokenUrl: `${CLOSED}/oauth/token` } }, /^24SevenOffice could not be reached for an access token at http:\/\/127\.0\.0\.1:1\/oauth\/token\./, /token URL.*ECONNREFUSED/],
	['a token server that fails', { fault: { match: { path: '/oauth/token' }, times: 5, respond: { status: 500, body: 'Oops' } } }, /^24SevenOffice gave no access token at http:.*\/oauth\/token \(status 500\)\. It said: "Oops"\. It was tried 5 times\./, /problem of its own/],
	['a token server that repeats the secret', { fault: { match: { path: '/oauth/token' }, times: 5, respond: { status: 401, body: { error: 'invalid_client', error_description: `Unknown: ${SECRET}` } } } }, /^24SevenOffice does not accept the client ID together with the client secret\. It said: "Unknown: …"\./, /Developer/],
	['a token server that answers a page', { fault: { match: { path: '/oauth/token' }, times: 5, respond: { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>Log in</html>' } } }, /^24SevenOffice gave no access token for organization 543819716587312\./, /token URL/],
	['a token answer without a token', { fault: { match: { path: '/oauth/token' }, times: 9, respond: { status: 200, body: { token_type: 'Bearer', expires_in: 3600 } } } }, /^24SevenOffice gave no access token for organization 543819716587312\./, /client ID.*token URL/],
	['a base URL that is none', { credential: { apiBaseUrl: 'rest.api' } }, /^The API base URL in the credential is no address: "rest\.api"\./, /https:\/\/rest\.api\.24sevenoffice\.com\/v1/],
	['a token that is refused again and again', { fault: onLines({ status: 401 }, 9) }, /^24SevenOffice refused the access token, also a fresh one\./, /belong together/],
	['a forbidden list', { fault: onLines({ status: 403, body: { error: { name: 'Forbidden' } } }) }, /^24SevenOffice does not let this application read \/transactionlines \(status 403\)\./, /api\.accounting\.transaction:read/],
	['too many requests', { fault: onLines({ status: 429, headers: { 'Retry-After': '600' } }) }, /with status 429\./, /in 600 seconds/],
	['a server that fails', { fault: onLines({ status: 500, body: { error: { message: 'Database is down' } } }, 5) }, /with status 500\. It said: "Database is down"\. It was tried 5 times\./, /problem of its own/],
	['an HTML error page', { fault: onLines({ status: 502, headers: { 'Content-Type': 'text/html' }, body: '<html>Bad Gateway</html>' }, 5) }, /with status 502 and an HTML page instead of data\./, /later/],
	['JSON that is cut off', { fault: onLines({ status: 200, headers: { 'Content-Type': 'application/json' }, body: '[{"id":"1"' }, 5) }, /with text that is not complete JSON\./, /base URL/],
];

test.each(cases)('%s: says what happened and what to do, with no secret', async (_what, { credential = {}, fault }, message, description) => {
	if (fault) server.state.faults.add(fault);
	const run = await runNode(transactions(), credentialFor(server.url, credential as never));
	expect(said(run)).toEqual({ message: expect.stringMatching(message), description: expect.stringMatching(description) });
	expect(run.items).toEqual([]);
	expectNoSecrets(run);
}, 60_000);

test('a scope that the application lacks is named, for each list', async () => {
	const scopes: Array<[IDataObject, string]> = [
		[{ resource: 'supplier', operation: 'getAll' }, 'api.crm.customer:read'],
		[{ resource: 'glAccount', operation: 'getAll' }, 'api.accounting.account:read'],
		[{ resource: 'project', operation: 'getAll' }, 'api.accounting.dimension:read'],
		[{ resource: 'dimension', operation: 'getAll' }, 'api.accounting.dimension:read'],
		[{ resource: 'transactionType', operation: 'getAll' }, 'api.accounting.transactiontype:read'],
		[{ resource: 'transaction', operation: 'get', transactionId: '123e4567-e89b-12d3-a456-426614174001' }, 'api.accounting.transaction:read'],
		[{ resource: 'document', operation: 'download', documentId: '1' }, 'api.accounting.transaction:read'],
		[transactions(), 'api.accounting.transaction:read'],
	];
	const bare = await startSandbox({ openApiFile: undefined, scopes: ['api.organization.information:read'] });
	for (const [parameters, scope] of scopes) {
		expect(said(await runNode(parameters, credentialFor(bare.url))).description).toContain(scope);
	}
});

test.each([0.3, 0.6, 0.99])('a token answer that is cut off at %d gives nothing of the token away, and is asked for again', async (truncateTo) => {
	const cut = (times: number): Fault => ({ match: { path: '/oauth/token' }, times, respond: { transfer: { truncateTo } } });
	server.state.faults.add(cut(9));
	const failed = await runNode(transactions(), credentialFor(server.url));
	expect(failed.error?.message).toBe('24SevenOffice gave no access token for organization 543819716587312.');
	expectNoSecrets(failed);
	server.state.faults.clear();
	server.state.faults.add(cut(1));
	expect((await runNode({ resource: 'organization', operation: 'get' }, credentialFor(server.url))).items).toHaveLength(1);
}, 60_000);

test('a token answer without a token does not stay with the credential: the next run asks again', async () => {
	server.state.faults.add({ match: { path: '/oauth/token' }, times: 9, respond: { status: 200, body: { token_type: 'Bearer', expires_in: 3600 } } });
	const credentials = credentialFor(server.url);
	expect((await runNode({ resource: 'organization', operation: 'get' }, credentials)).error?.message).toContain('no access token');
	server.state.faults.clear();
	expect((await runNode({ resource: 'organization', operation: 'get' }, credentials)).items).toHaveLength(1);
}, 60_000);

test('a supplier that comes without its data is an error, not a transaction without a supplier’s name', async () => {
	server.state.faults.add({ match: { path: '/v1/customers*' }, times: 50, respond: { status: 200, body: { data: [] } } });
	const { error, items } = await runNode(transactions({ returnAll: false, limit: 5 }), credentialFor(server.url));
	expect([items, error?.message]).toEqual([[], '24SevenOffice gave a supplier without an ID.']);
});

test('a G/L account without an ID is an error, not left out', async () => {
	server.state.faults.add({ match: { path: '/v1/accounts' }, respond: { status: 200, body: [{ id: 1, number: 4000, name: 'Varer' }, { number: 4010, name: 'Frakt' }] } });
	const { error, items } = await runNode({ resource: 'glAccount', operation: 'getAll', returnAll: true }, credentialFor(server.url));
	expect([items, error?.message]).toEqual([[], '24SevenOffice gave a G/L account without an ID.']);
});

test('a server that echoes the request gives nothing away', async () => {
	const echo = await startScriptedServer();
	echo.script = (request, response) => answer(response, { message: `Not with ${request.headers.authorization}` }, {}, 403);
	const run = await runNode(transactions(), credentialFor(echo.url));
	expect(run.error).toBeDefined();
	expect(deepText(run.error) + JSON.stringify(run.run)).not.toContain('scripted-token');
});

test('neither items nor hints of a run that succeeds hold a secret', async () => {
	const run = await runNode(transactions({ returnAll: false, limit: 20, simplify: false }), credentialFor(server.url));
	expect(run.items).toHaveLength(20);
	expectNoSecrets(run);
});

test('continuing on error, the item tells the message', async () => {
	server.state.faults.add(onLines({ status: 403 }));
	const { error, items } = await runNode(transactions(), credentialFor(server.url), { onError: 'continueRegularOutput' });
	expect(error).toBeUndefined();
	expect(items).toEqual([{ json: { error: expect.stringContaining('status 403') }, pairedItem: { item: 0 } }]);
});
