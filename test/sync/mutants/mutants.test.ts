import '../../support/syncModel/quickRetries';
import { checkSequences } from '../../support/syncModel/checkSequences';
import { stopClock } from '../../support/syncModel/clock';
import { Systems } from '../../support/syncModel/systems';
import { mutants } from './mutants';

describe('the auditor catches a sync that', () => {
	let systems: Systems;

	beforeAll(() => {
		stopClock();
		systems = new Systems();
	});

	afterAll(() => systems.close());

	test.each(mutants)('$what', async ({ tamper, caughtBy }) => {
		const failure = await checkSequences(systems, { length: 20, often: { troubled: 5, busy: 10 }, numRuns: 40, seed: 5, endOnFailure: true, tamper }).then(
			() => undefined,
			(error: Error) => String(error.cause ?? error.message),
		);
		expect(failure).toMatch(caughtBy);
	}, 300_000);
});
