import { toIdempotencyKey } from '../../../../nodes/CostTracker/write/idempotencyKey';

const items = [{ externalId: '24sevenoffice:9:1', name: 'Utleie AS' }];
const key = toIdempotencyKey('run-1', '/suppliers/batch', items);

test('the same write of the same run has the same key', () => {
	expect(toIdempotencyKey('run-1', '/suppliers/batch', structuredClone(items))).toBe(key);
	expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
	['run', 'run-2', '/suppliers/batch', items],
	['operation', 'run-1', '/projects/batch', items],
	['content', 'run-1', '/suppliers/batch', [{ ...items[0], name: 'Utleie ASA' }]],
	['order of the content', 'run-1', '/suppliers/batch', [...items, ...items]],
])('another %s has another key', (_what, scope, operation, content) => {
	expect(toIdempotencyKey(scope, operation, content)).not.toBe(key);
});

test('scope and operation do not run into each other', () => {
	expect(toIdempotencyKey('a', 'bc', 1)).not.toBe(toIdempotencyKey('ab', 'c', 1));
});

test('a file counts by its bytes', () => {
	const of = (text: string) => toIdempotencyKey('run-1', '/document', Buffer.from(text));
	expect(of('%PDF-1')).toBe(of('%PDF-1'));
	expect(of('%PDF-1')).not.toBe(of('%PDF-2'));
});
