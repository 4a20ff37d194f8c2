import type { CostTrackerClient, StoredSyncRun } from '../../support/sandbox/costTrackerClient';

/** The windows' sync runs, newest first, once the backfill has come to its end: the run that hands over to the nightly sync. */
export async function followBackfill(client: CostTrackerClient, given: { since?: string; timeoutMs: number }): Promise<StoredSyncRun[]> {
	const deadline = Date.now() + given.timeoutMs;
	while (Date.now() < deadline) {
		const latest = await client.latestSyncRun();
		const isNew = latest !== undefined && latest.startedAt > (given.since ?? '');
		if (isNew && latest.status === 'failed') throw new Error(`Sync run ${latest.id} failed: ${latest.error}`);
		if (isNew && latest.status === 'succeeded' && latest.filterFingerprint !== null && !isWindow(latest)) return await windowRuns(client);
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	throw new Error(`The backfill did not come to its end within ${given.timeoutMs / 1000} s.`);
}

/** Sync runs that read one window each, newest first. */
export async function windowRuns(client: CostTrackerClient): Promise<StoredSyncRun[]> {
	return (await client.syncRuns()).filter(isWindow);
}

function isWindow({ filterFingerprint }: StoredSyncRun): boolean {
	return filterFingerprint?.startsWith('backfill ') === true;
}
