/** Attempts in all, the first one included. */
export const MAX_ATTEMPTS = 5;
/** Longest wait before one attempt. A server that asks for more gets an error now instead of a node that seems to hang. */
export const MAX_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 500;

const RETRYABLE_STATUS_CODES = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Connections that failed on the way. A name that doesn't resolve (`ENOTFOUND`) is a wrong address: waiting won't help. */
const RETRYABLE_NETWORK_ERROR_CODES = new Set([
	'EAI_AGAIN',
	'ECONNABORTED',
	'ECONNREFUSED',
	'ECONNRESET',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EPIPE',
	'ETIMEDOUT',
]);

export interface FailedAttempt {
	/** 1 for the first attempt. */
	attempt: number;
	method: string;
	/** Of the answer, when there was one. */
	statusCode?: number;
	/** Node.js' code of the connection's failure, when there was no answer. */
	networkErrorCode?: string;
	/** The answer's status was fine, its body was cut off or no JSON at all. */
	notJson?: boolean;
	/** What the server asks to wait, read by `readRetryAfterMs`. */
	retryAfterMs?: number;
	/** Whether a write may be repeated, e.g. since it carries an idempotency key. Reads always may. */
	idempotent?: boolean;
	/** From 0 to below 1: the jitter, so that many clients don't come back at the same moment. */
	random: number;
}

export type RetryDecision = { retry: true; waitMs: number } | { retry: false };

/**
 * Whether a failed request is worth repeating, and after how long: reads and repeatable writes only, on a status, a
 * connection failure or a spoiled body that may pass. Waits double from half a second, with half of each wait left to chance, and are
 * never shorter than the server's own `Retry-After`.
 */
export function decideRetry(failed: FailedAttempt): RetryDecision {
	const repeatable = failed.idempotent === true || failed.method === 'GET' || failed.method === 'HEAD';
	const mayPass =
		failed.notJson === true ||
		(failed.statusCode !== undefined
			? RETRYABLE_STATUS_CODES.has(failed.statusCode)
			: RETRYABLE_NETWORK_ERROR_CODES.has(failed.networkErrorCode ?? ''));
	const askedMs = failed.retryAfterMs ?? 0;
	if (!repeatable || !mayPass || failed.attempt >= MAX_ATTEMPTS || askedMs > MAX_WAIT_MS) return { retry: false };
	const backOffMs = FIRST_WAIT_MS * 2 ** (failed.attempt - 1) * (0.5 + failed.random / 2);
	return { retry: true, waitMs: Math.min(MAX_WAIT_MS, Math.max(askedMs, Math.round(backOffMs))) };
}

/** Milliseconds of a `Retry-After` header: seconds or an HTTP date (RFC 9110 §10.2.3); undefined when it says nothing. */
export function readRetryAfterMs(header: unknown, nowMs: number): number | undefined {
	if (typeof header !== 'string' && typeof header !== 'number') return undefined;
	const text = String(header).trim();
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	const at = Date.parse(text);
	return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
