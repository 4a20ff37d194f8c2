const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { dest, parallel, series, src } = require('gulp');

async function clean() {
	rmSync('dist', { recursive: true, force: true });
}

/** JavaScript of all that is published. Nothing is bundled: it imports only what n8n has. */
async function types() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], { stdio: 'inherit' });
}

/** Icons, codex files and output schemas go beside the JavaScript, where n8n looks for them. */
function assets() {
	return src(['nodes/**/*.{svg,json}', 'credentials/**/*.{svg,json}'], { base: '.', encoding: false, allowEmpty: true }).pipe(dest('dist'));
}

exports.build = series(clean, parallel(types, assets));
exports.default = exports.build;
