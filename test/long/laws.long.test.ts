import { laws } from '../domain/matching/laws';
import { engine } from '../domain/matching/laws/matcher';
import { namingLaw } from '../domain/purchaseOrderNumber/namingLaw';

/**
 * The laws over very many worlds: LAW_RUNS for each law, 100,000 unless told otherwise, from a new seed each time
 * (LAW_SEED repeats one; a failure prints its seed and path).
 */
const numRuns = Number(process.env.LAW_RUNS ?? 100_000);
const seed = Number(process.env.LAW_SEED ?? Date.now() % 2_147_483_647);

describe(`the laws of matching over ${numRuns} worlds, seed ${seed}`, () => {
	it.each(Object.values(laws).map((law) => [law.name, law] as const))(
		'%s',
		(_, law) => {
			law.check(engine, { numRuns, seed });
		},
		60 * 60_000,
	);

	it('texts name what the reference says they name', () => {
		namingLaw(numRuns * 3, seed);
	});
});
