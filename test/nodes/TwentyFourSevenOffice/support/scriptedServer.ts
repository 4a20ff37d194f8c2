import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedServer {
	url: string;
	/** Path and query of what was asked for under `/v1`, in order. */
	asked: string[];
	/** Authorization header of each of them. */
	authorizations: Array<string | undefined>;
	/** Answers everything under `/v1` but the organization. */
	script: (request: IncomingMessage, response: ServerResponse, url: URL) => void;
}

/** Closed after the test that started them, also when it failed: an open server keeps jest from ending. */
const running = new Set<() => Promise<void>>();
afterEach(async () => {
	await Promise.all([...running].map((close) => close()));
	running.clear();
});

/** A server of which a test decides every answer; the token endpoint and the organization are given. */
export async function startScriptedServer(): Promise<ScriptedServer> {
	const server = createServer((request, response) => {
		const url = new URL(request.url!, scripted.url);
		if (url.pathname === '/oauth/token') return answer(response, { access_token: 'scripted-token', token_type: 'Bearer', expires_in: 3600 });
		scripted.authorizations.push(request.headers.authorization);
		if (url.pathname === '/v1/organization/information') return answer(response, { id: 543819716587312, name: 'Nordlys', settings: { currencyCode: 'NOK' } });
		scripted.asked.push(url.pathname.replace('/v1', '') + url.search);
		scripted.script(request, response, url);
	});
	const scripted: ScriptedServer = {
		url: '',
		asked: [],
		authorizations: [],
		script: (_request, response) => answer(response, []),
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	running.add(() => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }));
	scripted.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return scripted;
}

export function answer(response: ServerResponse, body: unknown, headers: Record<string, string> = {}, statusCode = 200): void {
	response.writeHead(statusCode, { 'Content-Type': 'application/json', ...headers });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
