/** Mutation testing of the core: how much of it could break without a test noticing. `npm run test:mutation` */
export default {
	mutate: ['domain/**/*.ts'],
	testRunner: 'jest',
	jest: { projectType: 'custom', configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
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
