import type { Outcome } from '../../../../domain/matching/outcome';
import { worldArbitrary } from '../../../support/arbitraries/world';
import { feedBack } from './feedBack';
import { law } from './law';

/** What a person sees of an outcome. Warnings of this run's own making (how it was decided) are not compared. */
const essence = ({ status, reason, criterion, criterionPosition, purchaseOrder, candidates }: Outcome) => ({
	status, reason, criterion, criterionPosition, purchaseOrder, candidates,
});

/** Feeding a run's result back matches nothing new, and what was left stays as it was said to be. */
export const feedingBackChangesNothing = law('feeding a result back changes nothing', worldArbitrary, (matcher, world) => {
	const first = matcher(world).outcomes;
	const second = matcher(feedBack(world, first)).outcomes;
	first.forEach((outcome, at) => {
		const isRecorded = outcome.status === 'autoMatched' && world.settings.reevaluateAutoMatched !== true;
		if (isRecorded) expect([at, second[at]!.status, second[at]!.reason]).toEqual([at, 'skipped', 'alreadyMatched']);
		else expect([at, essence(second[at]!)]).toEqual([at, essence(outcome)]);
		// What is left is written anew only where something differs, be it a number behind its sentence.
		const isLeft = outcome.status === 'unmatched' || outcome.status === 'needsReview';
		if (isLeft) expect([at, second[at]!.explanation, second[at]!.evidence]).toEqual([at, outcome.explanation, outcome.evidence]);
	});
});
