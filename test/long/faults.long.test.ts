import { startSandbox } from '../nodes/TwentyFourSevenOffice/support/sandbox';
import { faultRun } from '../nodes/TwentyFourSevenOffice/faultRun/faultRun';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: async () => undefined }));

/** `FAULT_SEED=123` shows one fetch again; `FAULT_COUNT` makes more or fewer of them. */
const first = Number(process.env.FAULT_SEED ?? 1000);
const count = process.env.FAULT_SEED === undefined ? Number(process.env.FAULT_COUNT ?? 2000) : 1;

test(`${count} fetches with random faults: 0 silent losses or duplicates`, async () => {
	const server = await startSandbox({ openApiFile: undefined });
	const { violations, ...figures } = await faultRun(server, Array.from({ length: count }, (_, index) => first + index));
	console.log(JSON.stringify({ ...figures, violations: violations.length }, null, 1));
	expect(violations).toEqual([]);
});
