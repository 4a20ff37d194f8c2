import type { TrailEntry } from '../outcome';
import type { FinishedRun } from '../run';
import { State } from '../tables/transactions';
import type { Results } from './results';

/** One entry for each criterion that a transaction was tried with, up to the one that decided. */
export function trailOf(transaction: number, { state, ties, rounds }: FinishedRun, results: Results): TrailEntry[] {
	const own = state.state[transaction];
	if (own === State.Skipped || own === State.Invalid) return [];
	const { criteria } = state.tables.settings;
	const isDecided = own === State.Matched || own === State.Proposed;
	const passed = isDecided ? state.positionOf[transaction]! : criteria.length;
	// As long as it will be: an array that grows keeps room for more, and there may be a million of these.
	const trail = new Array<TrailEntry>(isDecided ? passed + 1 : passed);
	for (let position = 0; position < passed; position++) {
		const criterion = criteria[position]!.kind;
		const tie = ties.reasonAt(transaction, position);
		trail[position] = tie
			? { criterion, result: 'ambiguous', reason: tie, candidateCount: ties.countAt(transaction, position) }
			: { criterion, result: 'passedOn', reason: rounds.rounds[position]!.whyPassed(transaction), candidateCount: 0 };
	}
	if (isDecided) trail[passed] = { criterion: criteria[passed]!.kind, result: 'matched', reason: results.endingOf(transaction).reason, candidateCount: 1 };
	return trail;
}
