import axios from 'axios';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { refresh } from '../../sandbox/launcher/refresh';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { CostTrackerClient, type StoredTransaction } from '../support/sandbox/costTrackerClient';
import { sidewaysScroll } from './support/axe';
import { openBrowser, takePicture } from './support/browser';
import { launchFresh } from './support/launchFresh';
import { formSignIn, publishForm } from './support/publishForm';

const hostile = `<script>window.hacked=1</script> $& {{ 1+1 }} "'><img src=x onerror="window.hacked=1">`;
const hostileId = `24sevenoffice:${sandboxSettings.organizationId}:hostile`;

/** An accountant with what the sync left for review, in a real n8n and a real browser. */
describe('Review ties', () => {
	let launched: Launched;
	let client: CostTrackerClient;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	let waiting: StoredTransaction[];

	beforeAll(async () => {
		launched = await launchFresh();
		client = new CostTrackerClient(launched.costTracker.url);
		expect(await refresh(launched, () => undefined)).toMatchObject({ status: 'succeeded' });
		await enterHostileTie();
		await publishForm(launched, readTemplate('review-ties'), formUrl());
		// In the form's order: the oldest first.
		waiting = (await client.transactions()).filter(({ matchStatus }) => matchStatus === 'needsReview').sort((one, other) => one.date.localeCompare(other.date));
		browser = await openBrowser();
		context = await browser.newContext({ viewport: { width: 1280, height: 900 }, httpCredentials: formSignIn(launched) });
		page = await context.newPage();
	});

	afterAll(async () => {
		await browser?.close();
		await launched?.stop();
	});

	const formUrl = () => `${launched.n8n.url}/form/review-ties`;
	const api = () => axios.create({ baseURL: launched.costTracker.url, headers: { 'X-API-Key': sandboxApiKey } });
	const journal = async () => ((await api().get('/_sandbox/journal', { params: { limit: 5000 } })).data.items as Array<{ kind: string }>).filter(({ kind }) => kind === 'personDecision');
	const stored = async ({ externalId }: Pick<StoredTransaction, 'externalId'>) => (await client.transactions()).find((each) => each.externalId === externalId);
	const choice = (tie: StoredTransaction) => page.locator('select').nth(waiting.findIndex(({ externalId }) => externalId === tie.externalId));

	async function enterHostileTie(): Promise<void> {
		const candidates = [{ id: '700331', number: hostile.slice(0, 60), reason: 'fits' }, { id: 'gone', number: '2026-9999', reason: 'fits' }];
		const outcome = { status: 'needsReview', criterion: null, criterionPosition: null, reason: 'fits', explanation: hostile, purchaseOrder: null, candidates, warnings: [], trail: [], evidence: null };
		const item = { externalId: hostileId, organizationId: sandboxSettings.organizationId, date: '2026-01-16', description: hostile, supplier: { name: hostile }, invoiceNumber: hostile.slice(0, 60), amount: '1', currency: 'NOK' };
		await api().post('/api/v1/accounting-transactions/batch', { items: [item] });
		await api().post('/api/v1/accounting-transactions/candidates', { items: [{ externalId: hostileId, outcome }] });
	}

	async function openForm(given: { name: string; first?: string }): Promise<void> {
		await page.goto(formUrl());
		await page.getByLabel('Your name').fill(given.name);
		if (given.first) await page.getByLabel('Which first').selectOption(given.first);
		await page.getByRole('button', { name: 'Show' }).click();
		await page.waitForURL(/form-waiting/);
		await page.locator('#submit-btn').waitFor();
	}

	async function send(): Promise<string> {
		await page.locator('#submit-btn').click();
		await page.getByRole('heading', { name: /recorded/, level: 1 }).waitFor();
		return await page.locator('body').innerText();
	}

	test('does not open without the password, or with a wrong one', async () => {
		expect((await fetch(formUrl())).status).toBe(401);
		expect((await fetch(formUrl(), { headers: { Authorization: `Basic ${btoa('accountant:wrong')}` } })).status).toBe(401);
	});

	test('one matched, one kept unmatched, one that somebody else decided meanwhile; the rest waits, and hostile texts do nothing', async () => {
		const decided = (await journal()).length;
		await openForm({ name: 'Kari Nordmann' });
		await takePicture(page, 'review-ties-page', true);
		expect(await page.locator('select').count()).toBe(20);
		expect(await page.locator('body').innerText()).toContain(`20 of ${waiting.length} waiting`);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		expect(await page.locator('#n8n-form img, #n8n-form script').count()).toBe(0);
		expect(await page.locator('#n8n-form').innerText()).toContain(hostile);
		expect(await page.locator('#n8n-form').innerText()).toContain('2026-9999 could not be read, it may have been deleted');

		const [matched, kept, conflict] = waiting.filter(({ externalId, outcome }) => externalId !== hostileId && outcome?.reason === 'severalPurchaseOrders') as [StoredTransaction, StoredTransaction, StoredTransaction];
		const option = (await choice(matched).locator('option').allTextContents()).find((text) => text.startsWith('b) '))!;
		await choice(matched).selectOption(option);
		await choice(kept).selectOption('Keep Unmatched');
		await choice(conflict).selectOption({ index: 2 });
		await client.decide(conflict.externalId, 'unmatch', { decision: 'keepUnmatched', decidedBy: 'Ola Hansen' });
		const ending = await send();
		await takePicture(page, 'review-ties-ending', true);
		expect(ending).toContain('2 recorded, 1 not recorded, 17 left for later');
		expect(ending).toContain('Ola Hansen decided meanwhile to keep it unmatched.');
		expect(ending).toContain(`Still waiting: ${waiting.length - 3}.`);

		const expected = [
			{ matchStatus: 'matched', purchaseOrder: { number: option.split(' ')[1] }, decision: { name: 'Kari Nordmann' } },
			{ matchStatus: 'keepUnmatched', purchaseOrder: null, decision: { name: 'Kari Nordmann' } },
			{ matchStatus: 'keepUnmatched', purchaseOrder: null, decision: { name: 'Ola Hansen' } },
		];
		const now = async () => await Promise.all([matched, kept, conflict].map(stored));
		expect(await now()).toMatchObject(expected);
		expect((await journal()).length - decided).toBe(3);

		// The next sync leaves what people decided, and what waits goes on waiting.
		expect(await refresh(launched, () => undefined)).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		expect(await now()).toMatchObject(expected);
		// The hostile one is not of the ledger: the sync finds no order for it.
		const still = (await client.transactions()).filter(({ matchStatus }) => matchStatus === 'needsReview').map(({ externalId }) => externalId);
		const left = waiting.filter((tie) => ![matched, kept, conflict].includes(tie) && tie.externalId !== hostileId);
		expect(still.sort()).toEqual(left.map(({ externalId }) => externalId).sort());
	});

	test('goes on with the next ones, with the same name', async () => {
		await page.getByRole('link', { name: 'Go on with the next ones' }).click();
		await page.waitForURL(/\/form\/review-ties/);
		expect(await page.getByLabel('Your name').inputValue()).toBe('Kari Nordmann');
	});

	test('reads on a phone, in Norwegian, and says when nothing is found', async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.getByLabel('Language').selectOption('Norsk');
		await page.getByLabel('Which first').selectOption('Biggest amount');
		await page.getByRole('button', { name: 'Show' }).click();
		await page.waitForURL(/form-waiting/);
		await page.getByRole('button', { name: 'Lagre valgene mine' }).waitFor();
		await takePicture(page, 'review-ties-phone', true);
		expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
		await page.goto(`${formUrl()}?search=no%20such%20supplier`);
		await page.getByLabel('Your name').fill('Kari Nordmann');
		await page.getByRole('button', { name: 'Show' }).click();
		await page.getByRole('heading', { name: 'Nothing waits for review' }).waitFor();
		expect(await page.locator('body').innerText()).toContain('No transaction that waits has “no such supplier” in it.');
	});
});
