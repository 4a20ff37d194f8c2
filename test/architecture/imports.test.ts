import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The table in CONTRIBUTING.md: what may import what. */
const root = resolve(__dirname, '../..');

function sources(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : sources(path);
		return entry.name.endsWith('.ts') ? [path] : [];
	});
}

/** Project files as paths from the root, packages by their name. */
function imports(file: string): string[] {
	return ts.preProcessFile(readFileSync(join(root, file), 'utf8')).importedFiles.map(({ fileName }) =>
		fileName.startsWith('.') ? relative(root, resolve(root, dirname(file), fileName)) : fileName,
	);
}

function offenders(folder: string, mayImport: (target: string, file: string) => boolean): string[] {
	const files = sources(folder);
	expect(files.length).toBeGreaterThan(0);
	return files.flatMap((file) =>
		imports(file)
			.filter((target) => !mayImport(target, file))
			.map((target) => `${file} imports ${target}`),
	);
}

const inFolder = (folder: string) => (target: string) => target === folder || target.startsWith(`${folder}/`);
const inDomain = inFolder('domain');
const inSharedNodes = inFolder('nodes/shared');

describe('What may import what', () => {
	test('the domain imports only itself, and luxon for dates', () => {
		expect(offenders('domain', (target) => inDomain(target) || target === 'luxon')).toEqual([]);
	});

	test('nodes import the domain, what nodes share and their own files, never another node', () => {
		const ownFolder = (file: string) => file.split('/').slice(0, 2).join('/');
		// fast-xml-parser is bundled by the build.
		const external = ['n8n-workflow', 'luxon', 'crypto'];
		const bundled = (target: string, file: string) => target === 'fast-xml-parser' && file === 'nodes/TwentyFourSevenOffice/soap/xmlLibrary.ts';
		expect(
			offenders(
				'nodes',
				(target, file) =>
					inDomain(target) || inSharedNodes(target) || inFolder(ownFolder(file))(target) || external.includes(target) || bundled(target, file),
			),
		).toEqual([]);
	});

	test('what maps wire shapes is pure: no n8n', () => {
		const wires = sources('nodes').filter((file) => file.includes('/wire/'));
		expect(wires.length).toBeGreaterThan(0);
		expect(wires.filter((file) => imports(file).includes('n8n-workflow'))).toEqual([]);
		// The one shared file that they use imports nothing at all.
		expect(imports('nodes/shared/json.ts')).toEqual([]);
	});

	test('credentials import only n8n, and how to sign in to SOAP', () => {
		expect(offenders('credentials', (target) => target === 'n8n-workflow' || inFolder('nodes/TwentyFourSevenOffice/soap')(target))).toEqual([]);
	});

	test('the sandbox imports nothing of the nodes or the domain, or it would share their mistakes', () => {
		expect(
			offenders('sandbox', (target) => !['domain', 'nodes', 'credentials'].some((folder) => inFolder(folder)(target))),
		).toEqual([]);
	});
});

describe('Files', () => {
	test('are small: one idea each', () => {
		const long = ['domain', 'nodes', 'credentials', 'sandbox']
			.flatMap(sources)
			.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
			.filter(({ lines }) => lines > 250);
		expect(long).toEqual([]);
	});
});
