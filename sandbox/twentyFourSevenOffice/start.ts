import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTwentyFourSevenOfficeApp } from './createApp';
import { createState, type SandboxOptions, type SandboxState } from './state';

export interface RunningTwentyFourSevenOffice {
	/** Without a slash at the end; the token endpoint is `/oauth/token`, the REST base `/v1`. */
	url: string;
	state: SandboxState;
	close(): Promise<void>;
}

/** Starts the server on loopback; port 0 takes a free one. Rejects when the port is taken. */
export async function startTwentyFourSevenOffice({ port, ...options }: SandboxOptions & { port: number }): Promise<RunningTwentyFourSevenOffice> {
	const state = createState(options);
	const server: Server = createServer(createTwentyFourSevenOfficeApp(options, state));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		state,
		close: () =>
			new Promise<void>((resolve, reject) => {
				server.close((error) => (error === undefined ? resolve() : reject(error)));
				server.closeAllConnections();
			}),
	};
}
