import { describeFailure } from '../../../nodes/shared/describeFailure';
import { readServerCode, readServerMessage, toShownAddress } from '../../../nodes/shared/requestFailure';

describe('readServerMessage', () => {
	it.each([
		['{"error":{"name":"BadRequestError","message":"No lines."},"trackingId":"x"}', 'No lines'],
		['{"error":{"name":"ValidationError","payload":{}}}', 'ValidationError'],
		['{"error":"invalid_client","error_description":"Unknown client"}', 'Unknown client'],
		['{"error":"invalid_client"}', 'invalid_client'],
		['{"error":{"code":"leaseLost","message":"The lease is lost"}}', 'The lease is lost'],
		['{"message":"Forbidden"}', 'Forbidden'],
		['{"title":"Not Found","status":404}', 'Not Found'],
		['Service\n  Unavailable', 'Service Unavailable'],
		['You sent Bearer abc.def', 'You sent Bearer …'],
		['{"access_token":"eyJhbGci.abc","expires_in":36', '{"access_token":"…","expires_in":36'],
		['bad body: client_secret=hunter2&grant_type=x', 'bad body: client_secret=…&grant_type=x'],
		['Password: "hunter2" is wrong', 'Password: "…" is wrong'],
		['<html><body>502</body></html>', undefined],
		['', undefined],
		['[]', undefined],
	])('%s', (body, expected) => {
		expect(readServerMessage(body)).toBe(expected);
	});

	it('shortens a long text', () => {
		expect(readServerMessage('x'.repeat(5000))).toHaveLength(301);
	});
});

test('readServerCode takes codes, not sentences', () => {
	expect(readServerCode('{"error":"invalid_client","error_description":"Unknown client"}')).toBe('invalid_client');
	expect(readServerCode({ error: { code: 'leaseLost', message: 'x' } })).toBe('leaseLost');
	expect(readServerCode({ error: 'Something went wrong' })).toBeUndefined();
	expect(readServerCode('<html>')).toBeUndefined();
});

test('a shown address has no query, so no signature, and no password', () => {
	expect(toShownAddress('https://user:secret@files.example/a.pdf?signature=xyz#p')).toBe('https://files.example/a.pdf');
	expect(toShownAddress('not a url?signature=xyz')).toBe('not a url');
});

test('every kind of failure has its own message and tells what to do', () => {
	const base = { systemName: 'CostTracker', method: 'GET', address: 'http://host/me', attempts: 1 };
	const texts = [
		{ ...base, statusCode: 400 },
		{ ...base, statusCode: 401 },
		{ ...base, statusCode: 403 },
		{ ...base, statusCode: 404 },
		{ ...base, statusCode: 429, retryAfterMs: 90_000 },
		{ ...base, statusCode: 503, attempts: 5 },
		{ ...base, statusCode: 502, contentType: 'text/html' },
		{ ...base, networkErrorCode: 'ECONNREFUSED' },
		{ ...base, networkErrorCode: 'ECONNABORTED' },
		{ ...base, notJson: true },
		{ ...base, redirectTo: 'https://elsewhere/me' },
		{ ...base, gettingToken: true, statusCode: 401 },
		{ ...base, gettingToken: true, networkErrorCode: 'ECONNREFUSED' },
	].map(describeFailure);
	expect(new Set(texts.map(({ message }) => message)).size).toBe(texts.length);
	for (const { message, description } of texts) {
		expect(message).toContain('CostTracker');
		expect(message).toContain('http://host/me');
		expect(description.length).toBeGreaterThan(20);
		// n8n replaces a message that contains such a code by a vague one of its own.
		expect(message).not.toMatch(/ECONN|ETIMEDOUT|ENOTFOUND/);
	}
	expect(texts[4]!.description).toContain('90 seconds');
	expect(texts[5]!.message).toContain('tried 5 times');
});
