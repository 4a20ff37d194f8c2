// Runs on a bare clone, before anything is installed: only Node's own modules here.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const minimumNode = [20, 20];
/** The pinned n8n, and the oldest that is supported: only `npm run test:long` wants that. */
const n8ns = [
	{ wanted: process.argv.includes('--n8n'), directory: join(root, 'sandbox/n8n'), name: 'n8n' },
	{ wanted: process.argv.includes('--oldest-n8n'), directory: join(root, 'sandbox/oldestN8n'), name: 'the oldest n8n' },
].filter(({ wanted }) => wanted);

/** npm's packages that have to be built or fetched by their own install script; all other scripts stay off. */
const n8nPackagesToBuild = ['node', 'sqlite3'];

class InstallError extends Error {}

try {
	checkNode();
	const installs = [install({ directory: root, name: 'the development tools', packagesToBuild: [] })];
	for (const { directory, name } of n8ns) {
		checkCompiler(directory);
		installs.push(install({ directory, name, packagesToBuild: n8nPackagesToBuild }));
	}
	const results = await Promise.allSettled(installs);
	const failed = results.filter(({ status }) => status === 'rejected');
	if (failed.length > 0) throw new InstallError(failed.map(({ reason }) => reason.message).join('\n\n'));
	for (const { directory } of n8ns) checkN8nsNode(directory);
} catch (error) {
	if (!(error instanceof InstallError)) throw error;
	console.error(`\n${error.message}\n`);
	process.exit(1);
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1])) return;
	throw new InstallError(
		`This is Node.js ${process.versions.node}; ${minimumNode.join('.')} or newer is needed. Install a newer Node.js and run the command again.`,
	);
}

/** n8n's SQLite driver is compiled on the spot. */
function checkCompiler(directory) {
	const missing = ['python3', 'make', 'g++'].filter((tool) => spawnSync(tool, ['--version']).error);
	if (missing.length === 0 || isInstalled(directory, n8nPackagesToBuild)) return;
	throw new InstallError(
		`Missing: ${missing.join(', ')}. n8n's SQLite driver is compiled here and needs python3, make and g++. On Debian or Ubuntu: apt-get install python3 make g++. Then run the command again.`,
	);
}

/** Without its install script the package "node" silently leaves the machine's own Node.js in its place. */
function checkN8nsNode(directory) {
	const binary = join(directory, 'node_modules/node/bin/node');
	const found = spawnSync(binary, ['--version'], { encoding: 'utf8' });
	const expected = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')).dependencies.node;
	if (found.stdout?.trim() === `v${expected}`) return;
	throw new InstallError(
		`n8n needs Node.js ${expected}, which npm should have put at ${binary}, but ${found.error ? 'nothing runs there' : `that is ${found.stdout.trim()}`}. Delete ${join(directory, 'node_modules')} and run the command again.`,
	);
}

async function install({ directory, name, packagesToBuild }) {
	if (isInstalled(directory, packagesToBuild)) return;
	const startedAt = Date.now();
	console.log(`Installing ${name} (once; a few minutes) …`);
	const heartbeat = setInterval(() => {
		console.log(`  … still installing ${name}, ${Math.round((Date.now() - startedAt) / 1000)} s`);
	}, 30_000);
	try {
		// Not `npm ci`: that insists on every other platform's optional binaries, which some registries do not carry.
		await npm(directory, name, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
		if (packagesToBuild.length > 0) {
			await npm(directory, name, ['rebuild', '--ignore-scripts=false', ...packagesToBuild]);
		}
	} finally {
		clearInterval(heartbeat);
	}
	mkdirSync(join(directory, 'node_modules'), { recursive: true });
	writeFileSync(marker(directory), fingerprint(directory, packagesToBuild));
	console.log(`Installed ${name} in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function npm(directory, name, parameters) {
	return new Promise((done, fail) => {
		const child = spawn('npm', parameters, { cwd: directory, shell: process.platform === 'win32' });
		let output = '';
		const keep = (chunk) => (output = (output + chunk).slice(-4000));
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('error', (error) => {
			fail(new InstallError(`npm could not be started (${error.message}). Is npm on the PATH?`));
		});
		child.on('close', (code) => {
			if (code === 0) return done();
			fail(
				new InstallError(
					`Installing ${name} failed: "npm ${parameters.join(' ')}" in ${directory} ended with code ${code}. The end of its output:\n${output.trim()}\nCheck that npm's registry can be reached and the disk has room (n8n needs 3 GB), then run the command again.`,
				),
			);
		});
	});
}

function marker(directory) {
	return join(directory, 'node_modules/.installed-for');
}

function isInstalled(directory, packagesToBuild) {
	return existsSync(marker(directory)) && readFileSync(marker(directory), 'utf8') === fingerprint(directory, packagesToBuild);
}

/** What is installed depends on the lock file, on this script's list and on Node's binary interface. */
function fingerprint(directory, packagesToBuild) {
	return createHash('sha256')
		.update(readFileSync(join(directory, 'package-lock.json')))
		.update(packagesToBuild.join())
		.update(process.versions.modules)
		.digest('hex');
}
