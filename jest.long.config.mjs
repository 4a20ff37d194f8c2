import unit from './jest.config.mjs';

/** The same laws over many more worlds than CI has time for. */
export default {
	...unit,
	testMatch: ['<rootDir>/test/long/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	testTimeout: 6 * 3_600_000,
};
