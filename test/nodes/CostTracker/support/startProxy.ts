import { createServer, request as sendRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: string;
}

/** What happens to a request on its way; without a word it goes through. */
export type Fate =
	/** CostTracker handles it, and the connection breaks before its answer arrives. */
	| 'loseAnswer'
	/** It never reaches CostTracker. */
	| 'loseRequest'
	| { status: number; body?: unknown; headers?: Record<string, string>; text?: string }
	/** Something happens first, e.g. the lease runs out. */
	| { before: () => void | Promise<void> }
	| undefined;

export interface Proxy {
	url: string;
	/** Every request that arrived here, in order. */
	seen: Seen[];
	close(): Promise<void>;
}

const running: Proxy[] = [];

/** A server between the node and CostTracker that sees everything and can do what networks do. */
export async function startProxy(target: string, fate: (request: Seen, count: number) => Fate = () => undefined): Promise<Proxy> {
	const seen: Seen[] = [];
	const server = createServer(async (incoming, outgoing) => {
		const body = await readAll(incoming);
		const request = { method: incoming.method!, path: incoming.url!, headers: incoming.headers, body: body.toString('utf8') };
		seen.push(request);
		const decided = fate(request, seen.length);
		if (decided === 'loseRequest') return void incoming.socket.destroy();
		if (typeof decided === 'object' && 'status' in decided) {
			outgoing.writeHead(decided.status, { 'content-type': decided.text === undefined ? 'application/json' : 'text/html', ...decided.headers });
			return void outgoing.end(decided.text ?? JSON.stringify(decided.body ?? {}));
		}
		if (typeof decided === 'object') await decided.before();
		const forwarded = sendRequest(target + incoming.url, { method: incoming.method, headers: incoming.headers }, async (answer) => {
			const answerBody = await readAll(answer);
			if (decided === 'loseAnswer') return void incoming.socket.destroy();
			outgoing.writeHead(answer.statusCode!, answer.headers);
			outgoing.end(answerBody);
		});
		forwarded.on('error', () => incoming.socket.destroy());
		forwarded.end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const proxy: Proxy = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		seen,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	running.push(proxy);
	return proxy;
}

export async function stopProxies(): Promise<void> {
	await Promise.all(running.splice(0).map((proxy) => proxy.close()));
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}
