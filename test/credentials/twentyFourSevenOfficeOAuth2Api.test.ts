import { ExecuteContext, RoutingNode } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INode, INodeType, ITaskDataConnections } from 'n8n-workflow';
import { createEmptyRunExecutionData, Workflow } from 'n8n-workflow';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TwentyFourSevenOfficeOAuth2Api } from '../../credentials/TwentyFourSevenOfficeOAuth2Api.credentials';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice, type RunningTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { TestCredentialsHelper } from '../support/engine/credentialsHelper';
import { loadNodeTypes } from '../support/engine/loadNodeTypes';

const TYPE = 'twentyFourSevenOfficeOAuth2Api';
let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startTwentyFourSevenOffice({ port: 0, production: generateProduction({ seed: PRODUCTION_SEED }) })));
afterAll(() => server.close());
beforeEach(() => server.state.faults.clear());

const typedIn = (change: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject => ({
	clientId: 'sandbox-client-id',
	clientSecret: 'sandbox-client-secret',
	organizationId: ' 543819716587312 ',
	accessTokenUrl: `${server.url}/oauth/token`,
	apiBaseUrl: `${server.url}/v1`,
	...change,
});

/** What n8n does when a person clicks Test: the credential's `test` request, run as a declarative node's. */
async function runTest(data: ICredentialDataDecryptedObject): Promise<'OK' | Error> {
	const types = await loadNodeTypes();
	const credentialsHelper = new TestCredentialsHelper(types, { [TYPE]: data });
	const additionalData = { credentialsHelper, variables: {} } as never;
	const node: INode = {
		id: '1', name: 'Temp-Node', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [0, 0], parameters: {},
		credentials: { [TYPE]: { id: '1', name: 'test' } },
	};
	const nodeType = {
		description: {
			...types.nodeTypes.getByNameAndVersion(node.type).description,
			credentials: [{ name: TYPE, required: true }],
			properties: [{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request: new TwentyFourSevenOfficeOAuth2Api().test.request }, default: '' }],
		},
	} as INodeType;
	const nodeTypes = { ...types.nodeTypes, getByNameAndVersion: () => nodeType };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const input = [{ json: {} }];
	const inputData: ITaskDataConnections = { main: [input] };
	const context = new ExecuteContext(
		workflow, node, additionalData, 'internal', createEmptyRunExecutionData(), 0, input, inputData, { node, data: {}, source: null }, [],
	);
	const decrypted = await credentialsHelper.getDecrypted(additionalData, null, TYPE, 'internal');
	await workflow.expression.acquireIsolate();
	try {
		await new RoutingNode(context, nodeType, { id: '1', name: 'test', type: TYPE, data: decrypted }).runNode();
		return 'OK';
	} catch (error) {
		return error as Error;
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

test('the token is asked for as 24SevenOffice wants it: a form with audience and organization, no secret in a header', async () => {
	let asked: { body: string; headers: NodeJS.Dict<string | string[]> } | undefined;
	const tokenServer = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => (body += chunk.toString()));
		request.on('end', () => {
			asked = { body, headers: request.headers };
			response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"access_token":"t","token_type":"Bearer","expires_in":60}');
		});
	});
	await new Promise<void>((resolve) => tokenServer.listen(0, '127.0.0.1', resolve));
	await runTest(typedIn({ accessTokenUrl: `http://127.0.0.1:${(tokenServer.address() as AddressInfo).port}/oauth/token` }));
	tokenServer.close();
	expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
		grant_type: 'client_credentials',
		audience: 'https://api.24sevenoffice.com',
		login_organization: '543819716587312',
		client_id: 'sandbox-client-id',
		client_secret: 'sandbox-client-secret',
	});
	expect(asked?.headers['content-type']).toBe('application/x-www-form-urlencoded');
	expect(asked?.headers.authorization).toBeUndefined();
});

test('Test succeeds with what is right', async () => {
	expect(await runTest(typedIn())).toBe('OK');
	expect(await runTest(typedIn({ apiBaseUrl: `${server.url}/v1/` }))).toBe('OK');
});

test.each<[string, () => ICredentialDataDecryptedObject]>([
	['a wrong client secret', () => typedIn({ clientSecret: 'wrong' })],
	['a wrong client ID', () => typedIn({ clientId: 'wrong' })],
	['a wrong organization', () => typedIn({ organizationId: '12345' })],
	['a wrong token URL', () => typedIn({ accessTokenUrl: `${server.url}/nowhere` })],
	['a wrong base URL', () => typedIn({ apiBaseUrl: `${server.url}/v2` })],
	['a server that is not there', () => typedIn({ apiBaseUrl: 'http://127.0.0.1:1/v1' })],
	['an empty base URL', () => typedIn({ apiBaseUrl: '' })],
])('Test fails with %s', async (_what, data) => {
	expect(await runTest(data())).toBeInstanceOf(Error);
});

test('Test fails when the application lacks the scope', async () => {
	server.state.faults.add({ match: { path: '/v1/organization/information' }, respond: { status: 403 } });
	const error = await runTest(typedIn());
	expect((error as { httpCode?: string }).httpCode).toBe('403');
});

test('n8n is told that the token belongs to the API’s server alone', async () => {
	const types = await loadNodeTypes();
	const allowed = async (apiBaseUrl: string) => {
		const helper = new TestCredentialsHelper(types, { [TYPE]: typedIn({ apiBaseUrl }) });
		const { allowedHttpRequestDomains, allowedDomains } = await helper.getDecrypted({} as never, null, TYPE, 'internal');
		return [allowedHttpRequestDomains, allowedDomains];
	};
	expect(await allowed('https://rest.api.24sevenoffice.com/v1')).toEqual(['domains', 'rest.api.24sevenoffice.com']);
	expect(await allowed('http://127.0.0.1:4711/v1')).toEqual(['domains', '127.0.0.1']);
	expect(await allowed('nonsense')).toEqual(['domains', '']);
});

test('only the secret is hidden, and what a person need not know is not shown', () => {
	const { properties } = new TwentyFourSevenOfficeOAuth2Api();
	expect(properties.filter(({ typeOptions }) => typeOptions?.password).map(({ name }) => name)).toEqual(['clientSecret']);
	expect(properties.filter(({ type }) => type === 'string').map(({ name }) => name)).toEqual([
		'clientId', 'clientSecret', 'organizationId', 'accessTokenUrl', 'apiBaseUrl',
	]);
});
