import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startCostTracker } from '../../../sandbox/costTracker';
import type { CostTracker } from '../../../sandbox/costTracker';
import { Client, defaults } from './support';

/** A stand-in for n8n's webhook that answers what it is told to. */
let n8n: Server;
let heard: Array<{ method?: string; headers: IncomingHttpHeaders }> = [];
let answer: () => Promise<{ status: number; body: unknown }>;
let costTracker: CostTracker;
let client: Client;

beforeAll(async () => {
	n8n = createServer((request, response) => {
		heard.push({ method: request.method, headers: request.headers });
		void answer().then(({ status, body }) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)));
	});
	await new Promise<void>((resolve) => n8n.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(n8n.address() as AddressInfo).port}/webhook/refresh`;
	costTracker = await startCostTracker({ ...defaults, refresh: { url, header: 'X-Webhook-Secret', secret: 'keep-it' } });
	client = new Client(costTracker.url);
});

beforeEach(() => {
	heard = [];
});

afterAll(async () => {
	await costTracker.close();
	n8n.closeAllConnections();
	await new Promise((resolve) => n8n.close(resolve));
});

async function press(accept: string) {
	const response = await fetch(`${client.url}/refresh`, { method: 'POST', headers: { Origin: client.url, Accept: accept }, redirect: 'manual' });
	return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

const progressOf = async (runId: string) =>
	(await (await fetch(`${client.url}/refresh/${runId}`)).json()) as { running: boolean; message: string };

describe('the refresh symbol', () => {
	test('calls the webhook with its secret, and tells how the run is getting on', async () => {
		let run = '';
		answer = async () => {
			run = await client.startRun({ trigger: 'webhook' });
			return { status: 202, body: { runId: run, reportUrl: `${client.url}/sync-runs/${run}` } };
		};
		const pressed = await press('application/json');
		expect(JSON.parse(pressed.text)).toEqual({ started: true, message: 'The sync has started.', runId: run });
		expect(heard).toMatchObject([{ method: 'POST', headers: { 'x-webhook-secret': 'keep-it' } }]);
		expect(await progressOf(run)).toMatchObject({ running: true, message: expect.stringMatching(/^Synchronising for \d+ s: 0 records written so far\.$/) });
		await client.batch('/suppliers/batch', [{ externalId: '24sevenoffice:543819716587312:1', name: 'Lift' }], { run });
		await client.finish(run);
		expect(await progressOf(run)).toMatchObject({ running: false, message: 'Finished: 1 record written.' });
	});

	test('works without the script too: it leads to the run', async () => {
		let run = '';
		answer = async () => {
			run = await client.startRun();
			return { status: 202, body: { runId: run } };
		};
		expect(await press('text/html')).toMatchObject({ status: 303, location: `/sync-runs/${run}` });
		expect(await (await fetch(`${client.url}/sync-runs/${run}`)).text()).toContain('http-equiv="refresh"');
		await client.finish(run, { status: 'failed', error: 'No answer from 24SevenOffice.' });
		expect(await progressOf(run)).toMatchObject({ running: false, message: 'The sync run failed: No answer from 24SevenOffice.' });
	});

	test.each([
		[409, { runningSince: '02:00' }, 'A sync has been running since 02:00. Wait for it to finish.'],
		[403, {}, "n8n refused the webhook's secret (403)."],
		[404, {}, 'Is the workflow active?'],
		[500, {}, 'n8n answered 500.'],
	])('says what n8n meant by %i', async (status, body, message) => {
		answer = async () => ({ status, body });
		expect(JSON.parse((await press('application/json')).text)).toMatchObject({ started: false, runId: null, message: expect.stringContaining(message) });
	});

	test('never shows the secret, not even when n8n is gone', async () => {
		const gone = await startCostTracker({ ...defaults, refresh: { url: 'http://127.0.0.1:1/webhook', header: 'X-Webhook-Secret', secret: 'keep-it' } });
		const response = await fetch(`${gone.url}/refresh`, { method: 'POST', headers: { Origin: gone.url, Accept: 'text/html' } });
		const text = await response.text();
		await gone.close();
		expect(text).toContain('Is n8n running?');
		expect(text).not.toContain('keep-it');
	});
});
