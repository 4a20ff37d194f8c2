import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { runMatch } from '../nodes/PurchaseOrderMatch/runMatch';
import { HOSTILE } from '../nodes/PurchaseOrderMatch/report/worldOfReports';
import { purchaseOrder } from '../support/builders/purchaseOrder';
import { transaction } from '../support/builders/transaction';
import { openBrowser, takePicture } from './support/browser';

const supplier = (id: string, name: string) => ({ transactions: { id, name }, orders: { externalId: id, name } });
const coffee = supplier('502', 'Kaffebrenneriet Sørøst Norge Cateringavdeling AS');
const hostile = supplier('503', HOSTILE.formula);

/** A month with all that a report shows: matches, ties with candidates, near misses, an excess, and texts that attack. */
const transactions = [
	transaction({ id: 't1', voucherId: 'v1', purchaseOrderNumber: '2021-0001', amount: 1300.5, invoiceNumber: 'F-71' }),
	transaction({ id: 't2', voucherId: 'v2', amount: 84500, supplier: coffee.transactions, project: null, invoiceNumber: 'F-72', description: HOSTILE.script }),
	transaction({ id: 't3', voucherId: 'v3', amount: 84700, supplier: coffee.transactions, project: null, invoiceNumber: 'F-73', description: HOSTILE.rightToLeft }),
	transaction({ id: 't4', voucherId: 'v4', amount: 1124, supplier: hostile.transactions, project: { id: '12', name: HOSTILE.quotes }, description: HOSTILE.formula }),
	transaction({ id: 't5', voucherId: 'v5', description: 'PO 2021-0001 og 2021-0002', amount: 60 }),
	transaction({ id: 't6', voucherId: 'v6', matchStatus: 'keepUnmatched', amount: 999.99 }),
	transaction({ id: 't7', voucherId: 'v7', amount: '12,50', description: 'W'.repeat(300) }),
];
const purchaseOrders = [
	purchaseOrder({ id: 'p1', amount: 2000, url: 'https://costtracker.example/purchase-orders/p1' }),
	purchaseOrder({ id: 'p2', number: '2021-0002', amount: 500, url: 'javascript:alert(1)' }),
	purchaseOrder({ id: 'p3', number: 'KAFFE-1', amount: 84600, supplier: coffee.orders, project: null }),
	purchaseOrder({ id: 'p4', number: HOSTILE.quotes, amount: 1000, supplier: hostile.orders, project: { externalId: '13', name: 'Annet' } }),
];
const whatIf = { criterion: [{ kind: 'sameSupplierAndValuePercent', percent: 20 }, { kind: 'purchaseOrderNumberOnInvoice' }] };

const folder = mkdtempSync(join(tmpdir(), 'report-page-'));
let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true });
});

/** The file as the node in n8n's engine attaches it. */
async function reportFiles(language: 'en' | 'nb'): Promise<{ page: string; csv: string }> {
	const options = { reportFiles: ['html', 'csv'], explanationLanguage: language, whatIf };
	const run = await runMatch({ transactions, purchaseOrders, parameters: { options } as never });
	const { binary } = run.output('Match', 3)[0]!;
	const textOf = (key: string) => Buffer.from(binary![key]!.data, 'base64').toString('utf8');
	const path = join(folder, `${language}.html`);
	writeFileSync(path, textOf('html'));
	return { page: pathToFileURL(path).href, csv: textOf('transactionsCsv') };
}

/** Opens the file and notes whatever it does besides being read. */
async function open(address: string, width: number): Promise<{ page: Page; deeds: string[] }> {
	const page = await browser.newPage({ viewport: { width, height: 900 } });
	const deeds: string[] = [];
	page.on('console', (message) => deeds.push(`console: ${message.text()}`));
	page.on('pageerror', (error) => deeds.push(`error: ${error.message}`));
	page.on('dialog', (dialog) => (deeds.push(`dialog: ${dialog.message()}`), void dialog.dismiss()));
	page.on('request', (request) => request.url() !== address && deeds.push(`request: ${request.url()}`));
	await page.goto(address);
	return { page, deeds };
}

describe.each([
	['en', 'Purchase order'],
	['nb', 'Innkjøpsordre'],
] as const)('the report as a page, in %s', (language, word) => {
	it.each([
		['desktop', 1280],
		['phone', 360],
	])('reads on a %s: nothing runs, nothing is fetched, nothing has to be scrolled sideways', async (device, width) => {
		const { page, deeds } = await open((await reportFiles(language)).page, width);
		// Whatever could run must be provoked, too.
		for (const element of await page.locator('bdi').all()) if (await element.isVisible()) await element.hover();
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
		// Nor does a table stick out of its frame.
		expect(await page.evaluate('[...document.querySelectorAll("section")].filter((each) => each.scrollWidth > each.clientWidth).length')).toBe(0);
		expect(await page.locator('script, img, iframe, link, [onmouseover], [onerror], a[href^="javascript"]').count()).toBe(0);
		const text = await page.locator('main').innerText();
		expect(text).toContain(word);
		expect(text).toContain('<script>alert("boo")</script>');
		for (const seen of ['F-73', '12.4'.replace('.', language === 'nb' ? ',' : '.'), 'KAFFE-1', 'Lift og Lys AS', 'Vinterlys']) expect(text).toContain(seen);
		expect(await page.locator('svg rect').count()).toBeGreaterThan(5);
		expect(deeds).toEqual([]);
		await takePicture(page, `report-${language}-${device}`, true);
		await page.close();
	});

	it('prints', async () => {
		const { page, deeds } = await open((await reportFiles(language)).page, 794);
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794);
		expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
		expect(deeds).toEqual([]);
		await takePicture(page, `report-${language}-print`, true);
		await page.close();
	});

	it('has no cell in its CSV file that a spreadsheet would run', async () => {
		const { csv } = await reportFiles(language);
		const separator = language === 'nb' ? ';' : ',';
		expect(csv).toContain(`"'=HYPERLINK(`);
		for (const cell of csv.slice(1).split(separator)) expect(cell).not.toMatch(/^"?[=+@]/);
	});
});
