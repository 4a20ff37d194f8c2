import type { Corner } from '../world/corners';
import type { WorldSize } from '../world/world';

export interface WorldJob {
	size: WorldSize;
	seed: number;
	/** A corner's name; the normal world otherwise. */
	corner?: Corner;
}

/** Everything is measured in a process of its own; this is what such a process is asked for. */
export interface Jobs {
	engine: { job: WorldJob & { warmRuns: number; everything?: boolean }; result: EngineTimes };
	duckDb: { job: WorldJob & { runs: number }; result: DuckDbTimes };
	comparison: { job: WorldJob; result: Comparison };
	naiveFilter: { job: WorldJob & { sample: number }; result: SampleTimes };
	jsonRulesEngine: { job: WorldJob & { sample: number; sampleOrders: number }; result: SampleTimes };
	n8n: { job: WorldJob & { runs: number }; result: N8nTimes };
	fetch: { job: { lines: number; latencyMs: number; largestPage: number; runs: number }; result: FetchTimes };
	fetchMemory: { job: { lines: number }; result: FetchMemory };
}

export type JobKind = keyof Jobs;

/** Milliseconds and bytes. Each time runs from objects in memory to outcomes in memory. */
export interface EngineTimes {
	coldMs: number;
	warmMs: number[];
	/** Processor time of the warm runs, all threads together (V8 collects garbage in others). */
	warmProcessorMs: number[];
	/** Sentences, evidence and trail of every outcome as well, after the run. */
	everythingMs: number | null;
	/** Rise of resident memory during the cold run, garbage included. */
	peakBytes: number | null;
	/** Held by the outcomes after a collection. */
	heldBytes: number;
	inputBytes: number;
	matchedBy: number[];
	status: Record<string, number>;
}

export interface DuckDbTimes {
	version: string;
	threads: number;
	loadMs: number[];
	queryMs: number[];
	readMs: number[];
	totalMs: number[];
	/** All threads together. */
	processorMs: number[];
	peakBytes: number | null;
	matchedBy: number[];
}

export interface SampleTimes {
	sampleMs: number;
	comparisons: number;
	/** For all transactions and all orders, by the number of comparisons. */
	extrapolatedMs: number;
}

export interface Comparison {
	transactions: number;
	same: number;
	differences: Array<{ engine: string; duckDb: string; explanation: string; count: number; example: string }>;
}

/** The node's own time as n8n's engine records it, ms. */
export interface N8nTimes {
	matchNodeMs: number[];
	editFieldsMs: number[];
	engineMs: number[];
	outputs: number[];
}

/** Whole runs, ms; the processor time is of the client's process. */
export interface FetchTimes {
	nodeMs: number[];
	nodeProcessorMs: number[];
	bareMs: number[];
	bareProcessorMs: number[];
	/** Transactions that the node gave. */
	items: number;
}

export interface FetchMemory {
	items: number;
	/** Rise of resident memory while reading, garbage included. */
	peakBytes: number | null;
}
