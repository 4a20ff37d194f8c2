import { startCostTracker, type CostTracker } from '../../sandbox/costTracker';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { startMailbox, type Mailbox } from '../support/mail/startMailbox';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { runTemplate } from './runTemplate';

/** What n8n gives an error workflow. */
const FAILURE = {
	workflow: { id: 'w1', name: 'Sync and match' },
	execution: {
		id: '77',
		url: 'https://n8n.produksjon.example/workflow/w1/executions/77',
		lastNodeExecuted: 'Get Transactions',
		error: { message: '24SevenOffice answered 503 three times.', description: 'Try again later.' },
	},
};

describe('Alert on failure in the engine, with a real mail server', () => {
	let costTracker: CostTracker;
	let client: CostTrackerClient;
	let mailbox: Mailbox;

	beforeEach(async () => {
		costTracker = await startCostTracker({ port: 0, databaseFile: ':memory:', apiKey: sandboxApiKey, organizationId: sandboxSettings.organizationId, purchaseOrders: [] });
		client = new CostTrackerClient(costTracker.url);
		mailbox = await startMailbox();
	});

	afterEach(async () => {
		await Promise.all([costTracker.close(), mailbox.close()]);
	});

	async function alert(failure: object, { language = 'en', url = costTracker.url } = {}) {
		const run = await runTemplate({ twentyFourSevenOffice: { url: '' }, costTracker: { url } }, {
			template: 'alert-on-failure',
			enter: { sendFrom: 'n8n@produksjon.example', sendTo: 'regnskap@produksjon.example', language },
			credentials: { smtp: mailbox.credential as never },
			startNode: 'When a Workflow Fails',
			pinData: { 'When a Workflow Fails': [{ json: failure as never }] },
			mode: 'error',
		});
		expect(run.error).toBeUndefined();
		return mailbox.mails[0]!;
	}

	test('finishes the sync run as failed, with the reason, and says what failed and what to do', async () => {
		const started = await client.startSyncRun(sandboxSettings.organizationId, 3600, '77');
		const mail = await alert(FAILURE);
		expect(mail.subject).toBe('n8n: "Sync and match" failed in Get Transactions');
		expect(mail.text).toContain('What happened: 24SevenOffice answered 503 three times. Try again later.');
		expect(mail.text).toContain(`The sync run ${started.id} is finished as failed: ${costTracker.url}`);
		expect(mail.text).toContain('What to do: nothing is lost');
		expect(mail.text).toContain('https://n8n.produksjon.example/workflow/w1/executions/77');
		expect(await client.syncRun(started.id)).toMatchObject({ status: 'failed', error: 'Get Transactions: 24SevenOffice answered 503 three times. Try again later.' });
	});

	test('a workflow that started no sync run is reported all the same, in Norwegian too', async () => {
		const mail = await alert(FAILURE, { language: 'nb' });
		expect(mail.subject).toBe('n8n: "Sync and match" feilet i Get Transactions');
		expect(mail.text).toContain('Execution 77 started no sync run, so there is none to finish.');
	});

	test('CostTracker out of reach, or a trigger that failed before any execution: the mail is sent', async () => {
		const port = new URL(costTracker.url).port;
		await costTracker.close();
		const unreachable = await alert(FAILURE, { url: `http://127.0.0.1:${port}` });
		expect(unreachable.text).toContain('CostTracker could not be told');
		mailbox.mails.length = 0;
		const trigger = await alert({ workflow: FAILURE.workflow, trigger: { error: { message: 'The port is taken.' }, mode: 'trigger' } });
		expect(trigger.subject).toBe('n8n: "Sync and match" failed');
		expect(trigger.text).toContain('What happened: The port is taken.');
	});
});
