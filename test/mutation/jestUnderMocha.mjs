import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import Mocha from 'mocha';

/**
 * Mocha's interface with what the tests of domain/ use of Jest, from Jest's own packages. Mocha, because under it Stryker
 * switches from mutant to mutant in the process that has loaded the core; under Jest each mutant would load the core anew.
 */
const { bdd } = Mocha.interfaces;
Mocha.interfaces.bdd = (suite) => {
	bdd(suite);
	suite.on('pre-require', (context) => {
		Object.assign(context.it, { each: bind(context.it) });
		Object.assign(context.describe, { each: bind(context.describe, false) });
		Object.assign(context, { expect, test: context.it });
	});
};

// Few worlds and texts, the same each time, and none made smaller: the laws are asked thousands of times.
process.env.LAW_RUNS ??= '10';
process.env.TEXT_LAW_RUNS ??= '300';
process.env.DENSE_RUNS ??= '20';
fc.configureGlobal({ seed: 20_211_125, endOnFailure: true });
