import { median } from '../measure/median';
import { runJob } from '../measure/runJob';
import { count, megabytes, spread, table, times } from '../report/format';
import { load } from '../report/machine';

const LINES = 100_000;
const LATENCY_MS = 30;
const MEMORY_LINES = 500_000;
const RUNS = 5;

/** The 24SevenOffice node in n8n's engine reading a ledger, beside a bare client of the same width and page size. */
export async function fetchSection(): Promise<string> {
	const rows = [['Lines of a page', 'Node', 'Bare client', "Of the bare client's throughput", 'Processor time: node', '… bare client']];
	for (const largestPage of [1000, 200]) {
		const measured = await runJob('fetch', { lines: LINES, latencyMs: LATENCY_MS, largestPage, runs: RUNS });
		rows.push([
			count(largestPage),
			spread(measured.nodeMs),
			spread(measured.bareMs),
			times(median(measured.bareMs) / median(measured.nodeMs)),
			spread(measured.nodeProcessorMs),
			spread(measured.bareProcessorMs),
		]);
	}
	const memory = await runJob('fetchMemory', { lines: MEMORY_LINES });
	return [
		`${count(LINES)} ledger lines, ${LATENCY_MS} ms a request, four at once; the node completes ${count(LINES / 2)} transactions of them besides. Load ${load()}.`,
		table(rows),
		`Memory: ${count(MEMORY_LINES)} lines of which a filter keeps ${count(memory.items)} transactions: ${megabytes(memory.peakBytes)} above the process before, garbage included.`,
	].join('\n\n');
}
