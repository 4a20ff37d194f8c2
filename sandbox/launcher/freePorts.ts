import { createServer } from 'node:net';
import { LaunchError } from './launchError';

/**
 * Refuses to start when an address is taken, before anything is started.
 * @throws LaunchError naming each taken port and who wanted it
 */
export async function requireFreePorts(wanted: Array<{ port: number; name: string; option: string }>): Promise<void> {
	const taken: string[] = [];
	for (const { port, name, option } of wanted) {
		if (!(await isFree(port))) {
			taken.push(`Port ${port} on 127.0.0.1, wanted by ${name}, is taken. Stop what uses it, or choose another: npm start -- ${option}=<port>`);
		}
	}
	if (taken.length > 0) throw new LaunchError(taken.join('\n'));
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
	});
}
