import type { IDataObject } from 'n8n-workflow';
import type { Fault, RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { expectNoSecrets } from '../support/noSecrets';
import { bySoap, runNode, soapCredentialFor, transactions } from '../support/runNode';
import { startSandbox } from '../support/sandbox';

// The waits between attempts have their own tests in test/nodes/shared.
jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: async () => undefined }));

let sandbox: RunningTwentyFourSevenOffice;
let credential: ReturnType<typeof soapCredentialFor>;
let expected: IDataObject[];

beforeAll(async () => {
	sandbox = await startSandbox();
	credential = soapCredentialFor(sandbox.url);
	expected = (await runNode(bySoap(transactions({ endDate: '2026-03-31' })), credential)).data;
	expect(expected.length).toBeGreaterThan(50);
});
beforeEach(() => {
	sandbox.state.faults.clear();
	sandbox.state.requests.length = 0;
});

/** What the node makes of one spoiled answer to GetTransactions. */
async function withFault(respond: Fault['respond'], times = 1) {
	sandbox.state.faults.add({ match: { query: { soapAction: 'GetTransactions' } }, after: 1, times, respond });
	const done = await runNode(bySoap(transactions({ endDate: '2026-03-31' })), credential);
	expectNoSecrets([done.error, done.run.data.resultData, done.hints], sandbox);
	return done;
}

const envelope = (body: string): string => `<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soap:Body>${body}</soap:Body></soap:Envelope>`;
const xml = (body: string, status = 200): Fault['respond'] => ({ status, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body });
const fault = (text: string): string => envelope(`<soap:Fault><faultcode>soap:Server</faultcode><faultstring>${text}</faultstring></soap:Fault>`);
const result = (inner: string): string => envelope(`<GetTransactionsResponse xmlns="http://24sevenoffice.com/webservices/economy/accounting/"><GetTransactionsResult>${inner}</GetTransactionsResult></GetTransactionsResponse>`);

describe('recovered, complete', () => {
	test.each<[string, Fault['respond'], number]>([
		['the connection breaks before the answer', 'dropConnection', 2],
		['the connection is reset', 'resetConnection', 1],
		['the connection breaks in the middle of the body', { transfer: { cutAfter: 0.5 } }, 1],
		['429 with Retry-After', { status: 429, headers: { 'Retry-After': '1' } }, 1],
		['503 with an HTML page', { status: 503, headers: { 'Content-Type': 'text/html' }, body: '<html>busy</html>' }, 1],
		['429 told in a SOAP fault', xml(fault('Too many requests'), 429), 2],
		['503 told in a SOAP fault', xml(fault('The service is starting'), 503), 2],
		['XML that ends in the middle', { transfer: { truncateTo: 0.7 } }, 2],
		['nothing', { transfer: { truncateTo: 0 } }, 2],
		['an HTML page of status 200', { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>busy</html>' }, 2],
		['a slow answer', { transfer: { slowMs: 500 } }, 1],
		['more than 32 MB: asked for in two halves', xml(result(`<x>${'y'.repeat(33_000_000)}</x>`)), 1],
		['out of time: asked for in two halves', xml(envelope('<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Server was unable to process request. ---&gt; Request timed out.</faultstring></soap:Fault>'), 500), 1],
		['the session is gone, told inside an answer of status 200', xml(result('<APIException><Type>NotAuthenticated</Type><Message>Client is not authenticated on this identity</Message></APIException>')), 1],
	])('%s', async (_what, respond, times) => {
		const { error, data } = await withFault(respond, times);
		expect(error).toBeUndefined();
		expect(data).toEqual(expected);
	}, 30_000);
});

describe('a clear error, and nothing in part', () => {
	test.each<[string, Fault['respond'], string]>([
		['a fault', xml(envelope('<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Object reference not set to an instance of an object.</faultstring></soap:Fault>'), 500), '24SevenOffice answered GetTransactions with a fault. It said: "Object reference not set to an instance of an object".'],
		['an APIException inside an answer of status 200', xml(result('<Transaction><APIException><Type>Access</Type><Message>No access to module</Message></APIException></Transaction>')), '24SevenOffice answered GetTransactions with a fault. It said: "No access to module".'],
		['quarantine', xml(envelope('<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Limit exceeded by 1. Request is blocked. Quarantine ends at 2026-06-15 11:00:00</faultstring></soap:Fault>'), 500), '24SevenOffice takes no more requests for now. It said: "Limit exceeded by 1. Request is blocked. Quarantine ends at 2026-06-15 11:00:00".'],
		['quarantine, told by the status too', xml(fault('Limit exceeded by 1. Request is blocked. Quarantine ends at 2026-06-15 11:00:00'), 429), '24SevenOffice takes no more requests for now. It said: "Limit exceeded by 1. Request is blocked. Quarantine ends at 2026-06-15 11:00:00".'],
		['XML that ends in the middle', { transfer: { truncateTo: 0.7 } }, "24SevenOffice's answer to GetTransactions ends in the middle."],
		['XML whose elements do not fit', xml(result('<Transaction><Id>1</Transaction>')), "24SevenOffice's answer to GetTransactions is no XML that can be read: Expected closing tag 'Id' (opened in line 1, col 283) instead of closing tag 'Transaction' (line 1)."],
		['an HTML page', { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><html><body>Maintenance</body></html>' }, "24SevenOffice's answer to GetTransactions is an HTML page."],
		['an HTML page without a doctype', { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html><body>Maintenance</body></html>' }, "24SevenOffice's answer to GetTransactions is an HTML page."],
		['JSON', { status: 200, body: { message: 'moved' } }, "24SevenOffice's answer to GetTransactions is no SOAP envelope."],
		['nothing', { status: 200, body: '' }, "24SevenOffice's answer to GetTransactions is no SOAP envelope."],
		['a DOCTYPE with entities in entities', xml(`<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${result('<x>&b;</x>').slice(21)}`), "24SevenOffice's answer to GetTransactions holds a DOCTYPE, which SOAP forbids, so it was not read."],
		['an external entity', xml(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${result('<x>&f;</x>').slice(21)}`), "24SevenOffice's answer to GetTransactions holds a DOCTYPE, which SOAP forbids, so it was not read."],
		['elements in elements without end', xml(result(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)), "24SevenOffice's answer to GetTransactions is no XML that can be read: Maximum nested tags exceeded."],
		['the answer to another question', xml(envelope('<GetAccountListResponse xmlns="http://24sevenOffice.com/webservices"/>')), "24SevenOffice's answer to GetTransactions is not that of GetTransactions."],
		['a line without an id', xml(result('<Transaction><TransactionNo>7</TransactionNo></Transaction>')), '24SevenOffice gave a transaction line without an ID (transaction 7), so it can neither be matched nor written.'],
		['two lines of one id', xml(result('<Transaction><Id>1</Id></Transaction><Transaction><Id>1</Id></Transaction>')), '24SevenOffice gave a transaction line with the ID 1, which another line of the same answer has too (transaction without a number), so it can neither be matched nor written.'],
		['a redirect', { status: 302, headers: { Location: 'https://evil.example/?s=1' } }, `24SevenOffice redirects POST URL to https://evil.example/. Redirects are not followed, so that the credential goes nowhere else.`],
	])('%s', async (_what, respond, message) => {
		const { error, data } = await withFault(respond, 9);
		expect(error?.message).toBe(message.replace('URL', `${sandbox.url}/soap/api/Economy/Accounting/V001/TransactionService.asmx`));
		expect(data).toEqual([]);
		expect(sandbox.state.requests.filter(({ query }) => query.soapAction === 'GetTransactions').length).toBeLessThanOrEqual(6);
	}, 30_000);

	test('500 without a SOAP answer, again and again', async () => {
		const { error } = await withFault({ status: 500, headers: { 'Content-Type': 'text/html' }, body: '<html>oops</html>' }, 9);
		expect(error!.message).toContain('with status 500 and an HTML page instead of data. It was tried 5 times.');
	}, 60_000);

	test('a single day that stays too large names the day', async () => {
		const { error } = await withFault(xml(envelope('<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Request timed out.</faultstring></soap:Fault>'), 500), 99);
		expect(error!.message).toMatch(/^24SevenOffice has too many transaction lines on 2026-\d\d-\d\d for one answer\.$/);
	});
});

test('a stopped execution stops asking', async () => {
	const slow = await startSandbox({ latencyMs: 300 });
	await runNode(bySoap(transactions()), soapCredentialFor(slow.url), { cancelAfterMs: 1500 });
	const asked = slow.state.requests.length;
	await new Promise((resolve) => setTimeout(resolve, 1000));
	expect(slow.state.requests.length).toBeLessThanOrEqual(asked + 1);
	expect(slow.state.requests.filter(({ query }) => query.soapAction === 'GetTransactions').length).toBeLessThan(12);
}, 30_000);
