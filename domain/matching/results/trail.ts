import type { TrailEntry } from '../outcome';
import type { FinishedRun } from '../run';
import { State } from '../tables/transactions';
import type { Results } from './results';

/** One entry for each criterion that a transaction was tried with, up to the one that decided. */
export function trailOf(transaction: number, { state, ties, rounds }: FinishedRun, results: Results): TrailEntry[] {
	const own = state.state[transaction];
	if (own === State.Skipped || own === State.Invalid) return [];
	const isDecided = own === State.Matched || own === State.Proposed;
	const { criteria } = state.tables.settings;
	const tried = isDecided ? state.positionOf[transaction]! + 1 : criteria.length;
	return criteria.slice(0, tried).map(({ kind }, position): TrailEntry => {
		if (isDecided && position === tried - 1) {
			return { criterion: kind, result: 'matched', reason: results.endingOf(transaction).reason, candidateCount: 1 };
		}
		const tie = ties.reasonAt(transaction, position);
		if (tie) return { criterion: kind, result: 'ambiguous', reason: tie, candidateCount: ties.countAt(transaction, position) };
		return { criterion: kind, result: 'passedOn', reason: rounds.rounds[position]!.whyPassed(transaction), candidateCount: 0 };
	});
}
