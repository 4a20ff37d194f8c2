

import { measureFetch } from './fetch/measureFetch';
const median = (a: number[]) => [...a].sort((x, y) => x - y)[Math.floor(a.length / 2)]!;
void (async () => {
	for (const largestPage of (process.argv[2] ?? '1000').split(',').map(Number)) {
		const t = await measureFetch({ lines: 100_000, latencyMs: 30, largestPage, runs: Number(process.argv[3] ?? 3) });
		console.log(largestPage, 'node', t.nodeMs.map(Math.round).join(' '), 'bare', t.bareMs.map(Math.round).join(' '), 'ratio', (median(t.bareMs) / median(t.nodeMs)).toFixed(2), 'cpu node', t.nodeProcessorMs.map(Math.round).join(' '), 'bare', t.bareProcessorMs.map(Math.round).join(' '));
	}
})();
