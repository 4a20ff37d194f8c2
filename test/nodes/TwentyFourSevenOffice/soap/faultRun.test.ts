import { startSandbox } from '../support/sandbox';
import { runSoapFaults } from '../support/soapFaultRun';

/** A taste of `test/long/soapFaults.long.test.ts`. */
test('20 reads with random faults: each is complete and right, or a clear error', async () => {
	const result = await runSoapFaults(await startSandbox(), 20, 7);
	expect(result.silent).toEqual([]);
	expect(result.complete).toBeGreaterThan(5);
	expect(Object.keys(result.errors).filter((kind) => kind.includes('with items'))).toEqual([]);
	expect(result.mostRequests).toBeLessThan(60);
}, 120_000);
