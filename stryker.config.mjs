import { readdirSync } from 'node:fs';

/** Judges of a mutant: the examples and laws of domain/, without the tests of tests. An example that notices is quicker, so laws are last. */
const isOfTests = /mutants\.test|reference\.test/;
const isOfLaws = /laws|naming\.test|firstLook|fuzz/;
const tests = readdirSync('test/domain', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.test.ts') && !isOfTests.test(file))
	.sort((a, b) => Number(isOfLaws.test(a)) - Number(isOfLaws.test(b)) || a.localeCompare(b))
	.map((file) => `test/domain/${file.replaceAll('\\', '/')}`);

/** Mutation testing of the core: how much of it could break without a test noticing. `npm run test:mutation`, docs/mutation.md */
export default {
	mutate: ['domain/**/*.ts'],
	testRunner: 'mocha',
	mochaOptions: { require: ['tsx/cjs', './test/mutation/jestUnderMocha.mjs'], spec: tests },
	coverageAnalysis: 'perTest',
	// What is worked out once, as the core is loaded, would need the core loaded anew for each mutant.
	ignoreStatic: true,
	incremental: true,
	incrementalFile: 'reports/stryker-incremental.json',
	reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	thresholds: { high: 95, low: 90, break: 85 },
	concurrency: 2,
	timeoutMS: 10_000,
	ignorePatterns: ['dist', 'sandbox/n8n', 'sandbox/.data', 'bench/node_modules', 'reports', 'coverage', 'test/.output'],
	tempDirName: '.stryker-tmp',
};
