import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startCostTracker } from '../../sandbox/costTracker';
import { sandboxApiKey, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { freePort } from './support/freePort';

const root = resolve(__dirname, '../..');

interface Ended {
	code: number | null;
	output: string;
	seconds: number;
}

function npmStart(parameters: string[]): Promise<Ended> {
	return new Promise((done) => {
		const startedAt = Date.now();
		const child = spawn('npm', ['start', '--', ...parameters], { cwd: root });
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('close', (code) => done({ code, output, seconds: (Date.now() - startedAt) / 1000 }));
	});
}

describe('npm start -- --once', () => {
	let dataDirectory: string;
	let ports: string[];
	let first: Ended;
	let second: Ended;

	beforeAll(async () => {
		dataDirectory = mkdtempSync(join(tmpdir(), 'npm-start-'));
		ports = [
			`--n8n-port=${await freePort()}`,
			`--n8n-broker-port=${await freePort()}`,
			`--24sevenoffice-port=${await freePort()}`,
			`--costtracker-port=${await freePort()}`,
			`--data=${dataDirectory}`,
		];
		first = await npmStart(['--once', ...ports]);
		second = await npmStart(['--once', ...ports]);
		console.log(`First run ${first.seconds.toFixed(0)} s, second ${second.seconds.toFixed(0)} s\n${first.output}\n${second.output}`);
	});

	afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

	test('ends with exit code 0 and says what was read, matched, left and written', () => {
		expect(first.code).toBe(0);
		expect(first.output).toMatch(/Sync run \S+ succeeded/);
		expect(first.output).toMatch(/The counts add up\./);
		expect(first.output).toMatch(/[1-9]\d* records written to CostTracker/);
	});

	test('leaves in CostTracker what the answer sheet says, without one wrong match', async () => {
		const costTracker = await startCostTracker({
			port: 0,
			databaseFile: join(dataDirectory, 'costtracker.sqlite'),
			apiKey: sandboxApiKey,
			organizationId: sandboxSettings.organizationId,
		});
		try {
			const comparison = compareWithAnswers(await new CostTrackerClient(costTracker.url).transactions());
			expect(comparison.wrongMatches).toEqual([]);
			expect(comparison.differences).toEqual([]);
			expect(Object.values(comparison.agreed).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200);
		} finally {
			await costTracker.close();
		}
	});

	test('writes nothing the second time but the sync run, and says so', () => {
		expect(second.code).toBe(0);
		expect(second.output).toContain('Nothing was written but the sync run itself');
	});

	test('refuses a taken port before it starts anything, and names it', async () => {
		const occupant = createServer();
		await new Promise<void>((done) => occupant.listen(0, '127.0.0.1', done));
		const { port } = occupant.address() as AddressInfo;
		try {
			const refused = await npmStart(['--once', ...ports, `--costtracker-port=${port}`]);
			expect(refused.code).toBe(1);
			expect(refused.output).toContain(`Port ${port} on 127.0.0.1, wanted by CostTracker's sandbox, is taken.`);
		} finally {
			occupant.close();
		}
	});

	test('refuses an unknown option with the ones that there are', async () => {
		const refused = await npmStart(['--onec']);
		expect(refused.code).toBe(1);
		expect(refused.output).toContain("Unknown option '--onec'");
		expect(refused.output).toContain('--once');
	});
});
