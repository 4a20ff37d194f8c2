import { worldArbitrary } from '../../../support/arbitraries/world';
import { law } from './law';

const STATUSES = ['autoMatched', 'needsReview', 'unmatched', 'skipped', 'invalid'] as const;

/** Every transaction has exactly one outcome, at its own place, and the summary counts each once. */
export const oneOutcomeEach = law('every transaction has exactly one outcome', worldArbitrary, (matcher, world) => {
	const { outcomes, summary } = matcher(world);
	expect(outcomes).toHaveLength(world.transactions.length);
	for (const outcome of outcomes) {
		expect(STATUSES).toContain(outcome.status);
		expect(outcome.reason).toMatch(/^[a-z][A-Za-z]+$/);
		expect(outcome.explanation.length).toBeGreaterThan(0);
		expect(outcome.purchaseOrder !== null).toBe(outcome.status === 'autoMatched');
		expect(outcome.criterion !== null).toBe(outcome.criterionPosition !== null);
	}
	for (const status of STATUSES) {
		expect(summary.status[status].count).toBe(outcomes.filter((outcome) => outcome.status === status).length);
	}
	expect(summary.input).toBe(world.transactions.length);
	expect(summary.addsUp).toBe(true);
	for (const { criterion, entered, matched, ambiguous, passedOn } of summary.criteria) {
		expect([criterion, matched + ambiguous + passedOn]).toEqual([criterion, entered]);
	}
});
