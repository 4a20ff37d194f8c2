import { ApiError } from '../apiError';
import type { Store } from './store';

/** An answer as it was first given. */
export interface Answer {
	status: number;
	body: unknown;
}

const keepDays = 7;

/**
 * The answer stored under this key, if the key was used.
 * @throws ApiError 422 where it was used with another request
 */
export function findAnswer(store: Store, key: string, requestHash: string): Answer | undefined {
	const row = store.row<{ request_hash: string; status: number; body: string }>(
		'SELECT request_hash, status, body FROM idempotency_keys WHERE key = :key',
		{ key },
	);
	if (!row) return undefined;
	if (row.request_hash !== requestHash) {
		throw new ApiError(
			422,
			'idempotencyKeyReused',
			`Idempotency-Key "${key}" was used for another request. Nothing was written; use a key of its own for each request.`,
		);
	}
	return { status: row.status, body: JSON.parse(row.body) };
}

/** Call in the transaction that has the effect. */
export function storeAnswer(store: Store, key: string, requestHash: string, { status, body }: Answer): void {
	store.run(
		`INSERT INTO idempotency_keys (key, request_hash, status, body, created_at)
		VALUES (:key, :requestHash, :status, :body, :at)`,
		{ key, requestHash, status, body: JSON.stringify(body), at: store.now() },
	);
}

/** Forgets answers that no one may still ask for. */
export function forgetOldAnswers(store: Store): void {
	const before = new Date(Date.parse(store.now()) - keepDays * 86_400_000).toISOString();
	store.run('DELETE FROM idempotency_keys WHERE created_at < :before', { before });
}
