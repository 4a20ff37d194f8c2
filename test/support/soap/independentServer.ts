import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from 'soap';
import { WSDL_OF, wsdlFile } from './wsdlSchemas';

/** What one operation answers: `<Operation>Result`. */
export type Operations = Record<string, (given: Record<string, unknown>, headers: IncomingHttpHeaders) => unknown>;

export interface IndependentServer {
	url: string;
	close(): Promise<void>;
}

/**
 * All of the vendor's services, served by the `soap` package from the WSDLs: it reads requests and writes answers in its
 * own way (prefixes, order, arrays), with no code of ours but the data.
 */
export async function startIndependentServer(paths: string[], operations: Operations): Promise<IndependentServer> {
	const server = createServer((_request, response) => void response.writeHead(404).end());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	for (const path of paths) {
		const name = WSDL_OF[path.split('/').at(-1)!]!;
		const xml = readFileSync(wsdlFile(name), 'utf8');
		const methods = Object.fromEntries(Object.entries(operations).map(([operation, answer]) => [
			operation,
			(given: unknown, _callback: unknown, _soapHeaders: unknown, request: { headers: IncomingHttpHeaders }) => ({ [`${operation}Result`]: answer((given ?? {}) as Record<string, unknown>, request.headers) }),
		]));
		const service = /<wsdl:service name="([^"]*)"/.exec(xml)![1]!;
		const ports = [...xml.matchAll(/<wsdl:port name="([^"]*)"/g)].map(([, port]) => [port!, methods]);
		await new Promise<void>((resolve) => {
			listen(server, { path, xml, services: { [service]: Object.fromEntries(ports) }, callback: () => resolve() });
		});
	}
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		}),
	};
}
