import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { FaultResponse, RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { expectNoSecrets, everythingOf } from '../support/noSecrets';
import { loadOptionsContext } from '../support/loadOptionsContext';
import { bySoap, credentialFor, runNode, soapCredentialFor, transactions } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

// The waits between attempts have their own tests in test/nodes/shared.
jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: async () => undefined }));

let sandbox: RunningTwentyFourSevenOffice;
const logged: unknown[] = [];
beforeAll(async () => {
	sandbox = await startSandbox({ openApiFile: undefined });
	const keep = (...line: unknown[]) => void logged.push(line);
	// n8n hands every message of every level to this method of its logger, whatever level it then writes.
	const { logger } = await loadOptionsContext(rest());
	jest.spyOn(Object.getPrototypeOf(logger) as { log: () => void }, 'log').mockImplementation(keep);
	for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) jest.spyOn(console, method).mockImplementation(keep);
});
beforeEach(() => sandbox.state.faults.clear());
afterAll(() => jest.restoreAllMocks());

type Credentials = Record<string, ICredentialDataDecryptedObject>;
const rest = (change: IDataObject = {}): Credentials => credentialFor(sandbox.url, change as never);
const soap = (change: IDataObject = {}): Credentials => soapCredentialFor(sandbox.url, change as never);
const few = transactions({ returnAll: false, limit: 5 });
const document = { resource: 'document', operation: 'download', documentId: String(production.documents[0]!.documentId), binaryPropertyName: 'data' };
const SECRETS = ['sandbox-client-secret', 'wrong-secret'];

test.each<[string, IDataObject, () => Credentials, FaultResponse | undefined]>([
	['REST: all is well', few, rest, undefined],
	['REST: a document', document, rest, undefined],
	['REST: a wrong secret', few, () => rest({ clientSecret: 'wrong-secret' }), undefined],
	['REST: the token expires', few, rest, 'expireToken'],
	['REST: the server fails', few, rest, { status: 500, body: 'oops' }],
	['REST: no connection', few, rest, 'resetConnection'],
	['REST: a scope is missing', few, rest, { status: 403 }],
	['SOAP: all is well', bySoap(few), soap, undefined],
	['SOAP: a wrong password', bySoap(few), () => soap({ password: 'wrong-secret' }), undefined],
	['SOAP: the session ends', bySoap(few), soap, 'expireToken'],
	['SOAP: the server fails', bySoap(few), soap, { status: 500, body: 'oops' }],
	['SOAP: no connection', bySoap(few), soap, 'resetConnection'],
])('%s: nothing secret is logged, at any level', async (_what, parameters, credentials, respond) => {
	if (respond) sandbox.state.faults.add({ match: { path: parameters.authentication === undefined ? '/v1/*' : '/soap/*' }, after: 1, times: 99, respond });
	await runNode(parameters, credentials());
	expect(logged.length).toBeGreaterThan(0);
	expectNoSecrets(logged, sandbox);
	const text = everythingOf(logged);
	const secrets = [...SECRETS, ...sandbox.state.tokens.keys(), ...sandbox.state.downloads.keys()];
	expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
}, 60_000);
