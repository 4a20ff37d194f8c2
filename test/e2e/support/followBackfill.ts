import type { CostTrackerClient, StoredSyncRun } from '../../support/sandbox/costTrackerClient';

/** The windows' sync runs once the backfill has come to an end: nothing has changed for a while and none is running. */
export async function followBackfill(client: CostTrackerClient, given: { windows: number; timeoutMs: number }): Promise<StoredSyncRun[]> {
	const deadline = Date.now() + given.timeoutMs;
	while (Date.now() < deadline) {
		const runs = await windowRuns(client);
		if (runs.filter(({ status }) => status === 'succeeded').length >= given.windows) return runs;
		const failed = runs.find(({ status }) => status === 'failed');
		if (failed) throw new Error(`Sync run ${failed.id} failed: ${failed.error}`);
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	throw new Error(`The backfill did not finish ${given.windows} windows within ${given.timeoutMs / 1000} s.`);
}

/** Sync runs that a backfill started, newest first. */
export async function windowRuns(client: CostTrackerClient): Promise<StoredSyncRun[]> {
	return (await client.syncRuns()).filter(({ filterFingerprint }) => filterFingerprint?.startsWith('backfill'));
}
