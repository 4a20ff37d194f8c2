import '../support/syncModel/quickRetries';
import { checkSequences } from '../support/syncModel/checkSequences';
import { stopClock } from '../support/syncModel/clock';
import { createTally } from '../support/syncModel/tally';
import { Systems } from '../support/syncModel/systems';

/**
 * Very many sequences of 30 steps: SEQUENCES of them, 5,000 unless told otherwise, from a new seed each time. A failure
 * prints its seed and path: MODEL_SEED and MODEL_PATH repeat it, and then it is shrunk.
 */
const numRuns = Number(process.env.SEQUENCES ?? 5_000);
const seed = Number(process.env.MODEL_SEED ?? Date.now() % 2_147_483_647);
const path = process.env.MODEL_PATH;

test(`the auditor finds nothing in ${numRuns} sequences of 30 steps, seed ${seed}`, async () => {
	stopClock();
	const systems = new Systems();
	const tally = createTally();
	try {
		await checkSequences(systems, { length: 30, numRuns, seed, path, endOnFailure: path === undefined, afterEach: tally.add });
	} finally {
		console.log(`Seed ${seed}: ${tally.text()}`);
		systems.close();
	}
});
