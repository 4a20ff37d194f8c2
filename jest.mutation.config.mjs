import unit from './jest.config.mjs';

/** The core's own tests, with short law runs: what each mutant is judged by. */
export default {
	...unit,
	testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
	// Tests of the tests, and of nothing in domain/.
	testPathIgnorePatterns: ['/node_modules/', '/mutants/', '/matching/reference.test.ts'],
	setupFiles: ['<rootDir>/test/domain/shortLaws.ts'],
};
