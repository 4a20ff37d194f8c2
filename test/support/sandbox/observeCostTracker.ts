import { createServer, request as sendRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request to CostTracker and how many items its answer listed. */
export interface Observed {
	method: string;
	/** Without `/api/v1` and the query. */
	path: string;
	query: URLSearchParams;
	items: number;
}

export interface Observer {
	url: string;
	requests: Observed[];
	close(): Promise<void>;
}

/** A server in front of CostTracker that changes nothing and counts what is read through it. */
export async function observeCostTracker(target: string): Promise<Observer> {
	const requests: Observed[] = [];
	const server = createServer((incoming, outgoing) => {
		const forwarded = sendRequest(target + incoming.url, { method: incoming.method, headers: incoming.headers }, async (answer) => {
			const body = await readAll(answer);
			const { pathname, searchParams } = new URL(incoming.url!, target);
			requests.push({ method: incoming.method!, path: pathname.replace('/api/v1', ''), query: searchParams, items: countItems(body) });
			outgoing.writeHead(answer.statusCode!, answer.headers);
			outgoing.end(body);
		});
		forwarded.on('error', () => incoming.socket.destroy());
		incoming.pipe(forwarded);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function countItems(body: Buffer): number {
	try {
		const { items } = JSON.parse(body.toString('utf8')) as { items?: unknown };
		return Array.isArray(items) ? items.length : 0;
	} catch {
		return 0;
	}
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}
