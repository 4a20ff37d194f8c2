import unit from './jest.config.mjs';

/** The core's own tests, with short law runs: what each mutant is judged by. */
export default {
	...unit,
	testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '/mutants/'],
};
