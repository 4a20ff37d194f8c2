import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { startCostTracker } from '../../sandbox/costTracker';
import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { installPackage } from '../../sandbox/launcher/installPackage';
import { readTemplate } from '../../sandbox/launcher/launch';
import { N8nApi } from '../../sandbox/launcher/n8nApi';
import { startN8n, type N8nProcess } from '../../sandbox/launcher/n8nProcess';
import { publishWorkflow } from '../../sandbox/launcher/publishWorkflow';
import { sandboxApiKey, sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { readOrMakeSecrets } from '../../sandbox/launcher/secrets';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { startTwentyFourSevenOffice } from '../../sandbox/twentyFourSevenOffice';
import { followBackfill, windowRuns } from '../e2e/support/followBackfill';
import { freePort } from '../e2e/support/freePort';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { largeLedger } from '../support/sandbox/largeLedger';

const vouchers = Number(process.env.BACKFILL_LINES ?? 300_000) / 3;
const perDay = vouchers / 420;
const windows = 30;
const leaseSeconds = 20;

/** The most that the process held in memory since it started. */
function peakMb(pid: number): number {
	return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

test(`Backfill of ${vouchers * 3} ledger lines with a 2 GB heap, killed in the middle and started again`, async () => {
	const dataDirectory = mkdtempSync(join(tmpdir(), 'backfill-long-'));
	const ends: Array<() => Promise<unknown>> = [];
	try {
		const ledger = largeLedger(generateProduction({ seed: PRODUCTION_SEED }), { vouchers, perDay, startDate: '2025-01-01' });
		const twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: await freePort(), production: ledger.production });
		ends.push(() => twentyFourSevenOffice.close());
		const costTracker = await startCostTracker({
			port: await freePort(),
			databaseFile: join(dataDirectory, 'costtracker.sqlite'),
			apiKey: sandboxApiKey,
			organizationId: sandboxSettings.organizationId,
			purchaseOrders: [],
		});
		ends.push(() => costTracker.close());
		const secrets = readOrMakeSecrets(dataDirectory);
		const userFolder = join(dataDirectory, 'n8n');
		await installPackage(userFolder);
		const ports = { port: await freePort(), brokerPort: await freePort() };
		let n8n: N8nProcess;
		const startAgain = async () => {
			n8n = await startN8n({ userFolder, ...ports, environment: { NODE_OPTIONS: '--max-old-space-size=2048' } });
			ends.push(() => n8n.stop());
		};
		await startAgain();
		const n8nApi = await N8nApi.signIn(n8n!.url, { email: secrets.n8nOwnerEmail, password: secrets.n8nOwnerPassword });
		const webhookUrl = `${n8n!.url}/webhook/costtracker-backfill`;
		const template = fillSettings(readTemplate('backfill'), {
			...sandboxSettings, startDate: '2025-01-01', endDate: '2026-02-25', daysPerWindow: '14',
		});
		(template.nodes.find(({ name }) => name === 'Start Sync Run')!.parameters!.options as { leaseSeconds: number }).leaseSeconds = leaseSeconds;
		template.nodes.find(({ name }) => name === 'Wait for the Other Run')!.parameters = { amount: 5, unit: 'seconds' };
		await publishWorkflow(n8nApi, { template, credentials: sandboxCredentials({ twentyFourSevenOffice, costTracker, secrets }), webhookUrl });
		const client = new CostTrackerClient(costTracker.url);
		const start = () => axios.post(webhookUrl, {}, { headers: { 'X-Webhook-Secret': secrets.webhookSecret } });

		const startedAt = Date.now();
		await start();
		while ((await windowRuns(client)).length <= windows / 2) await new Promise((resolve) => setTimeout(resolve, 100));
		const isWriting = async () => {
			const run = await client.latestSyncRun();
			return run?.status === 'running' && run.written > 0;
		};
		while (!(await isWriting()));
		const peakBefore = peakMb(n8n!.process.pid!);
		n8n!.process.kill('SIGKILL');
		await new Promise((resolve) => n8n!.process.once('exit', resolve));
		const succeededBefore = (await windowRuns(client)).filter(({ status }) => status === 'succeeded').length;

		const { startedAt: since } = (await client.latestSyncRun())!;
		await startAgain();
		while ((await start().catch(() => undefined))?.status !== 202) await new Promise((resolve) => setTimeout(resolve, 500));
		const runs = await followBackfill(client, { since, timeoutMs: 3_600_000 });
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		const peakAfter = peakMb(n8n!.process.pid!);
		console.log(`${vouchers * 3} ledger lines in ${seconds} s, the kill and the restart included; n8n's peak memory ${Math.round(peakBefore)} MB before the kill and ${Math.round(peakAfter)} MB after`);

		expect(runs.filter(({ status }) => status === 'succeeded')).toHaveLength(windows);
		// n8n, back again, may find the killed execution and have its run finished as failed before the lease runs out.
		expect(runs.filter(({ status }) => ['expired', 'failed'].includes(status))).toHaveLength(1);
		expect(succeededBefore).toBeGreaterThanOrEqual(windows / 2);
		const stored = await client.transactions();
		expect(stored.length).toBe(ledger.costLineIds.length);
		expect(new Set(stored.map(({ externalId }) => externalId.split(':').at(-1)))).toEqual(new Set(ledger.costLineIds));
		expect(stored.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0)).toBe(ledger.sumMinor);
	} finally {
		for (const end of ends.reverse()) await end();
		rmSync(dataDirectory, { recursive: true, force: true });
	}
});
