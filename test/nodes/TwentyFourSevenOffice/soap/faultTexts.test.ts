import { explainFault, findApiException, isLostSession, isTooMuch } from '../../../../nodes/TwentyFourSevenOffice/soap/faults';

test('only what may fit into less is asked for in parts', () => {
	for (const said of ['Server was unable to process request. ---> Request timed out.', "Exception of type 'System.OutOfMemoryException' was thrown.", 'Maximum request length exceeded.', 'Too many rows']) expect(isTooMuch(said)).toBe(true);
	for (const said of ['Limit exceeded by 1. Request is blocked. Quarantine ends at 2026', 'Too many requests', 'Object reference not set', 'Client is not authenticated on this identity']) expect(isTooMuch(said)).toBe(false);
});

test('a session that is gone, in the words that are known', () => {
	expect(['Client is not authenticated on this identity', 'Your session has expired', 'User is not logged in'].map(isLostSession)).toEqual([true, true, true]);
	expect(isLostSession('No access to module')).toBe(false);
});

test('quarantine says to wait; a long text is cut', () => {
	expect(explainFault('Too many requests', 'GetTransactions').failure).toEqual({ cause: 'rate-limited' });
	expect(explainFault('x'.repeat(5000), 'GetTransactions').message.length).toBeLessThan(400);
});

test('an exception inside an answer is found on the result and on its records, and only there', () => {
	const exception = { APIException: { Type: 'Access', Message: 'No access' } };
	for (const result of [exception, { Company: exception }, { Company: [{ Id: '1' }, exception] }]) expect(findApiException(result)).toBe('No access');
	expect(findApiException({ Type: 'Exception', Description: 'Saving failed' })).toBe('Saving failed');
	for (const result of ['', undefined, { Company: [{ Id: '1', APIException: '' }] }, { Dimension: { Type: 'Project' } }]) expect(findApiException(result)).toBeUndefined();
});
