import '../support/syncModel/quickRetries';
import { stopClock } from '../support/syncModel/clock';
import { checkSequences } from '../support/syncModel/checkSequences';
import { Systems } from '../support/syncModel/systems';

describe('whatever happens, the next quiet sync leaves what the auditor accepts', () => {
	let systems: Systems;

	beforeAll(() => {
		stopClock();
		systems = new Systems();
	});

	afterAll(() => systems.close());

	test('over 50 sequences of 30 steps', async () => {
		await checkSequences(systems, { length: 30, numRuns: Number(process.env.N ?? 50), seed: Number(process.env.SEED ?? 1), endOnFailure: process.env.SHRINK === undefined, path: process.env.P });
	}, 120_000);
});
