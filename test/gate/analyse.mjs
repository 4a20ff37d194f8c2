// n8n's own analyser, on the source and on what npm would publish. Run by `npm run lint`, after `npm run build`.
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
try {
	const [{ filename, files }] = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
	);
	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	report('source', await analyzePackage(root, SOURCE_FILE_PATTERNS));
	report(`tarball (${files.length} files)`, await analyzePackage(join(folder, 'package')));
	const paths = files.map(({ path }) => path);
	refuseWhatAUserDoesNotNeed(paths);
	requireWhatN8nLoads(paths);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function report(what, { passed, message, details }) {
	console.log(`n8n's gate on the ${what}: ${passed ? 'green' : `red, ${message}\n${details ?? ''}`}`);
	if (!passed) process.exitCode = 1;
}

function refuseWhatAUserDoesNotNeed(paths) {
	const expected = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(domain|nodes|credentials)\/.+\.(js|json|svg)|workflows\/[^/]+\.(json|md|png))$/;
	const surplus = paths.filter((path) => !expected.test(path));
	if (surplus.length === 0) return;
	console.log(`The tarball holds what a user does not need: ${surplus.join(', ')}`);
	process.exitCode = 1;
}

function requireWhatN8nLoads(paths) {
	const { n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const missing = [...n8n.nodes, ...n8n.credentials, 'dist/domain/matching/index.js'].filter((path) => !paths.includes(path));
	if (missing.length === 0) return;
	console.log(`The tarball lacks what n8n loads: ${missing.join(', ')}. Run npm run build first.`);
	process.exitCode = 1;
}
