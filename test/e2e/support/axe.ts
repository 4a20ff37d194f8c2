import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	id: string;
	help: string;
	nodes: Array<{ html: string; failureSummary?: string }>;
}

/** What axe-core finds wrong on the page as it is shown now, each in one line. Its policy forbids scripts, so bypass it for the page. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
	await page.evaluate(source);
	const violations = await page.evaluate(async () => {
		const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
		return (await axe.run()).violations;
	});
	return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
}

/** How many pixels the page is wider than the window. */
export async function sidewaysScroll(page: Page): Promise<number> {
	return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
