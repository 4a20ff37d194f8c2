import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ExecuteContext } from 'n8n-core';
import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { NodeApiError, Workflow } from 'n8n-workflow';
import { createPace } from '../../../nodes/shared/pace';
import { ANSWER_DEADLINE_MS, sendRequest, type RequestSettings } from '../../../nodes/shared/sendRequest';

const waits: number[] = [];
jest.mock('n8n-workflow', () => ({
	...jest.requireActual('n8n-workflow'),
	sleep: async (ms: number) => void waits.push(ms),
}));
const waitedMs = () => waits.reduce((sum, ms) => sum + ms, 0);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
let handlers: Handler[] = [];
let seen: IncomingMessage[] = [];
const server = createServer((request, response) => {
	seen.push(request);
	(handlers.length > 1 ? handlers.shift()! : handlers[0]!)(request, response);
});
let baseUrl: string;

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
	handlers = [];
	seen = [];
	waits.length = 0;
});

const answer =
	(statusCode: number, body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }): Handler =>
	(_request, response) =>
		response.writeHead(statusCode, headers).end(body);

const node: INode = { id: '1', name: 'Node', type: 'test.node', typeVersion: 1, position: [0, 0], parameters: {} };

/** n8n's own context with its own request helpers, outside a workflow run. */
function context(abortSignal?: AbortSignal): IExecuteFunctions {
	const workflow = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes: {} as never });
	return new ExecuteContext(
		workflow, node, { variables: {} } as never, 'manual', { resultData: { runData: {} } } as never,
		0, [], {}, { data: {}, node, source: null } as never, [], abortSignal,
	);
}

const send = (settings: Partial<RequestSettings> = {}, signal?: AbortSignal) =>
	sendRequest(context(signal), {
		credentialType: null,
		method: 'GET',
		url: `${baseUrl}/things`,
		itemIndex: 3,
		systemName: 'Test System',
		...settings,
	});

async function failureOf(sent: Promise<unknown>): Promise<NodeApiError> {
	const error = await sent.then(() => undefined, (thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(NodeApiError);
	return error as NodeApiError;
}

it('gives the parsed body, the headers and the status', async () => {
	handlers = [answer(200, '[{"id":1}]', { 'Content-Type': 'application/json', Link: '<x>; rel="next"' })];
	const { body, headers, statusCode } = await send({ qs: { limit: 2, dateFrom: '2021-01-01' } });
	expect(body).toEqual([{ id: 1 }]);
	expect(headers.link).toBe('<x>; rel="next"');
	expect(statusCode).toBe(200);
	expect(seen[0]!.url).toBe('/things?limit=2&dateFrom=2021-01-01');
	expect(seen[0]!.headers.accept).toBe('application/json');
});

it('gives undefined for no content, and bytes as they are', async () => {
	handlers = [answer(204, ''), (_request, response) => response.end(Buffer.from([0x25, 0x50, 0xff, 0x00]))];
	expect((await send()).body).toBeUndefined();
	expect((await send({ responseType: 'binary' })).body).toEqual(Buffer.from([0x25, 0x50, 0xff, 0x00]));
});

it('repeats a read after what the server asks to wait', async () => {
	handlers = [answer(429, '{}', { 'Retry-After': '3' }), answer(503, ''), answer(200, '"ok"')];
	expect((await send()).body).toBe('ok');
	expect(seen).toHaveLength(3);
	expect(waitedMs()).toBeGreaterThanOrEqual(3000 + 500);
});

it('repeats a read whose connection broke, and one whose answer was cut short', async () => {
	handlers = [
		(request) => request.socket.destroy(),
		(_request, response) => {
			response.writeHead(200, { 'Content-Length': '1000' });
			response.write('[');
			setTimeout(() => response.destroy(), 20);
		},
		answer(200, '[]'),
	];
	expect((await send()).body).toEqual([]);
	expect(seen).toHaveLength(3);
});

it('repeats a read whose JSON was cut off, or that a page of HTML answered', async () => {
	handlers = [answer(200, '[{"id":1},{"i'), answer(200, '<html>Busy</html>', { 'Content-Type': 'text/html' }), answer(200, ''), answer(200, '[1]')];
	expect((await send()).body).toEqual([1]);
	expect(seen).toHaveLength(4);
});

it('does not wait for ever for an answer that trickles in', async () => {
	const late = new AbortController();
	jest.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(late.signal);
	handlers = [
		(_request, response) => {
			response.writeHead(200);
			const trickle = setInterval(() => response.write(' '), 5);
			response.on('close', () => clearInterval(trickle));
			setTimeout(() => late.abort(), 30);
			setTimeout(() => response.end('[]'), 500);
		},
		answer(200, '["in time"]'),
	];
	expect((await send()).body).toEqual(['in time']);
	expect(AbortSignal.timeout).toHaveBeenCalledWith(ANSWER_DEADLINE_MS);
});

it('slows down all that share its pace when the server says "too many"', async () => {
	const pace = createPace(4);
	handlers = [answer(429, '{}', { 'Retry-After': '7' }), answer(200, '[]')];
	await send({ pace });
	expect(pace.width).toBe(2);
	expect(pace.pausedUntilMs - Date.now()).toBeGreaterThan(6000);
	waits.length = 0;
	await send({ pace });
	expect(waitedMs()).toBeGreaterThan(6000);
});

it('is not repeated when nobody waits for it any more', async () => {
	handlers = [answer(503, '')];
	await failureOf(send({ isWanted: () => false }));
	expect(seen).toHaveLength(1);
});

it('gives up after five attempts and says so', async () => {
	handlers = [answer(503, '{"message":"maintenance"}')];
	const error = await failureOf(send());
	expect(seen).toHaveLength(5);
	expect(error.message).toBe(
		`Test System answered GET ${baseUrl}/things with status 503. It said: "maintenance". It was tried 5 times.`,
	);
	expect(error.httpCode).toBe('503');
	expect(error.context.itemIndex).toBe(3);
	expect(error.failure).toEqual({ cause: 'temporarily-unavailable' });
});

it('does not wait for longer than a minute, but tells how long', async () => {
	handlers = [answer(429, '{}', { 'Retry-After': '3600' })];
	const error = await failureOf(send());
	expect(seen).toHaveLength(1);
	expect(waitedMs()).toBe(0);
	expect(error.description).toContain('3600 seconds');
	expect(error.failure).toEqual({ cause: 'rate-limited', retryAfterMs: 3_600_000 });
});

it('sends a write once, and again only when a repeat is harmless', async () => {
	handlers = [answer(503, '')];
	await failureOf(send({ method: 'POST', body: { a: 1 } }));
	expect(seen).toHaveLength(1);
	handlers = [answer(503, ''), answer(201, '{"id":"1"}')];
	expect((await send({ method: 'POST', body: { a: 1 }, idempotent: true })).body).toEqual({ id: '1' });
	expect(seen).toHaveLength(3);
});

it('gives an answer for a status that the caller accepts', async () => {
	handlers = [answer(409, '{"runId":"7"}')];
	expect(await send({ method: 'POST', acceptStatusCodes: [409] })).toMatchObject({ statusCode: 409, body: { runId: '7' } });
});

it.each([
	['an HTML page', answer(502, '<html>Bad</html>', { 'Content-Type': 'text/html; charset=utf-8' }), 'HTML page instead of data'],
	['truncated JSON', answer(200, '[{"id":'), 'not complete JSON'],
	['an HTML page with status 200', answer(200, '<html>Log in</html>', { 'Content-Type': 'text/html' }), 'an HTML page instead of data'],
	['a read that is answered with nothing', answer(200, ''), 'not complete JSON'],
	['a refused key', answer(401, '{"error":{"message":"Unknown key"}}'), 'It said: "Unknown key"'],
	['a missing record', answer(404, '{"title":"Not Found"}'), 'status 404'],
])('%s has its own message', async (_what, handler, expected) => {
	handlers = [handler];
	expect((await failureOf(send())).message).toContain(expected);
});

it('says when a server cannot be reached, and keeps the code in the description', async () => {
	const error = await failureOf(send({ url: 'http://127.0.0.1:1/things' }));
	expect(error.message).toBe('Test System could not be reached for GET http://127.0.0.1:1/things. It was tried 5 times.');
	expect(error.description).toContain('ECONNREFUSED');
});

it('uses what the node knows of its system', async () => {
	handlers = [answer(403, '')];
	const error = await failureOf(send({ explain: ({ statusCode }) => ({ description: `Ask for the scope (${statusCode})` }) }));
	expect(error.description).toBe('Ask for the scope (403)');
	expect(error.message).toContain('status 403');
});

it('stops when the execution is cancelled', async () => {
	const controller = new AbortController();
	handlers = [
		(_request, response) => {
			controller.abort();
			response.writeHead(503).end();
		},
	];
	await expect(send({}, controller.signal)).rejects.toThrow('The execution was stopped.');
	expect(seen).toHaveLength(1);
});

it('stops in mid-answer when the execution is cancelled', async () => {
	const controller = new AbortController();
	handlers = [
		(_request, response) => {
			response.writeHead(200, { 'Content-Length': '100' });
			response.write('[');
			setTimeout(() => controller.abort(), 20);
		},
	];
	await expect(send({}, controller.signal)).rejects.toThrow('The execution was stopped.');
	expect(seen).toHaveLength(1);
});

it('asks nothing after the execution was cancelled', async () => {
	handlers = [answer(200, '[]')];
	await expect(send({}, AbortSignal.abort())).rejects.toThrow('The execution was stopped.');
	expect(seen).toHaveLength(0);
});
