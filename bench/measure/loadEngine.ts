import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Engine = typeof import('../../domain/matching');

const bench = join(__dirname, '..');

/** Where the package's compiled code is. */
export const compiledDirectory = join(bench, 'node_modules/.engine');

/** Compiles the engine and the nodes as `npm run build` does, so that what is measured is what is published, and not a stale build. */
export function buildEngine(): void {
	const compiler = createRequire(__filename).resolve('typescript/bin/tsc');
	const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.engine.json'], { cwd: bench, encoding: 'utf8' });
	if (status !== 0) throw new Error(`The engine does not compile:\n${stdout}`);
}

export function loadEngine(): Engine {
	return createRequire(__filename)(join(compiledDirectory, 'domain/matching/index.js')) as Engine;
}
