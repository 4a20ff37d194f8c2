import { laws } from '../laws';
import { engine } from '../laws/matcher';
import { MUTANTS } from './mutants';

/**
 * A law that can't fail is worth nothing. Each is shown to reject an engine with one mistake, in at most this many
 * worlds, from one fixed seed so that the result is the same every time.
 */
const numRuns = 4_000;
const seed = 20_211_122;

/** Why the law failed: a broken expectation, or what a mutant itself may rightly run into. */
const BROKEN = /expect\(|read only property|Not an amount/;

it.each(MUTANTS.map((mutant) => [mutant.name, mutant.law, mutant] as const))('an engine that %s breaks %s', (_, name, { of }) => {
	let failure: unknown;
	try {
		laws[name].check(of(engine), { numRuns, seed, endOnFailure: true });
	} catch (error) {
		failure = error;
	}
	expect(String((failure as Error | undefined)?.cause)).toMatch(BROKEN);
});

it('has a mutant for each law', () => {
	expect(new Set(MUTANTS.map(({ law }) => law))).toEqual(new Set(Object.keys(laws)));
});
