import { collectEvidence, type Rule } from './evidence';
import { everyLineOnce, sumsAgree } from './ledgerRules';
import { everyMatchJustified, noMatchToClosedOrder } from './matchRules';
import { everyWordStands, noDecisionChanged } from './personRules';
import { everyDocumentThere, nothingLeftToDo } from './quietRule';
import { everyWriteHasAnAuthor, journalIsWhole, reportsAddUp, writesUnderLease } from './runRules';
import type { World } from '../world';

const rules: Record<string, Rule> = {
	everyLineOnce,
	sumsAgree,
	noDecisionChanged,
	everyWordStands,
	everyMatchJustified,
	noMatchToClosedOrder,
	writesUnderLease,
	everyWriteHasAnAuthor,
	journalIsWhole,
	reportsAddUp,
};

/** What is wrong after a quiet sync, each finding with its rule; empty when nothing is. */
export function audit(world: World): string[] {
	const evidence = collectEvidence(world);
	return [
		...Object.entries(rules).flatMap(([name, rule]) => rule(evidence).map((finding) => `${name}: ${finding}`)),
		...everyDocumentThere(evidence).map((finding) => `everyDocumentThere: ${finding}`),
		...nothingLeftToDo(evidence, world.criteria).map((finding) => `nothingLeftToDo: ${finding}`),
	];
}
