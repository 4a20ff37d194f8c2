import type { IDataObject } from 'n8n-workflow';
import { credentialFor, runNode, transactions } from '../../test/nodes/TwentyFourSevenOffice/support/runNode';
import { loadCompiledFrom } from '../../test/support/engine/loadNodeTypes';
import type { FetchMemory, FetchTimes, Jobs } from '../measure/jobs';
import { compiledDirectory } from '../measure/loadEngine';
import { collectGarbage, watchPeak } from '../measure/memory';
import { processorMsSince } from '../measure/processorTime';
import { fetchBare } from './bareClient';
import { startLedgerServer } from './startLedgerServer';

/** As many as the node has under way at once, and its page size. */
const WIDTH = 4;
const PAGE_SIZE = 1000;

/** The node in n8n's engine and a bare client, in turn, on the same server. */
export async function measureFetch({ lines, latencyMs, largestPage, runs }: Jobs['fetch']['job']): Promise<FetchTimes> {
	const server = await startLedgerServer({ lines, latencyMs, largestPage });
	const times: FetchTimes = { nodeMs: [], nodeProcessorMs: [], bareMs: [], bareProcessorMs: [], items: 0 };
	try {
		await fetchTransactions(server.url);
		await fetchBare(server.url, WIDTH, PAGE_SIZE);
		for (let run = 0; run < runs; run++) {
			const bare = await time(async () => await fetchBare(server.url, WIDTH, PAGE_SIZE));
			if (bare.result !== lines) throw new Error(`The bare client had ${bare.result} of ${lines} lines`);
			times.bareMs.push(bare.ms);
			times.bareProcessorMs.push(bare.processorMs);
			const node = await time(async () => await fetchTransactions(server.url));
			if (node.result !== lines / 2) throw new Error(`The node had ${node.result} of ${lines / 2} transactions`);
			times.items = node.result;
			times.nodeMs.push(node.ms);
			times.nodeProcessorMs.push(node.processorMs);
		}
	} finally {
		server.stop();
	}
	return times;
}

/** What a reading takes of memory of which a filter keeps one line in a hundred vouchers. */
export async function measureFetchMemory({ lines }: Jobs['fetchMemory']['job']): Promise<FetchMemory> {
	const small = await startLedgerServer({ lines: 4000, latencyMs: 0, largestPage: PAGE_SIZE });
	await fetchTransactions(small.url, { glAccounts: '4000-4999' });
	small.stop();
	const server = await startLedgerServer({ lines, latencyMs: 0, largestPage: PAGE_SIZE });
	const peak = watchPeak();
	const items = await fetchTransactions(server.url, { glAccounts: '4000-4999' });
	const peakBytes = peak();
	server.stop();
	return { items, peakBytes };
}

async function fetchTransactions(url: string, more: IDataObject = {}): Promise<number> {
	loadCompiledFrom(compiledDirectory);
	const { error, items } = await runNode(transactions({ startDate: '2020-12-31', options: { supplierDetails: false }, ...more }), credentialFor(url));
	if (error) throw error;
	return items.length;
}

async function time<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; processorMs: number }> {
	collectGarbage();
	const before = process.cpuUsage();
	const start = performance.now();
	const result = await work();
	return { result, ms: performance.now() - start, processorMs: processorMsSince(before) };
}
