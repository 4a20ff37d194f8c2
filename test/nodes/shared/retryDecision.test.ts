import fc from 'fast-check';
import { decideRetry, MAX_ATTEMPTS, MAX_WAIT_MS, readRetryAfterMs, type FailedAttempt } from '../../../nodes/shared/retryDecision';

const read = { attempt: 1, method: 'GET', random: 0 };

describe('decideRetry', () => {
	const table: Array<[what: string, failed: FailedAttempt, expected: ReturnType<typeof decideRetry>]> = [
		['a read, too many requests', { ...read, statusCode: 429 }, { retry: true, waitMs: 250 }],
		['a read, a server error', { ...read, statusCode: 503 }, { retry: true, waitMs: 250 }],
		['a read, the connection broke', { ...read, networkErrorCode: 'ECONNRESET' }, { retry: true, waitMs: 250 }],
		['the third attempt waits four times as long', { ...read, attempt: 3, statusCode: 503 }, { retry: true, waitMs: 1000 }],
		['jitter up to the whole wait', { ...read, attempt: 3, statusCode: 503, random: 0.999 }, { retry: true, waitMs: 1999 }],
		['the server asks for 7 seconds', { ...read, statusCode: 429, retryAfterMs: 7000 }, { retry: true, waitMs: 7000 }],
		['the server asks for less than the back-off', { ...read, statusCode: 429, retryAfterMs: 1 }, { retry: true, waitMs: 250 }],
		['the server asks for a minute', { ...read, statusCode: 429, retryAfterMs: MAX_WAIT_MS }, { retry: true, waitMs: MAX_WAIT_MS }],
		['the server asks for more than a minute', { ...read, statusCode: 429, retryAfterMs: MAX_WAIT_MS + 1 }, { retry: false }],
		['the last attempt', { ...read, attempt: MAX_ATTEMPTS, statusCode: 503 }, { retry: false }],
		['a refused credential', { ...read, statusCode: 401 }, { retry: false }],
		['something that is not there', { ...read, statusCode: 404 }, { retry: false }],
		['a wrong host name', { ...read, networkErrorCode: 'ENOTFOUND' }, { retry: false }],
		['nothing known', read, { retry: false }],
		['a write that may have been done', { ...read, method: 'POST', statusCode: 503 }, { retry: false }],
		['a write that may be repeated', { ...read, method: 'POST', statusCode: 503, idempotent: true }, { retry: true, waitMs: 250 }],
		['a repeatable write that was refused', { ...read, method: 'POST', statusCode: 400, idempotent: true }, { retry: false }],
	];

	it.each(table)('%s', (_what, failed, expected) => {
		expect(decideRetry(failed)).toEqual(expected);
	});

	const anyFailure: fc.Arbitrary<FailedAttempt> = fc.record({
		attempt: fc.integer({ min: 1, max: 8 }),
		method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
		statusCode: fc.option(fc.constantFrom(400, 401, 403, 404, 409, 422, 429, 500, 501, 502, 503, 504), { nil: undefined }),
		networkErrorCode: fc.option(fc.constantFrom('ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'ERR_CANCELED'), { nil: undefined }),
		retryAfterMs: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
		idempotent: fc.boolean(),
		random: fc.double({ min: 0, max: 0.999, noNaN: true }),
	});

	it('ends: no more attempts than the limit, no wait over the limit, never sooner than asked', () => {
		fc.assert(
			fc.property(anyFailure, (failed) => {
				const decision = decideRetry(failed);
				if (!decision.retry) return;
				expect(failed.attempt).toBeLessThan(MAX_ATTEMPTS);
				expect(decision.waitMs).toBeGreaterThanOrEqual(Math.max(250, failed.retryAfterMs ?? 0));
				expect(decision.waitMs).toBeLessThanOrEqual(MAX_WAIT_MS);
			}),
		);
	});

	it('never repeats a write that is not marked repeatable', () => {
		fc.assert(
			fc.property(anyFailure, (failed) => {
				fc.pre(failed.method !== 'GET' && !failed.idempotent);
				expect(decideRetry(failed)).toEqual({ retry: false });
			}),
		);
	});
});

describe('readRetryAfterMs', () => {
	const now = Date.parse('2021-03-01T12:00:00Z');
	it.each([
		['120', 120_000],
		['0', 0],
		['Mon, 01 Mar 2021 12:00:30 GMT', 30_000],
		['Mon, 01 Mar 2021 11:00:00 GMT', 0],
		['soon', undefined],
		[undefined, undefined],
	])('%p is %p ms', (header, expected) => {
		expect(readRetryAfterMs(header, now)).toBe(expected);
	});
});
