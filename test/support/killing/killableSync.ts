import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { resetStore } from '../../../sandbox/costTracker/store/resetStore';
import { seedPurchaseOrders } from '../../../sandbox/costTracker/store/seedPurchaseOrders';
import { fillSettings } from '../../../sandbox/launcher/fillSettings';
import { launch, readTemplate, type Launched } from '../../../sandbox/launcher/launch';
import { startN8n } from '../../../sandbox/launcher/n8nProcess';
import { publishWorkflow } from '../../../sandbox/launcher/publishWorkflow';
import { refresh, type SyncRun } from '../../../sandbox/launcher/refresh';
import { callRefreshWebhook, waitForWebhook } from '../../../sandbox/launcher/refreshWebhook';
import { sandboxCredentials, sandboxSettings } from '../../../sandbox/launcher/sandboxCredentials';
import { generateProduction, PRODUCTION_SEED } from '../../../sandbox/production';
import { freePort } from '../../e2e/support/freePort';

/** Short, so that a dead run does not hold up the next one; long enough for the slowest step between two writes. */
export const leaseSeconds = 25;

const quiet = () => undefined;
const production = generateProduction({ seed: PRODUCTION_SEED });

/** A real n8n with the template, which can be killed in the middle of a run and started again. */
export class KillableSync {
	private constructor(
		readonly launched: Launched,
		private readonly dataDirectory: string,
		private readonly n8nPort: number,
	) {}

	static async start(): Promise<KillableSync> {
		const dataDirectory = mkdtempSync(join(tmpdir(), 'kill-n8n-'));
		const n8nPort = await freePort();
		const ports = { n8nPort, n8nBrokerPort: await freePort(), twentyFourSevenOfficePort: await freePort(), costTrackerPort: await freePort() };
		const launched = await launch({ once: false, ...ports, dataDirectory }, quiet);
		const sync = new KillableSync(launched, dataDirectory, n8nPort);
		await sync.shortenLease();
		return sync;
	}

	async stop(): Promise<void> {
		await this.launched.n8n.stop();
		await this.launched.stop();
		rmSync(this.dataDirectory, { recursive: true, force: true });
	}

	get store() {
		return this.launched.costTracker.store;
	}

	/** An empty CostTracker with its orders, as before the first sync. */
	reset(): void {
		resetStore(this.store);
		seedPurchaseOrders(this.store, production.purchaseOrders, sandboxSettings.organizationId);
		this.launched.twentyFourSevenOffice.state.requests.length = 0;
	}

	async runToTheEnd(): Promise<SyncRun> {
		return await refresh(this.launched, quiet);
	}

	/** How far a run is: requests that 24SevenOffice has seen and entries that CostTracker has journalled. */
	progress(): number {
		return this.launched.twentyFourSevenOffice.state.requests.length + this.entries();
	}

	/** What runs have written, without their own start and end. */
	entries(): number {
		return this.store.row<{ n: number }>("SELECT COUNT(*) AS n FROM journal WHERE run_id IS NOT NULL AND kind <> 'syncRuns'")!.n;
	}

	/** Starts a run, and calls back when it is so far; resolves with the run's id. Null where it ended before. */
	async interruptAt(progress: number, then: () => void): Promise<string> {
		const { body } = await callRefreshWebhook(this.launched.webhookUrl, this.launched.secrets.webhookSecret);
		const runId = body.runId!;
		while (this.progress() < progress && this.statusOf(runId) === null) await wait(1);
		then();
		return runId;
	}

	/** Null while it holds, or held, the lease. */
	statusOf(runId: string): string | null {
		return this.store.row<{ status: string | null }>('SELECT finished_as AS status FROM sync_runs WHERE id = :runId', { runId })!.status;
	}

	kill(): void {
		this.launched.n8n.process.kill('SIGKILL');
	}

	async startAgain(): Promise<void> {
		this.launched.n8n = await startN8n({ userFolder: join(this.dataDirectory, 'n8n'), port: this.n8nPort, brokerPort: await freePort() });
		await waitForWebhook(this.launched.webhookUrl, 'registered');
	}

	async waitForLeaseToRunOut(runId: string): Promise<void> {
		const expires = () => this.store.row<{ at: string }>('SELECT lease_expires_at AS at FROM sync_runs WHERE id = :runId', { runId })!.at;
		while (expires() >= this.store.now()) await wait(200);
	}

	private async shortenLease(): Promise<void> {
		const template = fillSettings(readTemplate('sync-and-match'), sandboxSettings);
		const start = template.nodes.find(({ name }) => name === 'Start Sync Run')!;
		start.parameters = { ...start.parameters, options: { ...(start.parameters?.options as object), leaseSeconds } };
		const { n8nApi, webhookUrl } = this.launched;
		await publishWorkflow(n8nApi, { template, credentials: sandboxCredentials(this.launched), webhookUrl });
	}
}
