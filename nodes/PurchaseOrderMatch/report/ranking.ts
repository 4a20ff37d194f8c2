import type { Transaction } from '../../../domain/matching';
import { MAX_ENTRIES } from './matchReport';
import { textOrNull } from './textOrNull';

/**
 * Indexes of the transactions that a list shows: those of the lowest rank, equal ones by id, so that the order in which
 * transactions arrive does not matter.
 */
export function firstByRank(
	transactions: readonly Transaction[],
	indexes: readonly number[],
	rankOf: (index: number) => number,
): number[] {
	return indexes
		.map((index) => ({ index, rank: rankOf(index), id: textOrNull(transactions[index]!.id) ?? '' }))
		.sort((a, b) => a.rank - b.rank || compareText(a.id, b.id))
		.slice(0, MAX_ENTRIES)
		.map(({ index }) => index);
}

/** Ranks the largest amounts first, and what has no amount last. */
export function rankBySize({ amount }: Transaction): number {
	const size = Math.abs(Number(amount ?? Number.NaN));
	return Number.isNaN(size) ? 1 : -size;
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
