const { execFileSync } = require('node:child_process');
const { appendFileSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

async function clean() {
	rmSync('dist', { recursive: true, force: true });
}

/** JavaScript of all that is published. */
async function types() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], { stdio: 'inherit' });
}

/** Icons, codex files and output schemas go beside the JavaScript, where n8n looks for them. */
function assets() {
	return src(['nodes/**/*.{svg,json}', 'credentials/**/*.{svg,json}'], { base: '.', encoding: false, allowEmpty: true }).pipe(dest('dist'));
}

/** What n8n does not have goes along, inside these files. */
const bundled = ['nodes/TwentyFourSevenOffice/soap/xmlLibrary'];

async function bundle() {
	const { metafile } = await esbuild.build({
		metafile: true,
		entryPoints: bundled.map((file) => `${file}.ts`),
		outdir: 'dist',
		outbase: '.',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['n8n-workflow'],
		allowOverwrite: true,
	});
	for (const [file, { inputs }] of Object.entries(metafile.outputs)) appendFileSync(file, licencesOf(Object.keys(inputs)));
}

/** Their licences ask to come along. */
function licencesOf(inputs) {
	const folders = new Set(inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean));
	return [...folders].map((folder) => {
		const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
		const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
		return `\n/* ${name} ${version}: ${license}\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').replaceAll('*/', '* /')}*/\n`;
	}).join('');
}

exports.build = series(clean, parallel(types, assets), bundle);
exports.default = exports.build;
