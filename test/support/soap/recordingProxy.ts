import axios from 'axios';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
	path: string;
	request: string;
	requestHeaders: Record<string, string | string[] | undefined>;
	status: number;
	response: string;
}

export interface RecordingProxy {
	url: string;
	exchanges: Exchange[];
	close(): Promise<void>;
}

/** Stands before a server, hands everything through and keeps it. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
	const exchanges: Exchange[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const body = Buffer.concat(chunks);
		const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
		const answer = await axios.request<Buffer>({
			method: request.method, url: target + request.url!, data: body, headers: headers as Record<string, string>, responseType: 'arraybuffer', validateStatus: () => true, maxRedirects: 0,
		});
		exchanges.push({ path: request.url!, request: body.toString(), requestHeaders: request.headers, status: answer.status, response: answer.data.toString() });
		response.writeHead(answer.status, { 'Content-Type': String(answer.headers['content-type']) });
		response.end(answer.data);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		exchanges,
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		}),
	};
}
