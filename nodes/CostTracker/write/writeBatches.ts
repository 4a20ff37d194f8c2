import type { Json } from '../wire/json';
import type { WriteResult } from './writeResult';

/** The contract's largest batch. */
export const MAX_BATCH_SIZE = 500;
/** So many single items without a usable answer in a row: the server is the problem, not the items. */
export const MAX_UNANSWERED_IN_A_ROW = 3;
/** So many single items refused as requests in a row: the contract is the problem, not the items. */
export const MAX_REFUSED_IN_A_ROW = 25;

/** An item that is ready to be sent. */
export interface Prepared {
	itemIndex: number;
	externalId: string;
	wire: Json;
}

export type BatchAnswer =
	/** One result per item, in the order sent. */
	| { kind: 'answered'; results: Array<Pick<WriteResult, 'status' | 'reason' | 'message'>> }
	/** The request was refused whole; nothing of it was written. */
	| { kind: 'refused'; reason: string; message: string }
	/** No usable answer in spite of retries: whether it was written is unknown. */
	| { kind: 'unanswered'; reason: string; message: string }
	/** No further write can succeed: the lease or the key is gone, or a person stopped the execution. */
	| { kind: 'stop'; error: Error };

export interface BatchesWritten {
	/** One per item given, in their order. */
	results: WriteResult[];
	/** Why writing stopped before the end; what was not written says so in its result. */
	stoppedBy: Error | null;
}

export type SendBatch = (batch: readonly Prepared[]) => Promise<BatchAnswer>;

/**
 * Writes items in batches. A batch that fails as a whole (after the sender's own retries of the same request) is sent
 * again item by item, so that one bad item hinders no other. Stops when going on is pointless, and then says for each
 * item whether it was written.
 */
export async function writeBatches(items: readonly Prepared[], send: SendBatch): Promise<BatchesWritten> {
	const results: WriteResult[] = [];
	for (let start = 0; start < items.length; start += MAX_BATCH_SIZE) {
		const batch = items.slice(start, start + MAX_BATCH_SIZE);
		const answer = await send(batch);
		const written =
			answer.kind === 'answered' || answer.kind === 'stop' || batch.length === 1
				? { results: toResults(batch, answer), stoppedBy: answer.kind === 'stop' ? answer.error : null }
				: await writeOneByOne(batch, send);
		for (const result of written.results) results.push(result);
		if (written.stoppedBy) return stopped(items, results, written.stoppedBy);
	}
	return { results, stoppedBy: null };
}

/** Writes items in requests of their own. */
export async function writeOneByOne(items: readonly Prepared[], send: SendBatch): Promise<BatchesWritten> {
	const results: WriteResult[] = [];
	const inARow = { refused: 0, unanswered: 0 };
	for (const item of items) {
		const answer = await send([item]);
		results.push(...toResults([item], answer));
		if (answer.kind === 'stop') return stopped(items, results, answer.error);
		inARow.refused = answer.kind === 'refused' ? inARow.refused + 1 : 0;
		inARow.unanswered = answer.kind === 'unanswered' ? inARow.unanswered + 1 : 0;
		const limitReached = inARow.unanswered >= MAX_UNANSWERED_IN_A_ROW || inARow.refused >= MAX_REFUSED_IN_A_ROW;
		if (limitReached && answer.kind !== 'answered') {
			const count = Math.max(inARow.unanswered, inARow.refused);
			return stopped(items, results, new Error(`${answer.message} So it was with ${count} items in a row, sent one at a time.`));
		}
	}
	return { results, stoppedBy: null };
}

/** What came after the last result was not written. */
function stopped(items: readonly Prepared[], results: WriteResult[], stoppedBy: Error): BatchesWritten {
	const rest = items.slice(results.length).map(({ itemIndex, externalId }) => ({ itemIndex, externalId, status: 'notWritten' as const }));
	return { results: [...results, ...rest], stoppedBy };
}

function toResults(batch: readonly Prepared[], answer: BatchAnswer): WriteResult[] {
	return batch.map(({ itemIndex, externalId }, position) => {
		const item = { itemIndex, externalId };
		switch (answer.kind) {
			case 'answered':
				return { ...item, ...answer.results[position]! };
			case 'refused':
				return { ...item, status: 'rejected', reason: answer.reason, message: answer.message };
			case 'unanswered':
				return { ...item, status: 'failed', reason: answer.reason, message: answer.message };
			case 'stop':
				return { ...item, status: 'notWritten' };
		}
	});
}
