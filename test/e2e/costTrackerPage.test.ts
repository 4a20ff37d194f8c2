import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startCostTracker, type CostTracker } from '../../sandbox/costTracker';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { runTemplate } from '../workflows/runTemplate';
import { accessibilityProblems, sidewaysScroll } from './support/axe';
import { openBrowser, takePicture } from './support/browser';

const hostile = '<script>window.hacked=1</script>"\'><img src=x onerror="window.hacked=1"> javascript:window.hacked=1';
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** CostTracker's page as a browser shows it, after a sync of the whole film production and some rows of ill will. */
describe('CostTracker’s page in Chromium', () => {
	let browser: Browser;
	let costTracker: CostTracker;
	let runId: string;

	beforeAll(async () => {
		const production = generateProduction({ seed: PRODUCTION_SEED });
		const twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: 0, production });
		costTracker = await startCostTracker({
			port: 0,
			databaseFile: ':memory:',
			apiKey: sandboxApiKey,
			organizationId: sandboxSettings.organizationId,
			purchaseOrders: [...production.purchaseOrders, { id: hostile.slice(0, 60), number: hostile, supplier: { name: hostile }, amount: 1, status: 'sent' }],
		});
		await runTemplate({ twentyFourSevenOffice, costTracker });
		await twentyFourSevenOffice.close();
		await enterHostileRows();
		const runs = (await (await api('GET', '/sync-runs')).json()) as { items: Array<{ id: string }> };
		runId = runs.items[0]!.id;
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
		await costTracker?.close();
	});

	const api = (method: string, path: string, body?: unknown) =>
		fetch(`${costTracker.url}/api/v1${path}`, {
			method,
			headers: { 'X-API-Key': sandboxApiKey, 'Content-Type': 'application/json' },
			body: body === undefined ? undefined : JSON.stringify(body),
		});

	async function enterHostileRows(): Promise<void> {
		const externalId = (id: string) => `24sevenoffice:${sandboxSettings.organizationId}:${id}`;
		await api('POST', '/suppliers/batch', { items: [{ externalId: externalId('evil'), name: hostile, active: true }] });
		await api('POST', '/projects/batch', { items: [{ externalId: externalId('evil-project'), name: hostile, active: true }] });
		const item = { externalId: externalId('evil'), organizationId: sandboxSettings.organizationId, description: hostile, voucherNumber: hostile.slice(0, 60), supplier: { name: hostile }, amount: '1', currency: 'NOK', date: '2026-11-01' };
		await api('POST', '/accounting-transactions/batch', { items: [item] });
	}

	async function inBrowser(given: { viewport: typeof desktop; dark?: boolean }, look: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
		const context = await browser.newContext({ viewport: given.viewport, colorScheme: given.dark ? 'dark' : 'light', baseURL: costTracker.url, bypassCSP: true });
		try {
			await look(await context.newPage(), context);
		} finally {
			await context.close();
		}
	}

	const pages = () => [
		['transactions', '/'],
		['needs-review', '/?status=needsReview'],
		['nothing-found', '/?search=nobody'],
		['purchase-orders', '/purchase-orders'],
		['purchase-order', '/purchase-orders/700001'],
		['suppliers', '/suppliers'],
		['sync-runs', '/sync-runs'],
		['sync-run', `/sync-runs/${runId}`],
		['settings', '/settings'],
		['not-found', '/nowhere'],
	];

	test.each([
		['on a desktop', desktop, false],
		['on a phone', phone, false],
		['on a desktop in the dark', desktop, true],
		['on a phone in the dark', phone, true],
	])('%s each page passes axe-core and does not scroll sideways', async (_where, viewport, dark) => {
		await inBrowser({ viewport, dark }, async (page) => {
			const problems: Record<string, unknown> = {};
			for (const [name, path] of pages().filter(([shown]) => !dark || ['needs-review', 'sync-run', 'settings'].includes(shown!))) {
				await page.goto(path!);
				if ((await page.locator('summary').count()) > 0) await page.locator('summary').first().click();
				await takePicture(page, `page-${name}-${viewport.width}${dark ? '-dark' : ''}`);
				const found = [...(await accessibilityProblems(page)), ...((await sidewaysScroll(page)) > 0 ? ['scrolls sideways'] : [])];
				if (found.length > 0) problems[name!] = found;
			}
			expect(problems).toEqual({});
		});
	});

	test('hostile texts are shown as they are and do nothing', async () => {
		await inBrowser({ viewport: desktop }, async (page) => {
			for (const path of ['/', '/?search=hacked', '/purchase-orders?search=hacked', '/suppliers?search=hacked', '/settings', `/?search=${encodeURIComponent(hostile)}`]) {
				await page.goto(path);
				expect(await page.content()).toContain('hacked');
				expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
				expect(await page.locator('img').count()).toBe(0);
			}
		});
	});

	test('by keyboard alone: to the content, a tie decided, the criteria put in order and saved', async () => {
		await inBrowser({ viewport: desktop }, async (page) => {
			await page.goto('/?status=needsReview');
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
			await page.keyboard.press('Enter');
			const match = page.getByRole('button', { name: /^Match to / }).first();
			const name = (await match.getAttribute('aria-label'))!.replace('Match to ', '');
			for (let i = 0; i < 40 && !(await match.evaluate((button) => button === document.activeElement)); i++) await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await page.waitForURL(/decided=/);
			expect(await page.getByRole('status').first().textContent()).toContain(`Matched to ${name}.`);

			await page.goto('/settings');
			const first = () => page.locator('.criteria .name strong').first().textContent();
			const was = await first();
			await page.getByRole('button', { name: `Move down ${was}` }).focus();
			await page.keyboard.press('Enter');
			await page.getByText('Not saved yet').waitFor();
			expect(await first()).not.toBe(was);
			expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Move down ${was}`);
			await page.getByRole('button', { name: 'Save changes' }).focus();
			await page.keyboard.press('Enter');
			await page.getByText('Saved.').waitFor();
			expect(await first()).not.toBe(was);
		});
	});

	test('criteria are dragged into order with the mouse', async () => {
		await inBrowser({ viewport: desktop }, async (page) => {
			await page.goto('/settings');
			const names = () => page.locator('.criteria .name strong').allTextContents();
			const before = await names();
			await page.locator('.criteria li').nth(3).dragTo(page.locator('.criteria li').nth(0), { targetPosition: { x: 200, y: 4 } });
			await page.getByText('Not saved yet').waitFor();
			expect(await names()).toEqual([before[3], before[0], before[1], before[2], before[4]]);
			await page.getByRole('button', { name: 'Save changes' }).click();
			await page.getByText('Saved.').waitFor();
			expect(await names()).toEqual([before[3], before[0], before[1], before[2], before[4]]);
		});
	});
});
