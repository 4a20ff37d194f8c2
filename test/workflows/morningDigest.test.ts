import { startCostTracker, type CostTracker } from '../../sandbox/costTracker';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { startMailbox, type Mailbox } from '../support/mail/startMailbox';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { runTemplate } from './runTemplate';

jest.setTimeout(120_000);

const production = generateProduction({ seed: PRODUCTION_SEED });
const ADDRESSES = { sendFrom: 'n8n@produksjon.example', sendTo: 'regnskap@produksjon.example, leder@produksjon.example' };

describe('Morning digest in the engine, with a real mail server', () => {
	let twentyFourSevenOffice: Awaited<ReturnType<typeof startTwentyFourSevenOffice>>;
	let costTracker: CostTracker;
	let client: CostTrackerClient;
	let mailbox: Mailbox;

	beforeEach(async () => {
		twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: 0, production });
		const { organizationId } = sandboxSettings;
		costTracker = await startCostTracker({ port: 0, databaseFile: ':memory:', apiKey: sandboxApiKey, organizationId, purchaseOrders: production.purchaseOrders });
		client = new CostTrackerClient(costTracker.url);
		mailbox = await startMailbox();
	});

	afterEach(async () => {
		await Promise.all([twentyFourSevenOffice.close(), costTracker.close(), mailbox.close()]);
	});

	const sync = () => runTemplate({ twentyFourSevenOffice, costTracker });
	async function digest(enter: Record<string, unknown> = {}) {
		const run = await runTemplate({ twentyFourSevenOffice, costTracker }, {
			template: 'morning-digest',
			enter: { organizationId: sandboxSettings.organizationId, ...ADDRESSES, ...enter },
			credentials: { smtp: mailbox.credential as never },
		});
		expect(run.error).toBeUndefined();
		return mailbox.mails.splice(0);
	}
	const flat = (text: string | undefined) => (text ?? '').replace(/\u00a0/g, ' ');

	test('says after a night what was read, matched and written, what waits, and attaches the whole report, in English or Norwegian', async () => {
		await sync();
		const [run] = await client.syncRuns();
		const { transactions, matching, match } = run!.report as never as { transactions: Record<string, number>; matching: Record<string, number>; match: { forReview: { total: number; shown: Array<{ explanation: string }> } } };
		const [mail, ...further] = await digest();
		expect(further).toEqual([]);
		expect([mail!.to].flat().map((to) => to?.text)).toEqual(['regnskap@produksjon.example, leder@produksjon.example']);
		const text = flat(mail!.text);
		expect(flat(mail!.subject)).toBe(`CostTracker: Auto-matched ${matching.matched}, Needs review ${matching.needsReview}, Unmatched ${matching.unmatched}, Invalid ${matching.invalid}`.replace(', Invalid 0', ''));
		expect(text).toContain(`succeeded. ${transactions.read} transactions read: ${transactions.created} new, ${transactions.updated} changed, ${transactions.unchanged} unchanged, ${transactions.refused} refused, 0 not written.`);
		expect(text).toContain(`${matching.considered} considered: ${matching.matched} matched, ${matching.needsReview} to decide`);
		expect(text).toContain(run!.reportUrl);
		expect(text).toContain(`For a person to decide (${match.forReview.total})`);
		expect(text).toContain(flat(match.forReview.shown[0]!.explanation));
		expect(mail!.html).toBe(false);
		expect(mail!.attachments.map(({ filename, contentType, contentDisposition }) => [filename, contentType, contentDisposition])).toEqual([['purchase-order-match.html', 'text/html', 'attachment']]);
		expect(mail!.attachments[0]!.content.toString()).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);

		const [norwegian] = await digest({ language: 'nb' });
		expect(flat(norwegian!.subject)).toMatch(/^CostTracker: Automatisk matchet \d+, Til vurdering \d+, Uten match \d+/);
		expect(flat(norwegian!.text)).toMatch(/Synkroniseringer de siste 24 timer:\n• .* \(for hånd\): fullført\. \d+ transaksjoner lest/);
		expect(norwegian!.attachments[0]!.content.toString()).toContain('<html lang="nb">');
	});

	test('is silent when nothing was written, if so asked, and else says so', async () => {
		await sync();
		const since = Date.now();
		await new Promise((passed) => setTimeout(passed, 1_000));
		await sync();
		// Only the second run lies within the hours: it wrote nothing.
		const hours = (Date.now() - since - 500) / 3_600_000;
		expect(await digest({ hours })).toEqual([]);
		const [mail] = await digest({ hours: hours + 0.001, silentWhenNothingChanged: false });
		expect(flat(mail!.text)).toContain(' 0 records written in all.');
	});

	test('says first that a run failed, and that none was started', async () => {
		const [none] = await digest();
		expect(none!.subject).toBe('CostTracker: no sync run in the last 24 hours');
		expect(none!.text).toContain('Look in n8n whether "Sync and match" is published');
		expect(none!.attachments).toEqual([]);
		const started = await client.startSyncRun(sandboxSettings.organizationId);
		await client.finishSyncRun(started.id, { status: 'failed', error: 'Get Transactions: 24SevenOffice answered 503.' });
		const [failed] = await digest();
		expect(failed!.subject).toBe('CostTracker: a sync run did not succeed');
		expect(flat(failed!.text)).toMatch(/\(–\): FAILED\. No transactions were written\. 0 records written in all\. Reason: Get Transactions: 24SevenOffice answered 503\./);
	});
});
