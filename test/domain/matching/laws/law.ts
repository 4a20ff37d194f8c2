import fc from 'fast-check';
import type { Matcher } from './matcher';

/** A law of matching: what must hold in every world, for the engine and never for a mutant of it. */
export interface Law {
	name: string;
	/** Throws, with the first world that breaks the law made as small as possible, its seed and its path. */
	check(matcher: Matcher, parameters: fc.Parameters<unknown>): void;
}

/** A law from the worlds it speaks of and what must hold in each: `holds` throws when it does not. */
export function law<Case>(name: string, cases: fc.Arbitrary<Case>, holds: (matcher: Matcher, given: Case) => void): Law {
	return {
		name,
		check: (matcher, parameters) => {
			fc.assert(
				fc.property(cases, (given) => holds(matcher, given)),
				parameters as fc.Parameters<[Case]>,
			);
		},
	};
}
