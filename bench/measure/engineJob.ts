import { makeWorld } from '../world/makeWorld';
import type { World } from '../world/world';
import type { EngineTimes, Jobs } from './jobs';
import { loadEngine } from './loadEngine';
import { processorMsSince } from './processorTime';
import { collectGarbage, usedBytes, watchPeak } from './memory';

/** What any peer hands over, too: who was matched to which order by which criterion. */
export interface Decided {
	status: string;
	criterion: string | null;
	purchaseOrderId: string | null;
}

/** One cold run, the first of its process, then warm ones on the same world. */
export function measureEngine(job: Jobs['engine']['job']): EngineTimes {
	const engine = loadEngine();
	collectGarbage();
	const empty = usedBytes();
	const world = makeWorld(job);
	collectGarbage();
	const inputBytes = usedBytes() - empty;

	const risen = watchPeak();
	const before = usedBytes();
	const cold = run(world);
	const peakBytes = risen();
	collectGarbage();
	const heldBytes = usedBytes() - before;

	const warm = Array.from({ length: job.warmRuns }, () => {
		const { ms, processorMs } = run(world);
		return { ms, processorMs };
	});
	return {
		coldMs: cold.ms,
		warmMs: warm.map(({ ms }) => ms),
		warmProcessorMs: warm.map(({ processorMs }) => processorMs),
		everythingMs: job.everything ? readEverything(cold.result.outcomes) : null,
		peakBytes,
		heldBytes,
		inputBytes,
		matchedBy: cold.result.summary.criteria.map(({ matched }) => matched),
		status: Object.fromEntries(Object.entries(cold.result.summary.status).map(([status, { count }]) => [status, count])),
	};

	/** Outcomes are worked out when read, so what the peers hand over is read here as well, within the time. */
	function run(given: World) {
		const processor = process.cpuUsage();
		const start = performance.now();
		const result = engine.matchPurchaseOrders(given);
		const decided = result.outcomes.map(
			({ status, criterion, purchaseOrder }): Decided => ({ status, criterion, purchaseOrderId: purchaseOrder?.id ?? null }),
		);
		const ms = performance.now() - start;
		return { ms, processorMs: processorMsSince(processor), result, decided };
	}
}

function readEverything(outcomes: readonly { toJSON?(): unknown }[]): number {
	const start = performance.now();
	for (const outcome of outcomes) outcome.toJSON!();
	return performance.now() - start;
}
