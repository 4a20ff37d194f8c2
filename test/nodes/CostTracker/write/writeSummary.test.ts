import fc from 'fast-check';
import { MAX_PROBLEMS, summarise } from '../../../../nodes/CostTracker/write/writeSummary';
import type { WriteResult, WriteStatus } from '../../../../nodes/CostTracker/write/writeResult';

const identity = { resource: 'supplier', operation: 'upsert', writes: 'suppliers', dryRun: false, syncRunId: 'run-1' } as const;
const result = (status: WriteStatus, itemIndex = 0): WriteResult => ({ itemIndex, externalId: `24sevenoffice:9:${itemIndex}`, status });

test('counts each result under its name', () => {
	const statuses: WriteStatus[] = ['created', 'updated', 'updated', 'unchanged', 'conflict', 'rejected', 'failed', 'notWritten'];
	expect(summarise(identity, 8, statuses.map((status, index) => result(status, index)))).toEqual({
		kind: 'writeSummary',
		...identity,
		received: 8,
		created: 1,
		updated: 2,
		unchanged: 1,
		conflicts: 1,
		refused: 1,
		refusedHere: 0,
		failed: 1,
		notWritten: 1,
		addsUp: true,
		problems: { total: 0, shown: [] },
	});
});

test('a lost result shows', () => {
	expect(summarise(identity, 2, [result('created')]).addsUp).toBe(false);
});

test('the list of problems is bounded, its count is not', () => {
	const results = Array.from({ length: 250 }, (_, index) => ({ ...result('conflict', index), reason: 'matchedByPerson' }));
	const { problems, conflicts } = summarise(identity, 250, results);
	expect(conflicts).toBe(250);
	expect(problems.total).toBe(250);
	expect(problems.shown).toEqual(results.slice(0, MAX_PROBLEMS));
});

test('law: the counts add up to what was received', () => {
	const status = fc.constantFrom<WriteStatus>('created', 'updated', 'unchanged', 'conflict', 'rejected', 'failed', 'notWritten');
	fc.assert(
		fc.property(fc.array(status), (statuses) => {
			expect(summarise(identity, statuses.length, statuses.map((each) => result(each))).addsUp).toBe(true);
		}),
	);
});
