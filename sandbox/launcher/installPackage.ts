import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LaunchError } from './launchError';
import { projectDirectory } from './options';

const run = promisify(execFile);
const packageName = 'n8n-nodes-24sevenoffice-costtracker';

/**
 * Builds and packs the package as npm would publish it, and puts it where n8n keeps community packages. A custom
 * folder would give the nodes another type prefix, and the templates would show unknown nodes.
 */
export async function installPackage(n8nUserFolder: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'packed-'));
	try {
		await step('Building the package', 'npm', ['run', 'build']);
		const packed = await step('Packing the package', 'npm', ['pack', '--json', '--pack-destination', folder]);
		const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
		await step('Unpacking the package', 'tar', ['-xzf', join(folder, filename), '-C', folder]);
		const target = join(n8nUserFolder, '.n8n/nodes/node_modules', packageName);
		rmSync(target, { recursive: true, force: true });
		mkdirSync(target, { recursive: true });
		cpSync(join(folder, 'package'), target, { recursive: true });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function step(what: string, command: string, parameters: string[]): Promise<string> {
	try {
		return (await run(command, parameters, { cwd: projectDirectory, maxBuffer: 50_000_000 })).stdout;
	} catch (error) {
		const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string };
		throw new LaunchError(`${what} failed:\n${[stdout, stderr].filter(Boolean).join('\n') || message}`);
	}
}
