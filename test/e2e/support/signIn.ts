import type { Page } from 'playwright-core';
import type { Launched } from '../../../sandbox/launcher/launch';

/** Signs the browser in to n8n as the sandbox's owner. */
export async function signIn(page: Page, { n8n, secrets }: Pick<Launched, 'n8n' | 'secrets'>): Promise<void> {
	await page.goto(`${n8n.url}/signin`);
	await page.fill('input[name="emailOrLdapLoginId"]', secrets.n8nOwnerEmail);
	await page.fill('input[name="password"]', secrets.n8nOwnerPassword);
	await page.click('button[type="submit"], [data-test-id="form-submit-button"]');
	await page.waitForURL((url) => !url.pathname.includes('signin'));
}
