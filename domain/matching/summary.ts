import { ExactSum } from '../exactSum';
import { minorToDecimal } from '../money';
import type { MatchSummary, OutcomeStatus } from './outcome';
import type { Results } from './results/results';
import type { FinishedRun } from './run';
import { isAmount } from './tables/readAmount';
import { State } from './tables/transactions';

/** Counts and sums of a finished run: a funnel for each criterion, and counts and sums for each status. */
export function summarise(run: FinishedRun, results: Results): MatchSummary {
	const { tables } = run.state;
	const statuses: Record<OutcomeStatus, Tally> = {
		autoMatched: new Tally(),
		needsReview: new Tally(),
		unmatched: new Tally(),
		skipped: new Tally(),
		invalid: new Tally(),
	};
	const { transactions, names } = tables;
	for (let index = 0; index < transactions.count; index++) {
		statuses[results.statusOf(index)].add(transactions.currency[index]!, transactions.amount[index]!);
	}
	const input = transactions.count;
	const counted = Object.values(statuses).reduce((sum, { count }) => sum + count, 0);
	const toPlain = (tally: Tally) => ({
		count: tally.count,
		sums: tally.toSums((currency) => [names.currencies.codeOf(currency) ?? '', names.currencies.decimalsOf(currency)]),
	});
	return {
		input,
		criteria: funnels(run),
		status: {
			autoMatched: toPlain(statuses.autoMatched),
			needsReview: toPlain(statuses.needsReview),
			unmatched: toPlain(statuses.unmatched),
			skipped: toPlain(statuses.skipped),
			invalid: toPlain(statuses.invalid),
		},
		addsUp: counted === input,
	};
}

/** Transactions go from criterion to criterion until one decides; those that none decides go through all. */
function funnels({ state, ties }: FinishedRun): MatchSummary['criteria'] {
	const { criteria } = state.tables.settings;
	const matched = criteria.map(() => 0);
	const proposed = criteria.map(() => 0);
	let entered = 0;
	for (let index = 0; index < state.state.length; index++) {
		const own = state.state[index];
		if (own === State.Skipped || own === State.Invalid) continue;
		entered++;
		if (own === State.Live) continue;
		matched[state.positionOf[index]!]!++;
		if (own === State.Proposed) proposed[state.positionOf[index]!]!++;
	}
	return criteria.map(({ kind }, position) => {
		const ambiguous = ties.total(position);
		const funnel = {
			criterion: kind,
			position: position + 1,
			entered,
			matched: matched[position]!,
			proposed: proposed[position]!,
			ambiguous,
			passedOn: entered - matched[position]! - ambiguous,
		};
		entered -= matched[position]!;
		return funnel;
	});
}

/** A count and exact sums per currency, whatever their size. */
class Tally {
	count = 0;
	private readonly sums: ExactSum[] = [];

	add(currency: number, amountMinor: number): void {
		this.count++;
		if (isAmount(amountMinor)) (this.sums[currency] ??= new ExactSum()).add(amountMinor);
	}

	toSums(describe: (currency: number) => [code: string, decimals: number]): Record<string, string> {
		const sums: Record<string, string> = {};
		this.sums.forEach((sum, currency) => {
			const [code, decimals] = describe(currency);
			sums[code] = minorToDecimal(sum.value, decimals);
		});
		return sums;
	}
}
