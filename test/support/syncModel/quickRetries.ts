/**
 * Import first, where many syncs with many failures are driven: the nodes' waits between attempts are skipped. Whether,
 * how often and with which key they try again stays theirs; how long they wait is tested with the request code.
 */
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: () => new Promise((resolve) => setImmediate(resolve)),
}));
export {};
