import type { Outcome, OutcomeStatus } from '../../../../domain/matching/outcome';
import { worldArbitrary } from '../../../support/arbitraries/world';
import { law } from './law';

const STATUSES: OutcomeStatus[] = ['autoMatched', 'needsReview', 'unmatched', 'skipped', 'invalid'];

/** Every transaction has exactly one outcome, at its own place, and the summary counts each once. */
export const oneOutcomeEach = law('every transaction has exactly one outcome', worldArbitrary, (matcher, world) => {
	const { outcomes, summary } = matcher(world);
	const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
	expect(outcomes).toHaveLength(world.transactions.length);
	expect(outcomes.filter((outcome) => !isWellFormed(outcome))).toEqual([]);
	expect(summary).toMatchObject({
		input: world.transactions.length,
		addsUp: true,
		status: Object.fromEntries(STATUSES.map((status) => [status, { count: count(status) }])),
	});
	expect(summary.criteria.filter(({ entered, matched, ambiguous, passedOn }) => matched + ambiguous + passedOn !== entered)).toEqual([]);
});

function isWellFormed({ status, reason, explanation, purchaseOrder, criterion, criterionPosition }: Outcome): boolean {
	return (
		STATUSES.includes(status) &&
		/^[a-z][A-Za-z]+$/.test(reason) &&
		explanation.length > 0 &&
		(purchaseOrder !== null) === (status === 'autoMatched') &&
		(criterion !== null) === (criterionPosition !== null)
	);
}
