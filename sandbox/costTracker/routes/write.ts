import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { ApiError } from '../apiError';
import type { ItemResult, WriteKind } from '../contract';
import { count } from '../store/counts';
import { findAnswer, storeAnswer } from '../store/idempotency';
import type { Answer } from '../store/idempotency';
import type { WriteContext } from '../store/journal';
import { writeContext } from '../store/lease';
import { rejected } from '../store/refusals';
import type { Store } from '../store/store';
import { query } from './query';

/** Express puts it there while it reads the body; see `app.ts`. */
export interface RequestWithBytes extends Request {
	bodyBytes?: Buffer;
}

/**
 * One write: a stored answer is repeated; else the lease is renewed and the work done, and the answer stored, all in one
 * database transaction.
 */
export function write(store: Store, request: RequestWithBytes, response: Response, work: (context: WriteContext) => Answer): void {
	const key = request.header('Idempotency-Key');
	const syncRunId = request.header('Sync-Run-Id');
	if (query<{ dryRun?: boolean }>(request).dryRun) {
		const { status, body } = rehearse(store, () => work(writeContext(store, undefined)), [key, syncRunId]);
		return void response.status(status).json(body);
	}
	const requestHash = hashOf(request, syncRunId);
	const { answer, replayed } = store.transact(() => {
		const stored = key === undefined ? undefined : findAnswer(store, key, requestHash);
		if (stored) return { answer: stored, replayed: true };
		const fresh = work(writeContext(store, syncRunId));
		if (key !== undefined) storeAnswer(store, key, requestHash, fresh);
		return { answer: fresh, replayed: false };
	});
	if (replayed) response.set('Idempotency-Replayed', 'true');
	response.status(answer.status).json(answer.body);
}

/** The answer that the work gives, and none of its effect. */
function rehearse(store: Store, work: () => Answer, headers: Array<string | undefined>): Answer {
	if (headers.some((header) => header !== undefined)) {
		throw new ApiError(400, 'invalidRequest', 'A dry run writes nothing: send it without Sync-Run-Id and Idempotency-Key.');
	}
	const takenBack: { answer?: Answer } = {};
	try {
		store.transact(() => {
			takenBack.answer = work();
			throw takenBack;
		});
	} catch (thrown) {
		if (thrown !== takenBack) throw thrown;
	}
	return takenBack.answer!;
}

/** One result per item, in the order sent; counted for the sync run. */
export function writeBatch<Item extends { externalId: string }>(
	store: Store,
	kind: WriteKind,
	items: Item[],
	context: WriteContext,
	writeItem: (item: Item) => ItemResult,
): ItemResult[] {
	const seen = new Map<string, string>();
	const results = items.map((item) => {
		const text = JSON.stringify(item);
		const earlier = seen.get(item.externalId);
		seen.set(item.externalId, earlier ?? text);
		if (earlier === undefined || earlier === text) return writeItem(item);
		return rejected(
			item.externalId,
			'duplicateInBatch',
			`${item.externalId} is in this batch twice, with different content. The first was taken.`,
		);
	});
	if (context.syncRunId !== null) {
		count(
			store,
			context.syncRunId,
			kind,
			results.map(({ result }) => result),
		);
	}
	return results;
}

function hashOf(request: RequestWithBytes, syncRunId: string | undefined): string {
	return createHash('sha256')
		.update(JSON.stringify([request.method, request.originalUrl, syncRunId ?? null]))
		.update(request.bodyBytes ?? '')
		.digest('hex');
}
