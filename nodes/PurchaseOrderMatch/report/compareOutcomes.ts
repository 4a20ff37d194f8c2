import type { Outcome, Transaction } from '../../../domain/matching';
import type { OutcomeChange, WhatIfChanges } from './matchReport';
import { firstByRank, rankBySize } from './ranking';
import { toHeading } from './toEntry';

/** What other settings would change: how many transactions go from which status to which, and the largest of them. */
export function compareOutcomes(
	transactions: readonly Transaction[],
	actual: readonly Outcome[],
	other: readonly Outcome[],
): WhatIfChanges {
	const moves = new Map<string, WhatIfChanges['moves'][number]>();
	const changed: number[] = [];
	actual.forEach((from, index) => {
		const to = other[index]!;
		if (from.status === to.status && from.purchaseOrder?.id === to.purchaseOrder?.id) return;
		changed.push(index);
		const key = `${from.status} ${to.status}`;
		const move = moves.get(key);
		if (move) move.count++;
		else moves.set(key, { from: from.status, to: to.status, count: 1 });
	});
	return {
		moves: [...moves.values()].sort((a, b) => b.count - a.count),
		total: changed.length,
		shown: firstByRank(transactions, changed, (index) => rankBySize(transactions[index]!)).map((index) => ({
			...toHeading(transactions[index]!),
			from: toSide(actual[index]!),
			to: toSide(other[index]!),
		})),
	};
}

function toSide({ status, criterion, criterionPosition, purchaseOrder, reason }: Outcome): OutcomeChange['from'] {
	return { status, criterion, criterionPosition, purchaseOrder: purchaseOrder?.number ?? purchaseOrder?.id ?? null, reason };
}
