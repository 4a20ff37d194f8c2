import unit from './jest.config.mjs';

/** What each mutant is judged by: the core's examples, then short runs of its laws. */
export default {
	...unit,
	testMatch: ['<rootDir>/test/mutation/core.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	setupFiles: ['<rootDir>/test/mutation/shortLaws.ts'],
};
