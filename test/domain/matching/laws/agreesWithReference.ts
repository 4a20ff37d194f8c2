import type { Outcome } from '../../../../domain/matching/outcome';
import { worldArbitrary } from '../../../support/arbitraries/world';
import { referenceMatch, type ReferenceOutcome } from '../../../support/referenceMatcher';
import { law } from './law';

/** The engine's outcome in the terms of the reference. */
export function inTermsOfReference(outcome: Outcome): ReferenceOutcome {
	return {
		status: outcome.status,
		criterion: outcome.criterion,
		criterionPosition: outcome.criterionPosition,
		purchaseOrderId: outcome.purchaseOrder?.id ?? null,
		reason: outcome.reason,
		candidateIds: outcome.candidates.map(({ id }) => id).sort(),
		warnings: outcome.warnings.map(({ code }) => code).sort(),
	};
}

/** Agreement with the reference matcher on status, criterion, order, reason, candidates and warnings. */
export const agreesWithReference = law('the engine agrees with the reference matcher', worldArbitrary, (matcher, world) => {
	expect(matcher(world).outcomes.map(inTermsOfReference)).toEqual(referenceMatch(world));
});
