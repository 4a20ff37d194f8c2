import { startSandbox } from '../support/sandbox';
import { faultRun } from './faultRun';

// The waits between attempts have their own tests in test/nodes/shared.
jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: async () => undefined }));

test('100 fetches with random faults: each complete and right, or a clear error', async () => {
	const server = await startSandbox({ openApiFile: undefined });
	const { violations, complete, strikes } = await faultRun(server, Array.from({ length: 100 }, (_, index) => index + 1));
	expect(violations).toEqual([]);
	// Neither an undisturbed run nor one in which nothing comes through.
	expect(strikes).toBeGreaterThan(50);
	expect(complete).toBeGreaterThan(30);
}, 180_000);
