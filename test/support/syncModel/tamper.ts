import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountingTransaction, ItemResult, Outcome } from '../../../sandbox/costTracker/contract';
import type { SyncGiven } from './runSync';

export interface SentItem {
	externalId: string;
	amount?: string;
	purchaseOrderId?: string;
	expected?: unknown;
	outcome?: Outcome;
}

export interface Passing {
	method: string;
	path: string;
	headers: Record<string, string>;
	/** Parsed JSON: a batch, where it is one. Bytes otherwise. */
	body: { items?: SentItem[]; [field: string]: unknown };
}

export interface Answered {
	status: number;
	/** Of a batch or of a list. */
	body: { results?: ItemResult[]; items?: AccountingTransaction[]; [field: string]: unknown };
}

/** What a wrong sync does with one request to CostTracker; `send` passes a request on. */
export type Tampering = (passing: Passing, send: (passing: Passing) => Promise<Answered>) => Promise<Answered>;

/** A sync that is wrong on purpose: the template's, with what it sends to CostTracker changed on the way. */
export function tamperWith(tampering: Tampering): SyncGiven['tamper'] {
	return async (target) => {
		const server = createServer((incoming, outgoing) => {
			void (async () => {
				const text = await readAll(incoming);
				const passing: Passing = {
					method: incoming.method!,
					path: incoming.url!,
					headers: incoming.headers as Record<string, string>,
					body: incoming.headers['content-type']?.includes('json') ? JSON.parse(text.toString()) : text,
				};
				const { status, body } = await tampering(passing, (changed) => send(target, changed));
				outgoing.writeHead(status, { 'content-type': 'application/json' });
				outgoing.end(JSON.stringify(body));
			})().catch(() => incoming.socket.destroy());
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return {
			url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
			close: () =>
				new Promise((resolve) => {
					server.close(() => resolve());
					server.closeAllConnections();
				}),
		};
	};
}

function send(target: string, { method, path, headers, body }: Passing): Promise<Answered> {
	const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
	const { 'content-length': _length, 'transfer-encoding': _encoding, host: _host, ...kept } = headers;
	return new Promise((resolve, reject) => {
		const request = sendRequest(target + path, { method, headers: { ...kept, 'content-length': bytes.length } }, (answer) => {
			readAll(answer).then((text) => resolve({ status: answer.statusCode!, body: text.length === 0 ? null : JSON.parse(text.toString()) }), reject);
		});
		request.on('error', reject);
		request.end(bytes);
	});
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}
