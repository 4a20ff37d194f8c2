import { runJob } from '../measure/runJob';
import { count, table } from '../report/format';
import type { WorldSize } from '../world/world';
import { explainDifference } from './explainDifference';
import { SEED, sizeName } from './sizes';

/** Where the engine and DuckDB's SQL decide otherwise, and why. */
export async function differences(size: WorldSize): Promise<string> {
	const { transactions, same, differences: found } = await runJob('comparison', { size, seed: SEED });
	for (const { example, engine, duckDb, why } of found) console.log(`${engine} / ${duckDb} (${why}): ${example}`);
	return [
		`${sizeName(size)}: ${count(same)} of ${count(transactions)} the same (${((100 * same) / transactions).toFixed(2)} %).`,
		table([['Engine', 'DuckDB', 'The engine\'s reason', 'Transactions', 'Explanation'], ...found.map((each) => [each.engine, each.duckDb, each.why, count(each.count), explainDifference(each)])]),
	].join('\n\n');
}
