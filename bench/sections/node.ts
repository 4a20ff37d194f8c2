import { median } from '../measure/median';
import { runJob } from '../measure/runJob';
import { count, spread, table, times } from '../report/format';
import { load } from '../report/machine';
import { NODE_SIZE, SEED, sizeName } from './sizes';

/** Each takes a second or two. */
const RUNS = 5;

/** The node in n8n's own engine, beside Edit Fields on the same items. */
export async function node(): Promise<string> {
	const { matchNodeMs, editFieldsMs, engineMs, outputs } = await runJob('n8n', { size: NODE_SIZE, seed: SEED, runs: RUNS });
	const allowed = 1.5 * median(editFieldsMs) + median(engineMs);
	return [
		`${sizeName(NODE_SIZE)}; outputs: ${outputs.map(count).join(', ')} items. Load ${load()}.`,
		table([
			['', 'Time'],
			['Purchase Order Match', spread(matchNodeMs)],
			['Edit Fields adding one object field', spread(editFieldsMs)],
			['The engine alone', spread(engineMs)],
			['Of 1.5 × Edit Fields + the engine', times(median(matchNodeMs) / allowed)],
		]),
	].join('\n\n');
}
