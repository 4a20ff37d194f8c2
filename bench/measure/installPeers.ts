import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const bench = join(__dirname, '..');

/** The peers are no dependencies of the package: they are installed here, when the bench is first run. */
export function installPeers(): void {
	if (existsSync(join(bench, 'node_modules/json-rules-engine'))) return;
	console.log('Installing the peers (once) …');
	// Not `npm ci`: that insists on every other platform's optional binaries, which some registries do not carry.
	const { status } = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], {
		cwd: bench,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) throw new Error('Installing the peers failed; see above.');
}
