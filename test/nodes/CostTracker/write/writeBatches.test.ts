import fc from 'fast-check';
import {
	type BatchAnswer,
	MAX_BATCH_SIZE,
	MAX_REFUSED_IN_A_ROW,
	MAX_UNANSWERED_IN_A_ROW,
	type Prepared,
	writeBatches,
	writeOneByOne,
} from '../../../../nodes/CostTracker/write/writeBatches';

const items = (count: number): Prepared[] =>
	Array.from({ length: count }, (_, itemIndex) => ({ itemIndex, externalId: `24sevenoffice:9:${itemIndex}`, wire: { n: itemIndex } }));
const created = (batch: readonly Prepared[]): BatchAnswer => ({ kind: 'answered', results: batch.map(() => ({ status: 'created' })) });
const unanswered: BatchAnswer = { kind: 'unanswered', reason: 'status503', message: 'CostTracker is down.' };
const refused: BatchAnswer = { kind: 'refused', reason: 'invalidRequest', message: 'body/items/0/name is wrong.' };

/** Answers by a rule and keeps what it was sent. */
function sender(answer: (batch: readonly Prepared[], call: number) => BatchAnswer) {
	const sizes: number[] = [];
	return { sizes, send: async (batch: readonly Prepared[]) => answer(batch, sizes.push(batch.length)) };
}

test('1,200 items are 3 batches', async () => {
	const { sizes, send } = sender(created);
	const { results, stoppedBy } = await writeBatches(items(1200), send);
	expect(sizes).toEqual([500, 500, 200]);
	expect(results).toHaveLength(1200);
	expect(stoppedBy).toBeNull();
});

test('no items are no request', async () => {
	const { sizes, send } = sender(created);
	expect(await writeBatches([], send)).toEqual({ results: [], stoppedBy: null });
	expect(sizes).toEqual([]);
});

test('a batch that fails is sent item by item: one bad item hinders no other', async () => {
	const { sizes, send } = sender((batch) => (batch.some(({ itemIndex }) => itemIndex === 2) ? refused : created(batch)));
	const { results, stoppedBy } = await writeBatches(items(4), send);
	expect(sizes).toEqual([4, 1, 1, 1, 1]);
	expect(results.map(({ status }) => status)).toEqual(['created', 'created', 'rejected', 'created']);
	expect(results[2]).toMatchObject({ reason: 'invalidRequest', message: 'body/items/0/name is wrong.' });
	expect(stoppedBy).toBeNull();
});

test('a batch of one that fails is not sent again: it was the same request', async () => {
	const { sizes, send } = sender(() => refused);
	expect((await writeBatches(items(1), send)).results).toMatchObject([{ status: 'rejected' }]);
	expect(sizes).toEqual([1]);
});

test('a single item without an answer is failed, since nobody knows whether it was written', async () => {
	const { send } = sender((batch) => (batch.length > 1 || batch[0]!.itemIndex === 1 ? unanswered : created(batch)));
	const { results } = await writeBatches(items(3), send);
	expect(results.map(({ status }) => status)).toEqual(['created', 'failed', 'created']);
});

test('when no item gets an answer it stops soon, and says what was not written', async () => {
	const { sizes, send } = sender((batch, call) => (call === 1 ? created(batch) : unanswered));
	const { results, stoppedBy } = await writeBatches(items(1200), send);
	expect(sizes).toEqual([500, 500, ...Array(MAX_UNANSWERED_IN_A_ROW).fill(1)]);
	expect(stoppedBy?.message).toBe('CostTracker is down. So it was with 3 items in a row, sent one at a time.');
	expect(countByStatus(results)).toEqual({ created: 500, failed: 3, notWritten: 697 });
});

test('when every item is refused as a request it stops, too', async () => {
	const { sizes, send } = sender(() => refused);
	const { stoppedBy } = await writeBatches(items(60), send);
	expect(sizes).toHaveLength(1 + MAX_REFUSED_IN_A_ROW);
	expect(stoppedBy?.message).toContain('25 items in a row');
});

test('a lost lease or key stops at once', async () => {
	const error = new Error('It lost its lease.');
	const { sizes, send } = sender((batch, call) => (call === 2 ? { kind: 'stop', error } : created(batch)));
	const { results, stoppedBy } = await writeBatches(items(1200), send);
	expect(sizes).toEqual([500, 500]);
	expect(stoppedBy).toBe(error);
	expect(countByStatus(results)).toEqual({ created: 500, notWritten: 700 });
});

test('documents go one by one from the start', async () => {
	const { sizes, send } = sender(created);
	await writeOneByOne(items(3), send);
	expect(sizes).toEqual([1, 1, 1]);
});

test('law: whatever the server does, each item has exactly one result, in order, and each batch is small enough', async () => {
	const fate = fc.constantFrom<BatchAnswer['kind']>('answered', 'answered', 'answered', 'refused', 'unanswered', 'stop');
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 0, max: 1300 }), fc.array(fate, { minLength: 1, maxLength: 40 }), async (count, fates) => {
			const { sizes, send } = sender((batch, call) => {
				const kind = fates[(call - 1) % fates.length]!;
				if (kind === 'answered') return created(batch);
				return kind === 'stop' ? { kind, error: new Error('stop') } : { kind, reason: kind, message: kind };
			});
			const { results, stoppedBy } = await writeBatches(items(count), send);
			expect(results.map(({ itemIndex }) => itemIndex)).toEqual(items(count).map(({ itemIndex }) => itemIndex));
			expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(MAX_BATCH_SIZE);
			expect(results.some(({ status }) => status === 'notWritten') && stoppedBy === null).toBe(false);
		}),
		{ numRuns: 200 },
	);
});

function countByStatus(results: Array<{ status: string }>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}
