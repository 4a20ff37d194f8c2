import type { ParsedMail } from 'mailparser';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { publishWorkflow } from '../../sandbox/launcher/publishWorkflow';
import { refresh } from '../../sandbox/launcher/refresh';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { startMailbox, type Mailbox } from '../support/mail/startMailbox';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { openBrowser, takePicture } from './support/browser';
import { launchFresh } from './support/launchFresh';

const quiet = () => undefined;
const { organizationId } = sandboxSettings;
const addresses = { sendFrom: 'n8n@produksjon.example', sendTo: 'regnskap@produksjon.example' };

describe('Morning digest and Alert on failure, imported into a real n8n that sends real mails', () => {
	let launched: Launched;
	let client: CostTrackerClient;
	let mailbox: Mailbox;
	let ids: Record<string, string>;

	beforeAll(async () => {
		[launched, mailbox] = await Promise.all([launchFresh(), startMailbox()]);
		client = new CostTrackerClient(launched.costTracker.url);
		ids = await launched.n8nApi.saveCredentials([{ name: 'SMTP account', type: 'smtp', data: mailbox.credential }, ...sandboxCredentials(launched)]);
	});

	afterAll(async () => {
		await launched?.stop();
		await mailbox?.close();
	});

	async function publish(name: string, enter: Record<string, unknown>, everySeconds?: number) {
		const template = fillSettings(readTemplate(name), enter);
		for (const node of template.nodes) {
			if (everySeconds && node.type.endsWith('.scheduleTrigger')) node.parameters = { rule: { interval: [{ field: 'seconds', secondsInterval: everySeconds }] } };
		}
		const saved = await launched.n8nApi.saveWorkflow(template, ids);
		await launched.n8nApi.activateWorkflow(saved);
		return saved;
	}

	async function nextMail(): Promise<ParsedMail> {
		const deadline = Date.now() + 60_000;
		while (mailbox.mails.length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
		return mailbox.mails.splice(0)[0]!;
	}

	test('the schedule sends last night’s figures and the report, which opens in a browser', async () => {
		const run = await refresh(launched, quiet);
		const matching = run.report!.matching as Record<string, number>;
		const saved = await publish('morning-digest', { organizationId, ...addresses }, 2);
		const mail = await nextMail();
		await launched.n8nApi.call('post', `/workflows/${saved.id}/deactivate`);
		expect(mail.subject).toContain(`Auto-matched ${matching.matched}, Needs review ${matching.needsReview}, Unmatched ${matching.unmatched}`);
		expect(mail.text).toContain('(refresh): succeeded.');
		expect(mail.text).toContain(run.reportUrl);

		const browser = await openBrowser();
		const page = await browser.newPage();
		await page.setContent(mail.attachments[0]!.content.toString());
		expect(await page.locator('article.entry').count()).toBeGreaterThan(matching.needsReview!);
		await takePicture(page, 'digest-attachment');
		await browser.close();
	});

	test('a failed run is finished as failed, and one mail says what failed and what to do', async () => {
		mailbox.mails.length = 0;
		const alert = await publish('alert-on-failure', addresses);
		const template = fillSettings(readTemplate('sync-and-match'), { ...sandboxSettings, organizationId: '999999999999999' });
		template.settings = { ...(template.settings as object), errorWorkflow: alert.id };
		await publishWorkflow(launched.n8nApi, { template, credentials: sandboxCredentials(launched), webhookUrl: launched.webhookUrl });
		await refresh(launched, quiet).catch(quiet);
		const mail = await nextMail();
		expect(mail.subject).toBe(`n8n: "${template.name}" failed in Check Organization`);
		const latest = (await client.latestSyncRun())!;
		expect(latest).toMatchObject({ status: 'failed', error: expect.stringContaining('999999999999999') });
		expect(mail.text).toContain(`The sync run ${latest.id} is finished as failed: ${latest.reportUrl}`);
		expect(mail.text).toContain(`${launched.n8n.url}/workflow/`);
		expect(mailbox.mails).toEqual([]);
	});
});
