import { runJob } from '../measure/runJob';
import { count, table } from '../report/format';
import type { WorldSize } from '../world/world';
import { SEED, sizeName } from './sizes';

/** Where the engine and DuckDB's SQL decide differently, and why. */
export async function differences(size: WorldSize): Promise<string> {
	const { transactions, same, differences: found } = await runJob('comparison', { size, seed: SEED });
	for (const { example, engine, duckDb } of found) console.log(`${engine}, DuckDB ${duckDb}; e.g. ${example}`);
	const head = ['Engine', 'DuckDB', 'Transactions', 'Why'];
	return [
		`${sizeName(size)}: ${count(same)} of ${count(transactions)} transactions the same (${((100 * same) / transactions).toFixed(2)} %).`,
		table([head, ...found.map(({ engine, duckDb, count: of, explanation }) => [engine, duckDb, count(of), explanation])]),
	].join('\n\n');
}
