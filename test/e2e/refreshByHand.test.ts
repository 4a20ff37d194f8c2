import type { Browser, Page } from 'playwright-core';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { publishWorkflow } from '../../sandbox/launcher/publishWorkflow';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { openBrowser, takePicture } from './support/browser';
import { launchFresh } from './support/launchFresh';

/** What a person does, in the seed's words: filter and criteria, refresh, Auto-matched with links, one decided by hand. */
describe('On CostTracker’s page, with a real n8n behind its refresh symbol', () => {
	let launched: Launched;
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		launched = await launchFresh();
		// The template's switch: filter and criteria are CostTracker's.
		const template = fillSettings(readTemplate('sync-and-match'), { ...sandboxSettings, filterAndCriteriaFrom: 'costTracker' });
		await publishWorkflow(launched.n8nApi, { template, credentials: sandboxCredentials(launched), webhookUrl: launched.webhookUrl });
		browser = await openBrowser();
		page = await browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: launched.costTracker.url });
	});

	afterAll(async () => {
		await browser?.close();
		await launched?.stop();
	});

	async function pressRefresh(): Promise<string> {
		await page.getByRole('button', { name: 'Refresh' }).click();
		const told = page.locator('#refresh-status');
		await told.getByRole('link', { name: 'Show changes' }).waitFor({ timeout: 180_000 });
		const text = (await told.textContent())!;
		await told.getByRole('link', { name: 'Show changes' }).click();
		return text;
	}

	const client = () => new CostTrackerClient(launched.costTracker.url);

	test('the filter and the criteria are set up and saved', async () => {
		await page.goto('/settings');
		await page.getByLabel('Start date').fill('2026-01-15');
		await page.getByLabel('G/L accounts').fill('4000-6999');
		const criteria = page.locator('.criteria .name strong');
		expect(await criteria.first().textContent()).toBe('PO number on invoice');
		await page.getByRole('button', { name: 'Move down PO number on invoice' }).click();
		await page.getByRole('button', { name: 'Remove Same supplier and project (1:1)' }).click();
		await page.getByRole('button', { name: 'Save changes' }).click();
		await page.getByText('Saved.').waitFor();
		expect(await criteria.allTextContents()).toEqual([
			'PO number in description',
			'PO number on invoice',
			'Same supplier and value within ± %',
			'Same supplier and value within ± amount',
		]);
	});

	test('refresh runs the workflow by them, shows progress and what came of it', async () => {
		expect(await pressRefresh()).toMatch(/Finished: [1-9]\d* records written\./);
		const transactions = await client().transactions();
		const accounts = transactions.map((each) => Number((each as unknown as { accountNumber: string }).accountNumber));
		expect([Math.min(...accounts) >= 4000, Math.max(...accounts) <= 6999]).toEqual([true, true]);
		const criteria = new Set(transactions.map(({ outcome }) => outcome?.criterion).filter(Boolean));
		expect(criteria).toContain('purchaseOrderNumberInDescription');
		expect(criteria).not.toContain('sameSupplierAndProject');
	});

	test('Auto-matched rows lead to their order and to the invoice’s PDF', async () => {
		await page.goto('/?status=autoMatched');
		await takePicture(page, 'refresh-auto-matched');
		const row = page.locator('.transactions tbody').filter({ has: page.locator('td[data-label="Invoice"] a') }).first();
		expect(await row.locator('.status').textContent()).toBe('Auto-matched');
		const pdf = await page.request.get((await row.locator('td[data-label="Invoice"] a').getAttribute('href'))!);
		expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
		const order = row.locator('td[data-label="Purchase order"] a');
		const number = await order.textContent();
		await order.click();
		await page.getByRole('heading', { name: `Purchase order ${number}` }).waitFor();
		expect(await page.locator('.transactions .autoMatched').count()).toBeGreaterThan(0);
	});

	test('one tie decided by hand is Matched, and the next refresh leaves it so', async () => {
		await page.goto('/?status=needsReview');
		const row = page.locator('.transactions tbody').filter({ has: page.getByRole('button', { name: /^Match to/ }) }).first();
		const id = (await row.getAttribute('id'))!;
		const button = row.getByRole('button', { name: /^Match to/ }).first();
		const order = (await button.getAttribute('aria-label'))!.replace('Match to ', '');
		await button.click();
		await page.getByText(`Matched to ${order}.`).waitFor();
		const shown = async () => {
			await page.goto('/?status=matched');
			return [await page.locator(`#${id} .status`).textContent(), await page.locator(`#${id} td[data-label="Purchase order"]`).textContent()];
		};
		expect(await shown()).toEqual(['Matched', order]);
		await takePicture(page, 'refresh-matched-by-hand');
		expect(await pressRefresh()).toMatch(/Up to date|Finished/);
		expect(await shown()).toEqual(['Matched', order]);
	});
});
