import type { DuckDbTimes, Jobs } from '../../measure/jobs';
import { watchPeak } from '../../measure/memory';
import { makeWorld } from '../../world/makeWorld';
import { duckDb, runDuckDb, type DuckDbRun } from './runDuckDb';

export async function measureDuckDb(job: Jobs['duckDb']['job']): Promise<DuckDbTimes> {
	const world = makeWorld(job);
	const risen = watchPeak();
	const runs: DuckDbRun[] = [await runDuckDb(world)];
	const peakBytes = risen();
	while (runs.length < job.runs) runs.push(await runDuckDb(world));
	const [{ decided, threads }] = runs as [DuckDbRun];
	return {
		version: duckDb.version(),
		threads,
		loadMs: runs.map(({ loadMs }) => loadMs),
		queryMs: runs.map(({ queryMs }) => queryMs),
		readMs: runs.map(({ readMs }) => readMs),
		totalMs: runs.map(({ loadMs, queryMs, readMs }) => loadMs + queryMs + readMs),
		processorMs: runs.map(({ processorMs }) => processorMs),
		peakBytes,
		matchedBy: world.settings.criteria.map(({ kind }) => decided.filter(({ criterion }) => criterion === kind).length),
	};
}
