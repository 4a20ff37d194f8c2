import axios from 'axios';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './launchError';
import { projectDirectory } from './options';

const startTimeoutMs = 180_000;
const stopTimeoutMs = 15_000;

export interface N8nProcess {
	url: string;
	logFile: string;
	process: ChildProcess;
	/** Ends n8n and waits until it is gone. */
	stop(): Promise<void>;
}

/** Starts an installed n8n, the pinned one unless another is named, on its own Node.js, with an SQLite database under `userFolder`, on loopback only. */
export async function startN8n(given: {
	userFolder: string;
	port: number;
	brokerPort: number;
	environment?: Record<string, string>;
	directory?: string;
}): Promise<N8nProcess> {
	const modules = join(given.directory ?? join(projectDirectory, 'sandbox/n8n'), 'node_modules');
	const node = join(modules, 'node/bin/node');
	if (!existsSync(node)) throw new LaunchError('n8n is not installed. Run: node sandbox/launcher/install.mjs --n8n');
	mkdirSync(given.userFolder, { recursive: true });
	const logFile = join(given.userFolder, 'n8n.log');
	const url = `http://127.0.0.1:${given.port}`;
	const child = spawn(node, [join(modules, 'n8n/bin/n8n'), 'start'], {
		cwd: given.userFolder,
		// Only what n8n needs: nothing of the caller's environment can change what is tried here.
		env: {
			PATH: `${join(modules, '.bin')}:${process.env.PATH ?? ''}`,
			HOME: given.userFolder,
			N8N_USER_FOLDER: given.userFolder,
			N8N_PORT: String(given.port),
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_HOST: '127.0.0.1',
			N8N_EDITOR_BASE_URL: url,
			WEBHOOK_URL: `${url}/`,
			N8N_SECURE_COOKIE: 'false',
			N8N_RUNNERS_BROKER_PORT: String(given.brokerPort),
			N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
			N8N_DYNAMIC_BANNERS_ENABLED: 'false',
			N8N_TEMPLATES_ENABLED: 'false',
			N8N_PERSONALIZATION_ENABLED: 'false',
			N8N_HIRING_BANNER_ENABLED: 'false',
			EXTERNAL_FRONTEND_HOOKS_URLS: '',
			...given.environment,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const log = createWriteStream(logFile, { flags: 'a' });
	child.stdout.pipe(log);
	child.stderr.pipe(log);
	let ended = false;
	// However this process ends, also while n8n is still starting, n8n ends with it.
	const endWithUs = () => child.kill('SIGTERM');
	process.once('exit', endWithUs);
	const gone = new Promise<void>((resolve) => {
		child.once('exit', () => {
			ended = true;
			process.removeListener('exit', endWithUs);
			resolve();
		});
	});

	const stop = async () => {
		if (ended) return;
		child.kill('SIGTERM');
		const force = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
		await gone;
		clearTimeout(force);
	};
	try {
		await waitUntilReady(url, () => ended, logFile);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, logFile, process: child, stop };
}

async function waitUntilReady(url: string, hasEnded: () => boolean, logFile: string): Promise<void> {
	const deadline = Date.now() + startTimeoutMs;
	while (Date.now() < deadline) {
		if (hasEnded()) throw new LaunchError(`n8n ended while starting. Its log: ${logFile}`);
		// /healthz answers before the REST side is up; the login settings answer when it is.
		const answer = await axios.get(`${url}/rest/settings`, { validateStatus: () => true, timeout: 2_000 }).catch(() => undefined);
		if (answer?.status === 200 && answer.data?.data !== undefined) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new LaunchError(`n8n did not answer on ${url} within ${startTimeoutMs / 1000} s. Its log: ${logFile}`);
}
