import unit from './jest.config.mjs';

/** The whole product: a real n8n, the sandbox, a real browser. */
export default {
	...unit,
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	maxWorkers: 1,
	testTimeout: 900_000,
};
