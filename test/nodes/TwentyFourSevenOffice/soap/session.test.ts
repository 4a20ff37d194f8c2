import type { IDataObject } from 'n8n-workflow';
import { signRequest } from '../../../../nodes/TwentyFourSevenOffice/soap/session';
import type { Fault, SandboxOptions, RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { defaultSoapOptions } from '../../../../sandbox/twentyFourSevenOffice/soap/sessions';
import { expectNoSecrets } from '../support/noSecrets';
import { bySoap, credentialFor, runNode, soapCredentialFor, transactions } from '../support/runNode';
import { startSandbox } from '../support/sandbox';

const organization: IDataObject = { resource: 'organization', operation: 'get' };
const NORDLYS = { id: '1de00000-0000-4000-8000-000000000001', client: { id: 543819716587312, name: 'Nordlys AS' }, isDisabled: false };
const ANNET = { id: '1de00000-0000-4000-8000-000000000002', client: { id: 543819716580000, name: 'Annet AS' }, isDisabled: false };
const STENGT = { id: '1de00000-0000-4000-8000-000000000003', client: { id: 543819716581111, name: 'Stengt AS' }, isDisabled: true };

type Credential = ReturnType<typeof soapCredentialFor>;

let sandbox: RunningTwentyFourSevenOffice;
const start = async (soap: SandboxOptions['soap'] = {}) => (sandbox = await startSandbox({ soap }));

/** Runs the node and looks for secrets in all that came of it. */
async function run(parameters: IDataObject, credential: Credential) {
	const done = await runNode(bySoap(parameters), credential);
	const { run: whole, ...rest } = done;
	expectNoSecrets({ error: done.error, data: whole.data.resultData, rest: rest.data, hints: rest.hints }, sandbox);
	return done;
}

const asked = (operation: string): number => sandbox.state.requests.filter(({ query }) => query.soapAction === operation).length;

test('one session serves all requests, and the next execution too, checked before it is used', async () => {
	await start();
	const credential = soapCredentialFor(sandbox.url);
	await run(transactions(), credential);
	expect([asked('Login'), asked('HasSession')]).toEqual([1, 0]);
	await run(organization, credential);
	await run({ resource: 'project', operation: 'getAll' }, credential);
	expect([asked('Login'), asked('HasSession')]).toEqual([1, 2]);
});

test('a session that ended between two executions is replaced by one new one', async () => {
	await start();
	const credential = soapCredentialFor(sandbox.url);
	await run(organization, credential);
	sandbox.state.soapSessions.clear();
	const { error, data } = await run(organization, credential);
	expect([error, data.length, asked('Login')]).toEqual([undefined, 1, 2]);
});

test('a session that ends in mid-run: signed in again once, and nothing is lost', async () => {
	await start();
	const credential = soapCredentialFor(sandbox.url);
	const expected = await run(transactions(), credential);
	sandbox.state.requests.length = 0;
	sandbox.state.faults.add({ match: { query: { soapAction: 'GetTransactions' } }, after: 3, respond: 'expireToken' });
	const { error, data } = await run(transactions(), credential);
	expect(error).toBeUndefined();
	expect(data).toEqual(expected.data);
	expect(asked('Login')).toBe(1);
});

test('a session that ends again at once is an error, after one new sign-in', async () => {
	await start();
	const credential = soapCredentialFor(sandbox.url);
	sandbox.state.faults.add({ match: { query: { soapAction: 'GetAccountList' } }, times: 9, respond: 'expireToken' });
	const { error } = await run({ resource: 'glAccount', operation: 'getAll' }, credential);
	expect(error!.message).toBe('24SevenOffice ended the session, also the fresh one, at GetAccountList. It said: "Client is not authenticated on this identity".');
	expect(asked('Login')).toBe(2);
});

test('a wrong password is told as such, not tried again', async () => {
	await start();
	const { error } = await run(organization, soapCredentialFor(sandbox.url, { password: 'wrong' }));
	expect(error!.message).toBe(`24SevenOffice does not accept the e-mail ${defaultSoapOptions.username} and the password together with application ${defaultSoapOptions.applicationId}.`);
	expect((error as unknown as { failure: unknown }).failure).toEqual({ cause: 'credential-invalid' });
	expect(asked('Login')).toBe(1);
});

test('a user of several companies must choose one; the message lists them', async () => {
	await start({ identities: [NORDLYS, ANNET, STENGT] });
	const { error } = await run(organization, soapCredentialFor(sandbox.url));
	// In the message: n8n's test of a credential shows nothing else.
	expect(error!.message).toBe(
		`${defaultSoapOptions.username} may work in 2 companies in 24SevenOffice, and the credential names none of them. Their identity IDs: Nordlys AS (organization 543819716587312): ${NORDLYS.id}; Annet AS (organization 543819716580000): ${ANNET.id}.`,
	);
	expect((error as unknown as { description: string }).description).toBe('Put one of the identity IDs into the credential\'s field "Identity ID".');
	const { data } = await run(organization, soapCredentialFor(sandbox.url, { identityId: ANNET.id.toUpperCase() }));
	expect(data).toEqual([expect.objectContaining({ id: '543819716580000', name: 'Annet AS' })]);
});

test('an identity that is blocked: the others are listed', async () => {
	await start({ identities: [NORDLYS, ANNET, STENGT] });
	const { error } = await run(organization, soapCredentialFor(sandbox.url, { identityId: STENGT.id }));
	expect(error!.message).toBe(
		`${defaultSoapOptions.username} has no identity ${STENGT.id} in 24SevenOffice. Identity IDs: Nordlys AS (organization 543819716587312): ${NORDLYS.id}; Annet AS (organization 543819716580000): ${ANNET.id}.`,
	);
});

test('when the identity is changed in the credential, the kept session of the old company is not used', async () => {
	await start({ identities: [NORDLYS, ANNET] });
	const credential = soapCredentialFor(sandbox.url, { identityId: NORDLYS.id });
	expect((await run(organization, credential)).data[0]!.name).toBe('Nordlys AS');
	credential.twentyFourSevenOfficeSoapApi!.identityId = ANNET.id;
	expect((await run(organization, credential)).data[0]!.name).toBe('Annet AS');
	expect(asked('Login')).toBe(2);
});

test.each([
	[{ email: ' ' }, 'The field "E-Mail" of the credential for 24SevenOffice can not be used.'],
	[{ password: '' }, 'The field "Password" of the credential for 24SevenOffice can not be used.'],
	[{ applicationId: 'my app' }, 'The field "Application ID" of the credential for 24SevenOffice can not be used.'],
	[{ identityId: '7' }, 'The field "Identity ID" of the credential for 24SevenOffice can not be used.'],
	[{ apiBaseUrl: 'api.24sevenoffice.com' }, 'The field "API Base URL" of the credential for 24SevenOffice can not be used.'],
	[{ webservicesBaseUrl: '' }, 'The field "Web Services Base URL" of the credential for 24SevenOffice can not be used.'],
])('%j is refused before anything is sent', async (change, message) => {
	await start();
	const { error } = await run(organization, soapCredentialFor(sandbox.url, change));
	expect(error!.message).toBe(message);
	expect(sandbox.state.requests).toEqual([]);
});

test('a server that is not there, or is no 24SevenOffice', async () => {
	await start();
	const gone = await run(organization, soapCredentialFor('http://127.0.0.1:1'));
	expect(gone.error!.message).toBe('24SevenOffice could not be reached to sign in at http://127.0.0.1:1/soap/api/authenticate/v001/authenticate.asmx. Check the API Base URL in the credential.');
	const other = await run(organization, soapCredentialFor(sandbox.url, { apiBaseUrl: sandbox.url }));
	expect(other.error!.message).toBe(`24SevenOffice did not let n8n sign in: the answer of ${sandbox.url}/authenticate/v001/authenticate.asmx (status 404) is no SOAP envelope.`);
});

test.each(['Login', 'GetIdentities', 'GetIdentity', 'GetTransactions'])('a server that echoes at %s what it was sent gives nothing away', async (operation) => {
	await start();
	const credential = soapCredentialFor(sandbox.url);
	await run(organization, credential);
	const [session] = [...sandbox.state.soapSessions.keys()];
	if (operation === 'Login' || operation === 'GetIdentities') credential.twentyFourSevenOfficeSoapApi!.session = '';
	const { password } = defaultSoapOptions;
	const escaped = password.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	const said = `Can not read ${escaped} (${escaped.replace(/&/g, '&amp;')}), Cookie: ASP.NET_SessionId=${session!}`;
	sandbox.state.faults.add({
		match: { query: { soapAction: operation } }, times: 99,
		respond: { status: 500, headers: { 'Content-Type': 'text/xml' }, body: `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>${said}</faultstring></soap:Fault></soap:Body></soap:Envelope>` },
	});
	const { error } = await run(transactions(), credential);
	expect(error!.message).toContain('Can not read');
});

test('nor does one that echoes it in plain text', async () => {
	await start();
	const credential = soapCredentialFor(sandbox.url);
	await run(organization, credential);
	const [session] = [...sandbox.state.soapSessions.keys()];
	sandbox.state.faults.add({ match: { query: { soapAction: 'GetIdentity' } }, respond: { status: 400, headers: { 'Content-Type': 'text/plain' }, body: `Bad Request. Cookie: ASP.NET_SessionId=${session!}` } });
	expect((await run(organization, credential)).error!.message).toContain('Bad Request. Cookie: ASP.NET_SessionId=…');
});

describe('signing in while the server is busy', () => {
	const atLogin = (respond: Fault['respond'], times: number) => sandbox.state.faults.add({ match: { query: { soapAction: 'Login' } }, times, respond });
	const html = (status: number, headers = {}): Fault['respond'] => ({ status, headers: { 'Content-Type': 'text/html', ...headers }, body: '<html>busy</html>' });

	test.each<[string, Fault['respond']]>([
		['503 with an HTML page', html(503)],
		['an HTML page of status 200', html(200)],
		['an answer that ends in the middle', { transfer: { truncateTo: 0.6 } }],
		['429 that says how long to wait', html(429, { 'Retry-After': '1' })],
		['429 without a body', { status: 429 }],
		['a connection that is reset', 'resetConnection'],
		['a connection that breaks in mid-answer', { transfer: { cutAfter: 0.5 } }],
	])('%s: tried again, and then signed in', async (_what, respond) => {
		await start();
		atLogin(respond, 2);
		const { error, data } = await run(organization, soapCredentialFor(sandbox.url));
		expect([error, data.length, asked('Login')]).toEqual([undefined, 1, 3]);
	}, 30_000);

	test('503 again and again: an error that is no wrong password', async () => {
		await start();
		atLogin(html(503), 99);
		const { error } = await run(organization, soapCredentialFor(sandbox.url));
		expect(error!.message).toBe(`24SevenOffice did not let n8n sign in: the answer of ${sandbox.url}/soap/api/authenticate/v001/authenticate.asmx (status 503) is an HTML page.`);
		expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' }, httpCode: '503' });
		expect(asked('Login')).toBe(5);
	}, 60_000);

	test('an answer that is far too long is not read', async () => {
		await start();
		atLogin({ status: 200, headers: { 'Content-Type': 'text/xml' }, body: `<Envelope>${' '.repeat(3_000_000)}</Envelope>` }, 9);
		const { error } = await run(organization, soapCredentialFor(sandbox.url));
		expect(error!.message).toBe(`24SevenOffice did not let n8n sign in: the answer of ${sandbox.url}/soap/api/authenticate/v001/authenticate.asmx (status 200) is longer than 1 MB.`);
	});
});

test('the cookie goes to the two hosts, by whatever name, and nowhere else', async () => {
	const data = { ...soapCredentialFor('https://a.example', { apiBaseUrl: 'https://api.example', webservicesBaseUrl: 'https://web.example:8443/soap' }).twentyFourSevenOfficeSoapApi! };
	data.session = `s3ssion ${JSON.stringify([data.email, data.applicationId, null, 'https://api.example'])}`;
	const cookieAt = (url: string): unknown => signRequest(data, { url }).headers?.Cookie;
	expect(cookieAt('https://api.example/x.asmx')).toBe('ASP.NET_SessionId=s3ssion');
	expect(cookieAt('https://web.example:8443/y')).toBe('ASP.NET_SessionId=s3ssion');
	for (const url of ['http://api.example/x', 'https://api.example:444/', 'https://web.example/soap', 'https://api.example.evil.example/', 'https://evil.example/?https://api.example', 'https://api.example@evil.example/']) expect(cookieAt(url)).toBeUndefined();
	// Of other fields: signed in as someone else.
	expect(signRequest({ ...data, email: 'another@nordlys.example' }, { url: 'https://api.example/' }).headers).toBeUndefined();
});

test('projects come from the second host with the same session', async () => {
	await start();
	const otherName = sandbox.url.replace('127.0.0.1', 'localhost');
	const { data } = await run({ resource: 'project', operation: 'getAll', returnAll: true }, soapCredentialFor(sandbox.url, { webservicesBaseUrl: `${otherName}/soap/webservices` }));
	expect(data.length).toBeGreaterThan(10);
	expect(asked('Login')).toBe(1);
});

test('without the choice of SOAP the node asks for the OAuth2 credential, as ever', async () => {
	await start();
	expect((await runNode(organization, credentialFor(sandbox.url))).data).toHaveLength(1);
	expect(asked('Login')).toBe(0);
});
