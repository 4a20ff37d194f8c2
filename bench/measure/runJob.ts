import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { JobKind, Jobs } from './jobs';

/** Does a job in a process of its own: cold code, an empty heap, and nothing of the last measurement. */
export function runJob<Kind extends JobKind>(kind: Kind, job: Jobs[Kind]['job']): Promise<Jobs[Kind]['result']> {
	return new Promise((done, fail) => {
		const child = fork(join(__dirname, 'child.ts'), { execArgv: [...process.execArgv, '--expose-gc'] });
		let result: Jobs[Kind]['result'] | undefined;
		child.once('message', (message) => (result = message as Jobs[Kind]['result']));
		child.once('error', fail);
		child.once('exit', (code, signal) => {
			if (result) done(result);
			else fail(new Error(`Measuring ${kind} ended with ${signal ?? `code ${code}`} and no result`));
		});
		child.send({ kind, job });
	});
}
