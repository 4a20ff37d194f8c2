import { ExecuteContext, RoutingNode } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeType, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { createEmptyRunExecutionData, Workflow } from 'n8n-workflow';
import { CostTrackerApi } from '../../credentials/CostTrackerApi.credentials';
import { startCostTracker } from '../../sandbox/costTracker';
import { startProxy, stopProxies } from '../nodes/CostTracker/support/startProxy';
import { TestCredentialsHelper } from '../support/engine/credentialsHelper';
import { loadNodeTypes } from '../support/engine/loadNodeTypes';

const credential = new CostTrackerApi();
const API_KEY = 'sandbox-api-key';

afterEach(stopProxies);

describe('the Test button', () => {
	let sandbox: Awaited<ReturnType<typeof startCostTracker>>;
	beforeAll(async () => {
		sandbox = await startCostTracker({ port: 0, databaseFile: ':memory:', apiKey: API_KEY, organizationId: '9' });
	});
	afterAll(async () => await sandbox.close());

	test('passes with the right address and key, however the address ends', async () => {
		for (const end of ['', '/', '/ ']) expect(await testCredential(`${sandbox.url}/api/v1${end}`, API_KEY)).toBe('OK');
	});

	test.each([
		['a wrong key', '/api/v1', 'wrong', /API key \(401\)/],
		['the address of the pages', '', API_KEY, /No API was found at the base URL \(404\)/],
		['an address below the API', '/api/v1/suppliers', API_KEY, /No API was found|not as CostTracker does/],
	])('fails with %s', async (_name, path, key, message) => {
		expect(await testCredential(sandbox.url + path, key)).toMatch(message);
	});

	test('fails where something else answers 200 to everything', async () => {
		const page = await startProxy(sandbox.url, () => ({ status: 200, text: '<html>Welcome</html>' }));
		expect(await testCredential(page.url, API_KEY)).toMatch(/not as CostTracker does/);
		const other = await startProxy(sandbox.url, () => ({ status: 200, body: { user: 'x' } }));
		expect(await testCredential(other.url, API_KEY)).toMatch(/not as CostTracker does/);
	});

	test('fails where nobody answers, and follows no redirect', async () => {
		expect(await testCredential('http://127.0.0.1:1/api/v1', API_KEY)).not.toBe('OK');
		const other = await startProxy(sandbox.url);
		const redirecting = await startProxy(sandbox.url, () => ({ status: 302, headers: { location: `${other.url}/api/v1/me` } }));
		expect(await testCredential(`${redirecting.url}/api/v1`, API_KEY)).not.toBe('OK');
		expect(other.seen).toEqual([]);
	});
});

describe('the key', () => {
	const data = { baseUrl: 'https://costtracker.example.com/api/v1', apiKey: ' key-1 ' };
	const sign = async (options: object) => await credential.authenticate(data, { url: '', ...options });

	test('goes along in the header X-API-Key, and redirects are not followed', async () => {
		expect(await sign({ url: 'https://costtracker.example.com/api/v1/me', headers: { Accept: 'x' } })).toMatchObject({
			headers: { Accept: 'x', 'X-API-Key': 'key-1' },
			disableFollowRedirect: true,
			followRedirect: false,
		});
	});

	test.each([
		[{ url: 'https://costtracker.example.com/other' }],
		[{ url: '/me', baseURL: 'https://costtracker.example.com/api/v1' }],
		[{ uri: 'https://costtracker.example.com/api/v1/me' }],
	])('is sent to the origin of the base URL: %j', async (options) => {
		expect((await sign(options)).headers).toHaveProperty('X-API-Key', 'key-1');
	});

	test.each([
		[{ url: 'https://evil.example.com/me' }],
		[{ url: 'http://costtracker.example.com/api/v1/me' }],
		[{ url: 'https://costtracker.example.com:8443/api/v1/me' }],
		[{ url: 'https://costtracker.example.com.evil.example.com/me' }],
		[{ url: 'https://costtracker.example.com@evil.example.com/me' }],
		[{ url: 'https://evil.example.com/me', baseURL: 'https://costtracker.example.com/api/v1' }],
		[{ url: '//evil.example.com/me', baseURL: 'https://costtracker.example.com/api/v1' }],
		[{ uri: 'https://evil.example.com/me' }],
		[{ url: 'nonsense' }],
	])('is sent nowhere else: %j', async (options) => {
		const refused = await sign(options).catch((error: Error) => error);
		expect(refused).toMatchObject({ message: expect.stringContaining('The CostTracker API key is for https://costtracker.example.com only') });
		expect(JSON.stringify(refused)).not.toContain('key-1');
	});

	test('is sent nowhere when the base URL is no web address', async () => {
		for (const baseUrl of ['', 'costtracker.example.com', 'file:///etc/passwd']) {
			await expect(credential.authenticate({ ...data, baseUrl }, { url: baseUrl })).rejects.toThrow('not a web address');
		}
	});
});

test('the key is a password field', () => {
	expect(credential.properties.find(({ name }) => name === 'apiKey')?.typeOptions?.password).toBe(true);
});

/** The Test button as n8n's credentials tester does it: the request through a routing node, then the rules. */
async function testCredential(baseUrl: string, apiKey: string): Promise<string> {
	const types = await loadNodeTypes();
	const data: ICredentialDataDecryptedObject = { baseUrl, apiKey };
	const node = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { costTrackerApi: { id: '1', name: 'test' } },
	};
	const noOp = types.nodeTypes.getByNameAndVersion('n8n-nodes-base.noOp').description;
	const nodeType = {
		description: {
			...noOp,
			credentials: [{ name: 'costTrackerApi', required: true }],
			properties: [{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request: credential.test.request }, default: '' }],
		},
	} as INodeType;
	const nodeTypes = { ...types.nodeTypes, getByNameAndVersion: () => nodeType };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = { credentialsHelper: new TestCredentialsHelper(types, { costTrackerApi: data }) } as unknown as IWorkflowExecuteAdditionalData;
	const executeData = { node, data: {}, source: null };
	const context = new ExecuteContext(workflow, node, additionalData, 'internal', createEmptyRunExecutionData(), 0, [], { main: [[{ json: {} }]] }, executeData, []);
	const rules = (credential.test.rules ?? []) as Array<{ type: string; properties: { key?: string; value: unknown; message: string } }>;
	try {
		await workflow.expression.acquireIsolate();
		const response = await new RoutingNode(context, nodeType, { id: '1', name: 'test', type: 'costTrackerApi', data }).runNode();
		const answer = response![0]![0]!.json;
		const broken = rules.find(({ type, properties }) => type === 'responseSuccessBody' && answer[properties.key!] === properties.value);
		return broken?.properties.message ?? 'OK';
	} catch (error) {
		const status = (error as { cause?: { response?: { status: number } } }).cause?.response?.status;
		return rules.find(({ type, properties }) => type === 'responseCode' && properties.value === status)?.properties.message ?? (error as Error).message;
	} finally {
		await workflow.expression.releaseIsolate();
	}
}
