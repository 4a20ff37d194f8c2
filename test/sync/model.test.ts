import '../support/syncModel/quickRetries';
import { stopClock } from '../support/syncModel/clock';
import { checkSequences } from '../support/syncModel/checkSequences';
import { Systems } from '../support/syncModel/systems';

const numRuns = 50;
/** Others each time. */
const seed = Number(process.env.MODEL_SEED ?? Date.now() % 2_147_483_647);
const path = process.env.MODEL_PATH;

describe('whatever happens, the next quiet sync leaves what the auditor accepts', () => {
	let systems: Systems;

	beforeAll(() => {
		stopClock();
		systems = new Systems();
	});

	afterAll(() => systems.close());

	/** A failure prints its seed and path; MODEL_SEED and MODEL_PATH repeat it, and then it is shrunk. */
	test(`over ${numRuns} sequences of 30 steps, seed ${seed}`, async () => {
		await checkSequences(systems, { length: 30, numRuns, seed, path, endOnFailure: path === undefined });
	}, 300_000);
});
