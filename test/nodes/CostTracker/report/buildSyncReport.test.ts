import fc from 'fast-check';
import { buildSyncReport } from '../../../../nodes/CostTracker/report/buildSyncReport';
import type { Json } from '../../../../nodes/CostTracker/wire/json';
import { MAX_PROBLEMS, summarise, type WriteKind } from '../../../../nodes/CostTracker/write/writeSummary';
import type { WriteStatus } from '../../../../nodes/CostTracker/write/writeResult';

const summary = (writes: WriteKind, statuses: WriteStatus[], more: Json = {}): Json =>
	summarise(
		{ resource: writes, operation: 'upsert', writes, dryRun: false, syncRunId: 'run-1', ...more },
		statuses.length,
		statuses.map((status, itemIndex) => ({ itemIndex, externalId: `x:9:${itemIndex}`, status, ...(status === 'conflict' && { reason: 'matchedByPerson' }) })),
	) as unknown as Json;
const perItem = (writes: WriteKind, status: WriteStatus): Json => ({
	id: '1',
	result: { resource: writes, operation: 'upsert', writes, dryRun: false, status, ...(status === 'conflict' && { reason: 'matchedByPerson', message: 'Kari matched it.' }) },
});
const matchReport = (addsUp = true): Json => ({ kind: 'matchReport', summary: { input: 3, addsUp } });

test('nothing at all is a report that adds up', () => {
	expect(buildSyncReport([{}])).toEqual({
		kind: 'syncReport',
		reading: null,
		transactions: null,
		matching: null,
		notDone: [],
		writes: [],
		match: null,
		furtherMatches: [],
		totals: { received: 0, created: 0, updated: 0, unchanged: 0, conflicts: 0, refused: 0, failed: 0, notWritten: 0 },
		addsUp: true,
		transactionsArrived: true,
		dryRun: false,
		otherItems: 0,
	});
});

test('holds each write once, the match report as it is, and the totals', () => {
	const report = buildSyncReport([
		summary('suppliers', ['created', 'unchanged']),
		summary('matches', ['updated', 'conflict']),
		matchReport(),
		summary('suppliers', ['updated']),
		{ id: 'something else' },
	]);
	expect(report.writes.map(({ writes, received }) => [writes, received])).toEqual([
		['suppliers', 3],
		['matches', 2],
	]);
	expect(report.match).toEqual(matchReport());
	expect(report.totals).toMatchObject({ received: 5, created: 1, updated: 2, unchanged: 1, conflicts: 1 });
	expect(report).toMatchObject({ addsUp: true, otherItems: 1 });
});

test('items of Output "Per Item" count like the summary that they would have been', () => {
	const single = buildSyncReport([perItem('matches', 'updated'), perItem('matches', 'conflict'), perItem('matches', 'conflict')]);
	expect(single.writes).toMatchObject([
		{
			writes: 'matches',
			received: 3,
			updated: 1,
			conflicts: 2,
			addsUp: true,
			problems: { total: 2, shown: [{ reason: 'matchedByPerson', message: 'Kari matched it.' }, { reason: 'matchedByPerson' }] },
		},
	]);
});

test('a write or a match that does not add up shows', () => {
	expect(buildSyncReport([{ ...summary('suppliers', ['created']), addsUp: false }]).addsUp).toBe(false);
	expect(buildSyncReport([matchReport(false)]).addsUp).toBe(false);
});

describe('whether the transactions arrived', () => {
	test.each<[WriteStatus, boolean]>([
		['created', true],
		['unchanged', true],
		['conflict', true],
		['rejected', true],
		['failed', false],
		['notWritten', false],
	])('%s: %p', (status, arrived) => {
		expect(buildSyncReport([summary('accountingTransactions', ['created', status])]).transactionsArrived).toBe(arrived);
	});

	test('not when this node refused one: CostTracker never heard of it', () => {
		expect(buildSyncReport([{ ...summary('accountingTransactions', ['rejected']), refusedHere: 1 }]).transactionsArrived).toBe(false);
	});

	test('suppliers and the like are read by what changed, too: one that failed must be read again', () => {
		expect(buildSyncReport([summary('suppliers', ['failed'])]).transactionsArrived).toBe(false);
		expect(buildSyncReport([summary('suppliers', ['rejected'])]).transactionsArrived).toBe(true);
	});

	test('other writes have no part in it', () => {
		expect(buildSyncReport([summary('matches', ['failed']), summary('documents', ['failed'])]).transactionsArrived).toBe(true);
	});
});

test('its size is bounded, whatever the input', () => {
	const many = Array.from({ length: 300 }, () => summary('matches', ['conflict', 'conflict']));
	const report = buildSyncReport([...many, ...Array.from({ length: 300 }, () => matchReport())]);
	expect(report.writes[0]!.problems).toMatchObject({ total: 600 });
	expect(report.writes[0]!.problems.shown).toHaveLength(MAX_PROBLEMS);
	expect(report.furtherMatches.length).toBeLessThanOrEqual(10);
	expect(report.otherItems).toBe(300 - 1 - report.furtherMatches.length);
});

test('law: the order of the items changes no number', () => {
	const status = fc.constantFrom<WriteStatus>('created', 'updated', 'unchanged', 'conflict', 'rejected', 'failed', 'notWritten');
	const item = fc.oneof(
		fc.tuple(fc.constantFrom<WriteKind>('suppliers', 'matches', 'documents'), fc.array(status)).map(([writes, statuses]) => summary(writes, statuses)),
		fc.tuple(fc.constantFrom<WriteKind>('suppliers', 'matches'), status).map(([writes, each]) => perItem(writes, each)),
		fc.constant<Json>({}),
	);
	fc.assert(
		fc.property(
			fc.array(item).chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
			([items, shuffled]) => {
				const [one, other] = [buildSyncReport(items), buildSyncReport(shuffled)];
				expect(other.totals).toEqual(one.totals);
				expect(one.addsUp).toBe(true);
				expect(other.writes.map(({ writes, received }) => `${writes} ${received}`).sort()).toEqual(one.writes.map(({ writes, received }) => `${writes} ${received}`).sort());
			},
		),
	);
});

describe('the two equations, and what was not done', () => {
	const anyStatus = fc.constantFrom<WriteStatus>('created', 'updated', 'unchanged', 'conflict', 'rejected', 'failed', 'notWritten');

	test('read = created + updated + unchanged + refused + not written, whatever became of them', () => {
		fc.assert(
			fc.property(fc.array(anyStatus), fc.array(anyStatus), (one, other) => {
				const { transactions } = buildSyncReport([summary('accountingTransactions', one), summary('suppliers', other), summary('accountingTransactions', other)]);
				expect(transactions).toMatchObject({ read: one.length + other.length, addsUp: true });
			}),
		);
	});

	test('one that does not add up says so', () => {
		const lossy = { ...summary('accountingTransactions', ['created']), received: 2, addsUp: false };
		expect(buildSyncReport([lossy])).toMatchObject({ addsUp: false, transactions: { read: 2, created: 1, addsUp: false } });
	});

	test('matched + needs review + unmatched + skipped + invalid = considered', () => {
		const status = { autoMatched: { count: 3 }, needsReview: { count: 2 }, unmatched: { count: 1 }, skipped: { count: 4 }, invalid: { count: 0 } };
		const report = (input: number) => buildSyncReport([{ kind: 'matchReport', summary: { input, status, addsUp: true } }]).matching;
		expect(report(10)).toEqual({ considered: 10, matched: 3, needsReview: 2, unmatched: 1, skipped: 4, invalid: 0, addsUp: true });
		expect(report(11)).toMatchObject({ addsUp: false });
	});

	test('what was not done is a sentence with how many and why', () => {
		const { notDone } = buildSyncReport([summary('matches', ['updated', 'conflict', 'conflict', 'failed']), summary('suppliers', ['created'])]);
		expect(notDone).toEqual(['matches: 2 left as they were (matchedByPerson 2), 1 without a usable answer.']);
	});

	test('what was read and why, from the first reading of the plan', () => {
		const plan = { kind: 'readingPlan', explanation: 'Reads everything.', filterFingerprint: 'f', match: { criteria: [] } };
		expect(buildSyncReport([plan, { ...plan, read: 'month' }])).toMatchObject({ reading: { explanation: 'Reads everything.', filterFingerprint: 'f' }, otherItems: 0 });
	});
});
