import { runSoapFaults } from '../nodes/TwentyFourSevenOffice/support/soapFaultRun';
import { startSandbox } from '../nodes/TwentyFourSevenOffice/support/sandbox';

test('300 reads by SOAP with random faults: each is complete and right, or a clear error', async () => {
	const result = await runSoapFaults(await startSandbox(), 300, 2026);
	console.log(result);
	expect(result.silent).toEqual([]);
	expect(result.complete).toBeGreaterThan(100);
	expect(Object.keys(result.errors).filter((kind) => kind.includes('with items'))).toEqual([]);
	expect(result.mostRequests).toBeLessThan(60);
}, 1_800_000);
