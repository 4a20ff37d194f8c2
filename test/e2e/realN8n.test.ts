import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import axios from 'axios';
import type { Browser, Page } from 'playwright-core';
import type { WorkflowTemplate } from '../../sandbox/launcher/n8nApi';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { publishWorkflow } from '../../sandbox/launcher/publishWorkflow';
import { followSyncRun, refresh } from '../../sandbox/launcher/refresh';
import { callRefreshWebhook } from '../../sandbox/launcher/refreshWebhook';
import { sandboxApiKey, sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { openBrowser, takePicture } from './support/browser';
import { describeImport } from './support/describeImport';
import { describeSpreadsheetForm } from './support/describeSpreadsheetForm';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { launchFresh } from './support/launchFresh';
import { signIn } from './support/signIn';

const templateNames = readdirSync(resolve(__dirname, '../../workflows')).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
const quiet = () => undefined;

describe('A real n8n with the package installed', () => {
	let launched: Launched;
	let client: CostTrackerClient;

	beforeAll(async () => {
		launched = await launchFresh();
		client = new CostTrackerClient(launched.costTracker.url);
	});

	afterAll(() => launched?.stop());

	/** Saves the template anew with other settings or credentials and publishes it. */
	async function republish(given: { settings?: Record<string, string>; clientSecret?: string; apiBase?: string; everySeconds?: number; criteriaJson?: string; keepExecutions?: boolean } = {}) {
		const credentials = sandboxCredentials(launched);
		const { data } = credentials.find(({ type }) => type === 'twentyFourSevenOfficeOAuth2Api')!;
		if (given.clientSecret) data.clientSecret = given.clientSecret;
		if (given.apiBase) data.apiBaseUrl = given.apiBase;
		const template = fillSettings(readTemplate('sync-and-match'), { ...sandboxSettings, ...given.settings });
		const schedule = template.nodes.find(({ type }) => type.endsWith('.scheduleTrigger'))!;
		if (given.everySeconds) {
			schedule.parameters = { rule: { interval: [{ field: 'seconds', secondsInterval: given.everySeconds }] } };
		}
		if (given.keepExecutions) template.settings = { ...(template.settings as object), saveDataSuccessExecution: 'all' };
		if (given.criteriaJson) {
			const match = template.nodes.find(({ type }) => type.endsWith('.purchaseOrderMatch'))!;
			match.parameters = { ...match.parameters, criteriaSource: 'json', criteriaJson: given.criteriaJson };
		}
		await publishWorkflow(launched.n8nApi, { template, credentials, webhookUrl: launched.webhookUrl });
	}

	describe('goes wrong', () => {
		afterAll(() => republish());

		test.each([
			['a wrong client secret', { clientSecret: 'wrong' }, /client/i],
			['another organization', { settings: { organizationId: '111111111111111' } }, /543819716587312.*111111111111111/],
			['an unreachable server', { apiBase: 'http://127.0.0.1:9/v1' }, /127\.0\.0\.1:9/],
			['a reversed account interval', { settings: { glAccounts: '4999-4000' } }, /4999-4000/],
			['no criterion enabled', { criteriaJson: '[]' }, /No criterion is enabled/],
		])('with %s: the sync run is failed with the message, and nothing is matched', async (_what, given, message) => {
			await republish(given);
			const syncRun = await refresh(launched, quiet);
			expect(syncRun).toMatchObject({ status: 'failed', error: expect.stringMatching(message) });
			expect((await client.transactions()).filter(({ matchStatus }) => matchStatus !== 'unmatched')).toEqual([]);
		});
	});

	test('the webhook without the secret, or with a wrong one, is refused and nothing runs', async () => {
		const before = (await client.syncRuns()).length;
		expect((await callRefreshWebhook(launched.webhookUrl, undefined)).status).toBe(403);
		expect((await callRefreshWebhook(launched.webhookUrl, 'wrong')).status).toBe(403);
		expect((await client.syncRuns()).length).toBe(before);
	});

	test('the webhook with the secret answers 202 and runs; called again meanwhile it answers 409', async () => {
		launched.twentyFourSevenOffice.state.faults.add({
			match: { path: '/v1/transactionlines' },
			after: 1,
			respond: 'expireToken',
		});
		const first = await callRefreshWebhook(launched.webhookUrl, launched.secrets.webhookSecret);
		const second = await callRefreshWebhook(launched.webhookUrl, launched.secrets.webhookSecret);
		expect(first).toMatchObject({ status: 202, body: { runId: expect.any(String), reportUrl: expect.any(String) } });
		expect(second).toMatchObject({ status: 409, body: { runId: first.body.runId, runningSince: expect.any(String) } });
		const syncRun = await followSyncRun(launched, first.body.runId!, quiet);
		expect(syncRun).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		expect(compareWithAnswers(await client.transactions())).toMatchObject({ wrongMatches: [], differences: [] });
	});

	test('the nightly trigger and the webhook at the same moment: one works, the other says that one is running', async () => {
		const everySeconds = 20;
		// The schedule fires by the clock.
		const untilItFires = () => new Promise((resolve) => setTimeout(resolve, everySeconds * 1000 - (Date.now() % (everySeconds * 1000))));
		// So that it does not fire while it is put into service, which takes a while on a busy machine.
		await untilItFires();
		await axios.post(`${launched.costTracker.url}/_sandbox/reset`, undefined, { headers: { 'X-API-Key': sandboxApiKey } });
		await republish({ everySeconds, keepExecutions: true });
		await untilItFires();
		const answer = await callRefreshWebhook(launched.webhookUrl, launched.secrets.webhookSecret);
		const [running, ...others] = await client.syncRuns();
		expect(others).toEqual([]);
		await republish();
		const syncRun = await followSyncRun(launched, running!.id, quiet);
		expect(syncRun).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		expect(answer).toMatchObject(
			running!.trigger === 'webhook'
				? { status: 202, body: { runId: syncRun.id } }
				: { status: 409, body: { runId: syncRun.id, runningSince: expect.any(String) } },
		);
		// Both were there, and both ended well.
		const bothEnded = ['trigger success', 'webhook success'];
		const deadline = Date.now() + 15_000;
		let ended: string[] = [];
		while (!bothEnded.every((one) => ended.includes(one)) && Date.now() < deadline) {
			await new Promise((resolve) => setTimeout(resolve, 500));
			const { results } = await launched.n8nApi.call<{ results: Array<{ mode: string; status: string }> }>('get', '/executions');
			ended = results.map(({ mode, status }) => `${mode} ${status}`);
		}
		expect(ended).toEqual(expect.arrayContaining(bothEnded));
		expect(await client.syncRuns()).toHaveLength(1);
		expect(compareWithAnswers(await client.transactions())).toMatchObject({ wrongMatches: [], differences: [] });
	});

	test('the schedule starts a run by itself, with nobody waiting for an answer', async () => {
		const before = (await client.latestSyncRun())?.startedAt ?? '';
		await republish({ everySeconds: 3 });
		const scheduled = async () => (await client.syncRuns()).find(({ trigger, finishedAt, startedAt }) => trigger === 'schedule' && finishedAt && startedAt > before);
		const deadline = Date.now() + 60_000;
		while (!(await scheduled()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 500));
		await republish();
		expect(await scheduled()).toMatchObject({ status: 'succeeded', written: 0, report: { addsUp: true } });
	});

	describe('credentials are tested', () => {
		const test24 = (data: Record<string, unknown>) => testCredential('twentyFourSevenOfficeOAuth2Api', data);

		async function testCredential(type: string, changed: Record<string, unknown>) {
			const credential = sandboxCredentials(launched).find((candidate) => candidate.type === type)!;
			const saved = { ...credential, name: `${credential.name} to test`, data: { ...credential.data, ...changed } };
			const id = await launched.n8nApi.saveCredential(saved);
			return await launched.n8nApi.call<{ status: string; message: string }>('post', '/credentials/test', {
				credentials: { id, ...saved },
			});
		}

		test('good ones pass', async () => {
			expect(await test24({})).toMatchObject({ status: 'OK' });
			expect(await testCredential('costTrackerApi', {})).toMatchObject({ status: 'OK' });
		});

		test('bad ones fail', async () => {
			expect(await test24({ clientSecret: 'wrong' })).toMatchObject({ status: 'Error' });
			expect(await test24({ organizationId: '999999999999999' })).toMatchObject({ status: 'Error' });
			expect(await testCredential('costTrackerApi', { apiKey: 'wrong' })).toMatchObject({ status: 'Error' });
			expect(await testCredential('costTrackerApi', { baseUrl: 'http://127.0.0.1:9' })).toMatchObject({ status: 'Error' });
		});
	});

	describeSpreadsheetForm(() => launched);

	describe('in the browser', () => {
		let browser: Browser;
		let page: Page;

		beforeAll(async () => {
			browser = await openBrowser();
			page = await browser.newPage({ viewport: { width: 1920, height: 1000 } });
			await signIn(page, launched);
		});

		afterAll(() => browser?.close());

		test.each(templateNames)('the editor shows %s without an unknown node or a warning', async (name) => {
			const template = readTemplate(name);
			await page.goto(`${launched.n8n.url}/workflow/${await workflowOf(template)}`);
			await page.waitForSelector('[data-test-id="canvas-node"]');
			const suggestions = page.locator('[data-test-id="suggested-actions-close"]');
			if (await suggestions.isVisible()) await suggestions.click();
			// "1" zooms to fit.
			await page.keyboard.press('1');
			await page.waitForTimeout(1500);
			await takePicture(page, `editor-${name}`);
			const stickies = template.nodes.filter(({ type }) => type.endsWith('.stickyNote'));
			expect(await page.locator('[data-test-id="canvas-node"]').count()).toBe(template.nodes.length - stickies.length);
			expect(await page.locator('[data-test-id="sticky"]').count()).toBe(stickies.length);
			expect(await page.locator('[data-test-id="node-issues"], [data-test-id="canvas-node-status-issues"]').count()).toBe(0);
			expect(await page.getByText('not currently installed', { exact: false }).count()).toBe(0);
		});

		/** The id of the workflow made from a template, saved with its credentials chosen where n8n has none yet. */
		async function workflowOf(template: WorkflowTemplate): Promise<string> {
			const found = (await launched.n8nApi.call<Array<{ id: string; name: string }>>('get', '/workflows')).find(({ name }) => name === template.name);
			if (found) return found.id;
			const ids = await launched.n8nApi.saveCredentials(sandboxCredentials(launched));
			for (const [type, { name }] of template.nodes.flatMap(({ credentials }) => Object.entries(credentials ?? {}))) ids[name] ??= await launched.n8nApi.saveCredential({ name, type, data: {} });
			return (await launched.n8nApi.saveWorkflow(template, ids)).id;
		}

		test('CostTracker’s page shows what was matched and why', async () => {
			await page.goto(launched.costTracker.url);
			expect(await page.getByText('Auto-matched').count()).toBeGreaterThan(0);
			await takePicture(page, 'costtracker-transactions');
		});
	});

	// Last: it sets the templates' settings back to empty.
	describeImport(() => launched);
});
