import { readdirSync } from 'node:fs';

/** Judges of a mutant: the examples and laws of domain/, without the tests of tests. The quicker first: texts and amounts, then whole runs of the engine, then laws. */
const isOfTests = /mutants\.test|reference\.test/;
const isOfLaws = /laws|naming\.test|firstLook|fuzz|countAlone|denseWorlds|valueIndex|projectClasses/;
const tests = readdirSync('test/domain', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.test.ts') && !isOfTests.test(file))
	.sort((a, b) => Number(isOfLaws.test(a)) - Number(isOfLaws.test(b)) || b.localeCompare(a))
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
	// The first run, which notes what each test reaches, is three times as slow as those that follow.
	timeoutFactor: 0.5,
	timeoutMS: 5000,
	// What fills the memory without end is stopped long before it holds the machine up.
	testRunnerNodeArgs: ['--max-old-space-size=600'],
	ignorePatterns: ['dist', 'sandbox/n8n', 'sandbox/.data', 'bench/node_modules', 'reports', 'coverage', 'test/.output'],
	tempDirName: '.stryker-tmp',
};
