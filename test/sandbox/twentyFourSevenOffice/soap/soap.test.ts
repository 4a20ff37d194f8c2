import { production } from '../sandboxClient';
import { connectSoap, countOf, valueOf, type SoapClient } from './soapClient';

let client: SoapClient;
let at = Date.parse('2026-06-15T10:20:00Z');
beforeAll(async () => {
	client = await connectSoap({ now: () => at, soap: { requestsPerHour: 200 } });
});
afterAll(() => client.close());

const search = (content: string): string => `<searchParams>${content}</searchParams>`;
const days = (start: string, end: string): string => `<DateStart>${start}</DateStart><DateEnd>${end}</DateEnd>`;

test('who is not logged in gets a fault with status 500', async () => {
	const refused = await client.call('GetAccountList');
	expect([refused.status, valueOf(refused.data, 'faultstring')]).toEqual([500, 'Client is not authenticated on this identity']);
});

test('a wrong password gives an empty session, the right one a session that HasSession knows', async () => {
	expect(await client.login({ password: 'wrong' })).toBe('');
	expect(valueOf((await client.call('HasSession')).data, 'HasSessionResult')).toBe('false');
	expect(await client.login()).toMatch(/^[\w-]{20,}$/);
	expect(valueOf((await client.call('HasSession')).data, 'HasSessionResult')).toBe('true');
	expect(valueOf((await client.call('GetIdentity')).data, 'Name')).toBeDefined();
});

test('transactions: dates are inclusive to the second, and both are required', async () => {
	await client.login();
	const ofMarch = production.transactionLines.filter(({ date }) => date.startsWith('2026-03'));
	const whole = await client.call('GetTransactions', search(days('2026-03-01T00:00:00', '2026-03-31T23:59:59')));
	expect(countOf(whole.data, 'Transaction')).toBe(ofMarch.length);
	const short = await client.call('GetTransactions', search(days('2026-03-01T00:00:00', '2026-03-31T00:00:00')));
	expect(countOf(short.data, 'Transaction')).toBe(ofMarch.filter(({ date }) => date < '2026-03-31').length);
	expect(valueOf((await client.call('GetTransactions', search(''))).data, 'faultstring')).toContain('required');
});

test('transactions: projects, departments, accounts and numbers are filtered here, where REST has no such filter', async () => {
	await client.login();
	const year = days('2026-01-01T00:00:00', '2026-12-31T23:59:59');
	const expected = production.transactionLines.filter((line) =>
		line.account.number >= 4000 && line.account.number <= 4999 && line.dimensions?.some(({ dimensionType, value }) => dimensionType === 1 && value === '2603'));
	const found = await client.call('GetTransactions', search(`${year}<ProjectId>2603</ProjectId><AccountNoStart>4000</AccountNoStart><AccountNoEnd>4999</AccountNoEnd>`));
	expect(expected.length).toBeGreaterThan(0);
	expect(countOf(found.data, 'Transaction')).toBe(expected.length);
	expect(found.data).not.toContain(expected[0]!.id);
});

test('a wall-clock time in the hour that summer time skips is not read', async () => {
	await client.login();
	const gap = await client.call('GetTransactions', search(days('2026-03-29T02:30:00', '2026-03-31T23:59:59')));
	expect([gap.status, valueOf(gap.data, 'faultstring')]).toEqual([500, expect.stringContaining('does not exist in Norway')]);
});

test('unknown elements, a wrong namespace and unknown operations are loud', async () => {
	await client.login();
	expect(valueOf((await client.call('GetTransactions', search('<Project>1</Project>'))).data, 'faultstring')).toContain('Unknown: Project');
	expect(valueOf((await client.call('GetAccountList', '', { SOAPAction: '"http://24sevenOffice.com/webservices/GetAccounts"' })).data, 'faultstring')).toContain('did not recognize');
});

test('a session that nobody uses expires', async () => {
	await client.login();
	at += 1_201_000;
	expect((await client.call('GetAccountList')).status).toBe(500);
	await client.login();
	expect((await client.call('GetAccountList')).status).toBe(200);
});

test('after so many requests in an hour nothing is answered until the next', async () => {
	await client.login();
	let last = await client.call('HasSession');
	for (let sent = 0; sent < 220 && last.status === 200; sent += 1) last = await client.call('HasSession');
	expect(valueOf(last.data, 'faultstring')).toMatch(/^Limit exceeded by 1\. Request is blocked\. Quarantine ends at 2026-06-15 11:00:00$/);
	expect(last.headers.apilimitremaining).toBe('0');
	at += 3_600_000;
	await client.login();
	expect((await client.call('HasSession')).status).toBe(200);
});
