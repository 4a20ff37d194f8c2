import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SystemName, Systems } from './systems';

/** What befalls one request of a run. */
export type Fate =
	/** The connection breaks before the server has it, or before its answer arrives. */
	| 'loseRequest'
	| 'loseAnswer'
	/** n8n is killed: before the request is sent, or with it on its way. Nothing of this run is sent any more. */
	| 'killBefore'
	| 'killAfter'
	| { status: 429 | 500 | 503 };

/** What happens at a run's n-th request: first elsewhere in the world, then to the request. */
export interface Incident {
	meanwhile?: () => Promise<void>;
	fate?: Fate;
}

/** The only way of one run to both systems. It counts the run's requests and does to them what the script says. */
export class Gate {
	private requests = 0;
	private runId: string | undefined;
	private readonly servers: Server[] = [];
	killed = false;

	constructor(
		private readonly systems: Systems,
		private readonly incidentAt: (request: number) => Incident | undefined,
	) {}

	async open(): Promise<Record<SystemName, { url: string }>> {
		const { apps } = this.systems;
		return { twentyFourSevenOffice: await this.listen(apps.twentyFourSevenOffice), costTracker: await this.listen(apps.costTracker) };
	}

	async close(): Promise<void> {
		const closed = this.servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
		for (const server of this.servers) server.closeAllConnections();
		await Promise.all(closed);
	}

	private async listen(app: RequestListener): Promise<{ url: string }> {
		const server = createServer((request, response) => void this.pass(app, request, response));
		this.servers.push(server);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
	}

	private async pass(app: RequestListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (this.killed) return void request.socket.destroy();
		const { meanwhile, fate } = this.incidentAt(this.requests++) ?? {};
		await meanwhile?.();
		if (fate === 'killBefore' || fate === 'killAfter') this.killed = true;
		if (fate === 'loseRequest' || fate === 'killBefore') return void request.socket.destroy();
		if (typeof fate === 'object') return void refuse(request, response, fate.status);
		if (fate !== undefined) this.loseAnswer(request, response);
		this.nameReader(request, response);
		app(request, response);
	}

	/** The server does its work and finds nobody to tell. */
	private loseAnswer(request: IncomingMessage, response: ServerResponse): void {
		response.end = (() => {
			request.socket.destroy();
			return response;
		}) as typeof response.end;
	}

	/** Reads carry no run's id; the journal is told whose they are. */
	private nameReader(request: IncomingMessage, response: ServerResponse): void {
		if (request.method === 'GET' && this.runId !== undefined) request.headers['sync-run-id'] = this.runId;
		if (request.method !== 'POST' || request.url !== '/api/v1/sync-runs') return;
		const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
		response.end = ((...given: unknown[]) => {
			if (response.statusCode === 201) this.runId = (JSON.parse(String(given[0])) as { id: string }).id;
			return end(...given);
		}) as typeof response.end;
	}
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
	request.resume();
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ error: { code: 'unavailable', message: 'Scripted.' } }));
}
