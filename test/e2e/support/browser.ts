import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const pictureDirectory = resolve(__dirname, '../../.output');

/**
 * The system's Chromium. Set CHROMIUM_PATH where it stands elsewhere.
 * @throws with what to install when there is none
 */
export async function openBrowser(): Promise<Browser> {
	const executablePath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));
	if (!executablePath) {
		throw new Error(
			`No Chromium found at ${places.join(', ')}. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH, and run npm run test:e2e again.`,
		);
	}
	return await chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** A picture for people to look at, under test/.output/: of what is seen, or of the whole page. */
export async function takePicture(page: Page, name: string, fullPage = false): Promise<void> {
	mkdirSync(pictureDirectory, { recursive: true });
	await page.screenshot({ path: join(pictureDirectory, `${name}.png`), fullPage });
}
