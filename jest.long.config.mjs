import unit from './jest.config.mjs';

/** The same laws over many more worlds than CI has time for. */
export default {
	...unit,
	testMatch: ['<rootDir>/test/long/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	maxWorkers: 1,
	testTimeout: 6 * 3_600_000,
};
