import { laws } from './laws';
import { engine } from './laws/matcher';

/**
 * The laws of matching on a bounded number of worlds, the same each time, so that CI does not depend on luck. A failure
 * prints its seed and path; LAW_SEED and LAW_RUNS choose others. `npm run test:long` runs many more from a new seed.
 */
const numRuns = Number(process.env.LAW_RUNS ?? 500);
const seed = Number(process.env.LAW_SEED ?? 20_211_123);

describe('the laws of matching', () => {
	it.each(Object.values(laws).map((law) => [law.name, law] as const))('%s', (_, law) => {
		law.check(engine, { numRuns, seed });
	});
});
