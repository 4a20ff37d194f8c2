import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * All examples and laws of domain/ as one test file. A mutant is then judged in one module registry that loads the core
 * once, not in one per file, which is most of the time that judging takes.
 */
const home = join(__dirname, '../domain');
const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.test.ts'))
	// Tests of the tests, and of nothing in domain/.
	.filter((file) => !/mutants|matching.reference\.test/.test(file))
	// The laws last: an example that notices is quicker.
	.sort((a, b) => Number(/laws|naming\.test|firstLook/.test(a)) - Number(/laws|naming\.test|firstLook/.test(b)) || a.localeCompare(b));

for (const file of files) describe(relative(home, join(home, file)), () => void jest.requireActual(join(home, file)));
