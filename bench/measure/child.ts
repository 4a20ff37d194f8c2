import { measureDuckDb } from '../peers/duckDb/duckDbJob';
import { measureJsonRulesEngine } from '../peers/jsonRulesEngine';
import { measureNaiveFilter } from '../peers/naiveFilter';
import { compareWithDuckDb } from '../peers/duckDb/compareWithDuckDb';
import { measureEngine } from './engineJob';
import type { JobKind, Jobs } from './jobs';

type Handlers = { [Kind in JobKind]: (job: Jobs[Kind]['job']) => Jobs[Kind]['result'] | Promise<Jobs[Kind]['result']> };

const handlers: Handlers = {
	engine: measureEngine,
	duckDb: measureDuckDb,
	comparison: compareWithDuckDb,
	naiveFilter: measureNaiveFilter,
	jsonRulesEngine: measureJsonRulesEngine,
	// n8n's engine takes seconds to load and belongs to no other measurement.
	n8n: async (job) => (await import('../n8n/measureNode')).measureNode(job),
	fetch: async (job) => (await import('../fetch/measureFetch')).measureFetch(job),
	fetchMemory: async (job) => (await import('../fetch/measureFetch')).measureFetchMemory(job),
};

process.once('message', ({ kind, job }: { kind: JobKind; job: never }) => {
	void Promise.resolve(handlers[kind](job)).then((result) => process.send!(result, () => process.exit(0)));
});
// The bench was stopped: nobody waits for this any more.
process.once('disconnect', () => process.exit(1));
