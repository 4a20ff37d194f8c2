import { join } from 'node:path';
import type { Browser, Download } from 'playwright-core';
import { freshDirectory } from './freshDirectory';

export interface FormAnswer {
	/** What the last page says. */
	text: string;
	/** Downloaded files by their ending, as paths. */
	files: Record<string, string>;
}

/** Fills the form of "Match from a spreadsheet" as a person does, and waits for its last page and what it downloads. */
export async function fillSpreadsheetForm(
	browser: Browser,
	given: { url: string; signIn: { username: string; password: string }; purchaseOrders: string; transactions?: string; from24SevenOfficeAfter?: string; language?: 'English' | 'Norsk'; downloads: number },
): Promise<FormAnswer> {
	const context = await browser.newContext({ acceptDownloads: true, httpCredentials: given.signIn });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(120_000);
		const downloads: Download[] = [];
		page.on('download', (download) => downloads.push(download));
		await page.goto(given.url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
		const files = page.locator('input[type=file]');
		await files.nth(0).setInputFiles(given.purchaseOrders);
		if (given.transactions) await files.nth(1).setInputFiles(given.transactions);
		if (given.from24SevenOfficeAfter) {
			await page.locator('select').nth(0).selectOption({ label: '24SevenOffice' });
			await page.locator('input[type=date]').fill(given.from24SevenOfficeAfter);
		}
		await page.locator('select').nth(1).selectOption({ label: given.language ?? 'English' });
		await page.click('#submit-btn');
		await page.waitForURL(/form-waiting/, { waitUntil: 'domcontentloaded', timeout: 120_000 });
		const text = await page.locator('body').innerText();
		const deadline = Date.now() + 60_000;
		while (downloads.length < given.downloads && Date.now() < deadline) await page.waitForTimeout(100);
		if (downloads.length < given.downloads) throw new Error(`Only ${downloads.length} of ${given.downloads} files came. The page says: ${await page.locator('body').innerText()}`);
		const directory = freshDirectory();
		const saved: Record<string, string> = {};
		for (const download of downloads) {
			const name = download.suggestedFilename();
			await download.saveAs((saved[name.split('.').pop()!] = join(directory, name)));
		}
		return { text, files: saved };
	} finally {
		await context.close();
	}
}
