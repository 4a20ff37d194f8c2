import { join } from 'node:path';
import { findSpecifications, type Specifications } from './findSpecifications';

const folder = join(__dirname, '../../../../shared/specs');

/** The vendor's files, where they lie beside the project. */
export const specifications = findSpecifications(folder);

/** A suite that holds something to the vendor's files; skipped with a notice where they are not, and only there. */
export function describeBySpecifications(what: string, suite: (given: Specifications) => void): void {
	if (specifications !== undefined) return describe(what, () => suite(specifications!));
	// Not by `console`: Jest leaves that out of suites that are skipped.
	process.stderr.write(`Skipped "${what}": the vendor's specifications are not at ${folder}, and they are not ours to copy.\n`);
	describe.skip(what, () => void test('needs the specifications', () => undefined));
}
