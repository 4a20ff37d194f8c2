import { runJob } from '../measure/runJob';
import { count, milliseconds, table } from '../report/format';
import type { WorldSize } from '../world/world';
import { SEED, sizeName } from './sizes';

/** What compares every transaction with every order: measured on a sample and extrapolated. */
export async function slowPeers(size: WorldSize): Promise<string> {
	const naive = await runJob('naiveFilter', { size, seed: SEED, sample: 200 });
	const rules = await runJob('jsonRulesEngine', { size, seed: SEED, sample: 20, sampleOrders: 500 });
	const row = (name: string, { sampleMs, comparisons, extrapolatedMs }: typeof naive): string[] => [
		name,
		`${count(comparisons)} in ${milliseconds(sampleMs)}`,
		`about ${milliseconds(extrapolatedMs)}`,
	];
	return table([
		[`${sizeName(size)}`, 'Measured: comparisons', 'Extrapolated to all'],
		row('`filter` per transaction, as in n8n\'s Code node', naive),
		row('json-rules-engine, a run per pair', rules),
	]);
}
