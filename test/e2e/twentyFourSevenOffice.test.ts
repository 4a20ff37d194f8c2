import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { Launched } from '../../sandbox/launcher/launch';
import { sandboxCredentials } from '../../sandbox/launcher/sandboxCredentials';
import { changeAmount } from '../../sandbox/production/changeProduction';
import { openBrowser, takePicture } from './support/browser';
import { launchFresh } from './support/launchFresh';
import { signIn } from './support/signIn';

const TYPE = 'n8n-nodes-24sevenoffice-costtracker.twentyFourSevenOffice';
const credentials = { twentyFourSevenOfficeOAuth2Api: { id: null, name: '24SevenOffice account' } };
const everyMinute = { pollTimes: { item: [{ mode: 'everyMinute' }] } };

/** Somewhere that the workflow writes to, which may be down. */
interface Receiver {
	url: string;
	/** What each request carried: a transaction's id. */
	received: Array<{ id: string; answered: number }>;
	answer: number;
	server: Server;
}

let launched: Launched;
let receiver: Receiver;
let credentialIds: Record<string, string>;

beforeAll(async () => {
	launched = await launchFresh();
	const account = sandboxCredentials(launched).find(({ name }) => name === '24SevenOffice account')!;
	credentialIds = { [account.name]: await launched.n8nApi.saveCredential(account) };
	receiver = await startReceiver();
});

afterAll(async () => {
	receiver?.server.close();
	await launched?.stop();
});

async function startReceiver(): Promise<Receiver> {
	const server = createServer((request, response) => {
		const id = new URL(request.url!, 'http://receiver').searchParams.get('id')!;
		receiver.received.push({ id, answered: receiver.answer });
		response.writeHead(receiver.answer, { 'Content-Type': 'application/json' }).end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received: [], answer: 200, server };
}

async function until(what: string, isSo: () => boolean, timeoutMs = 100_000): Promise<void> {
	for (const deadline = Date.now() + timeoutMs; !isSo(); await new Promise((resolve) => setTimeout(resolve, 250))) {
		if (Date.now() > deadline) throw new Error(`Not within ${timeoutMs / 1000} s: ${what}. Received: ${JSON.stringify(receiver.received)}`);
	}
}

test('the Trigger repeats a run that failed, and not one that succeeded', async () => {
	const { state } = launched.twentyFourSevenOffice;
	const saved = await launched.n8nApi.saveWorkflow(
		{
			name: 'Trigger',
			nodes: [
				{ name: 'Changes', type: `${TYPE}Trigger`, parameters: { ...everyMinute, startDate: '2026-01-15' }, credentials, typeVersion: 1, position: [0, 0], id: 'changes' } as never,
				{ name: 'Write', type: 'n8n-nodes-base.httpRequest', parameters: { url: `=${receiver.url}/?id={{ $json.id }}`, options: {} }, typeVersion: 4.2, position: [220, 0], id: 'write' } as never,
			],
			connections: { Changes: { main: [[{ node: 'Write', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		},
		credentialIds,
	);
	await launched.n8nApi.activateWorkflow(saved);
	// n8n activates a moment after it has answered; what changes before the first poll counts as there already.
	const polls = () => state.requests.filter(({ path, query, status }) => path === '/v1/transactionlines' && query.modifiedFrom !== undefined && status === 200).length;
	await until('the poll of the activation, which reads twice', () => polls() >= 2);
	const cost = state.production.transactionLines.find(({ id }) => id === state.production.answers.entries[0]!.transactionId)!;
	const voucher = state.production.transactionLines.filter(({ transaction }) => transaction.id === cost.transaction.id);
	const wanted = voucher.filter(({ id }) => state.production.answers.entries.some(({ transactionId }) => transactionId === id)).map(({ id }) => id).sort();

	receiver.answer = 500;
	state.production = changeAmount(state.production, cost.id, cost.amount + 1, new Date().toISOString().replace(/\.\d+Z/, 'Z'));
	await until('the run that fails', () => receiver.received.length > 0);
	receiver.answer = 200;
	await until('the run that repeats it', () => receiver.received.filter(({ answered }) => answered === 200).length >= wanted.length);
	expect(receiver.received.filter(({ answered }) => answered === 200).map(({ id }) => id).sort()).toEqual(wanted);
	const count = receiver.received.length;
	const before = polls();
	await until('two more polls', () => polls() >= before + 2, 200_000);
	expect(receiver.received).toHaveLength(count);
	await launched.n8nApi.call('post', `/workflows/${saved.id}/deactivate`);
});

describe('in the browser', () => {
	let browser: Browser;
	let page: Page;
	beforeAll(async () => {
		browser = await openBrowser();
		page = await browser.newPage({ viewport: { width: 1680, height: 1250 } });
		await signIn(page, launched);
	});
	afterAll(() => browser?.close());

	async function open(name: string, node: object): Promise<void> {
		const saved = await launched.n8nApi.saveWorkflow(
			{ name, nodes: [{ name, typeVersion: 1, position: [0, 0], id: name, credentials, ...node } as never], connections: {}, settings: { executionOrder: 'v1' } },
			credentialIds,
		);
		await page.goto(`${launched.n8n.url}/workflow/${saved.id}`);
		await page.locator('[data-test-id="canvas-node"]').first().dblclick();
		await page.waitForSelector('[data-test-id="node-parameters"]');
		await page.waitForTimeout(1_500);
	}

	test("the Trigger's panel", async () => {
		await open('24SevenOffice Trigger', { type: `${TYPE}Trigger`, parameters: { ...everyMinute, startDate: '2026-01-15', startFrom: 'date', changedSince: '2026-06-01T00:00:00' } });
		await takePicture(page, 'trigger-panel');
		expect(await page.getByText('On First Activation, Start From').count()).toBe(1);
		expect(await page.getByText('Changed Since').count()).toBeGreaterThan(0);
		await page.getByRole('button', { name: /fetch test event/i }).first().click();
		await page.getByText('10 items').first().waitFor();
		await takePicture(page, 'trigger-sample');
	});

	test("Discover's panel says what it does before it is run, and then what it found", async () => {
		const numbers = launched.twentyFourSevenOffice.state.production.purchaseOrders.slice(0, 60).map(({ number }) => number).join(', ');
		await open('Discover', { type: TYPE, parameters: { resource: 'transaction', operation: 'discover', startDate: '2026-01-15T00:00:00', knownPurchaseOrderNumbers: numbers } });
		await takePicture(page, 'discover-panel');
		expect(await page.getByText('Reads a sample of your supplier invoices').isVisible()).toBe(true);
		await page.locator('[data-test-id="node-execute-button"]').first().click();
		await page.locator('[data-test-id="output-panel"]').getByText(/\d+ items/).first().waitFor({ timeout: 60_000 });
		await takePicture(page, 'discover-answers');
		const found = await page.locator('[data-test-id="output-panel"]').textContent();
		expect(found).toMatch(/dimension "Bestillingsnr", its value/);
	});

	test('a supplier is picked from a list that is searched', async () => {
		await open('Supplier', { type: TYPE, parameters: { resource: 'supplier', operation: 'get' } });
		await page.locator('[data-test-id="parameter-input-supplierId"] input').last().click();
		await page.locator('[data-test-id="rlc-item"]').nth(3).waitFor();
		await takePicture(page, 'supplier-list');
		await page.locator('[data-test-id="rlc-search"] input, input[data-test-id="rlc-search"]').first().fill('frakt');
		await page.waitForTimeout(2_000);
		await takePicture(page, 'supplier-search');
		expect(await page.locator('[data-test-id="rlc-item"]').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/frakt/i)]));
	});
});
