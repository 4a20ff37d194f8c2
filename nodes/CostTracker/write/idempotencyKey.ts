import { createHash } from 'crypto';

/**
 * The `Idempotency-Key` of a write: the same run writing the same content in the same place has the same key, so a
 * repeated request is answered from store instead of being carried out twice. Another run, place or content has another.
 */
export function toIdempotencyKey(scope: string, operation: string, content: unknown): string {
	const hash = createHash('sha256');
	hash.update(JSON.stringify([scope, operation, content instanceof Uint8Array ? null : content]));
	if (content instanceof Uint8Array) hash.update(content);
	return hash.digest('hex');
}
