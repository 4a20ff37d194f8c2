import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LedgerWish } from './ledgerServer';

/** Starts the ledger in a process of its own; `stop` ends it. */
export function startLedgerServer(wish: LedgerWish): Promise<{ url: string; stop: () => void }> {
	return new Promise((done, fail) => {
		const child = fork(join(__dirname, 'ledgerServer.ts'), { execArgv: process.execArgv.filter((option) => option !== '--expose-gc') });
		child.once('message', (port) => done({ url: `http://127.0.0.1:${String(port)}`, stop: () => void child.kill() }));
		child.once('error', fail);
		child.send(wish);
	});
}
