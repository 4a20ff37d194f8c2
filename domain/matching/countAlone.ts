import { runCriteria } from './run';
import type { Tables } from './tables/tables';
import { State } from './tables/transactions';

/**
 * How many transactions each criterion would match or propose if it were the only one, in the order of the list. Both
 * lists stay read as they are; only the criteria run again.
 */
export function countAlone(tables: Tables): number[] {
	return tables.settings.criteria.map((criterion) => {
		const { state } = runCriteria({ ...tables, settings: { ...tables.settings, criteria: [criterion] } }, { notesTheRest: false });
		return state.state.reduce((count, each) => (each === State.Matched || each === State.Proposed ? count + 1 : count), 0);
	});
}
