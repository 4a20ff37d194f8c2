import { asObject, type Json } from '../wire/json';
import type { WriteSummary } from '../write/writeSummary';

/** read = created + updated + unchanged + refused + notWritten. */
export interface TransactionsRead {
	/** Transactions that 24SevenOffice gave. One that was read twice, in what changed and in the checked month, counts twice. */
	read: number;
	created: number;
	updated: number;
	unchanged: number;
	/** By CostTracker or by the node, with their reasons among the problems; a newer state in CostTracker, too. */
	refused: number;
	/** Failed, or not tried since writing stopped before. */
	notWritten: number;
	addsUp: boolean;
}

/** matched + needsReview + unmatched + skipped + invalid = considered. */
export interface TransactionsConsidered {
	considered: number;
	matched: number;
	needsReview: number;
	unmatched: number;
	skipped: number;
	invalid: number;
	addsUp: boolean;
}

/** What became of the transactions that were read; null where none were written at all. */
export function toTransactionsRead(writes: readonly WriteSummary[]): TransactionsRead | null {
	const write = writes.find((each) => each.writes === 'accountingTransactions');
	if (write === undefined) return null;
	const { received: read, created, updated, unchanged } = write;
	const [refused, notWritten] = [write.refused + write.conflicts, write.failed + write.notWritten];
	return { read, created, updated, unchanged, refused, notWritten, addsUp: read === created + updated + unchanged + refused + notWritten };
}

/** What became of the transactions that were to be matched, over all match reports; null where there is none. */
export function toTransactionsConsidered(matches: readonly Json[]): TransactionsConsidered | null {
	if (matches.length === 0) return null;
	const sum = (name: string) => matches.reduce((total, { summary }) => total + count(asObject(asObject(asObject(summary).status)[name]).count), 0);
	const considered = matches.reduce((total, { summary }) => total + count(asObject(summary).input), 0);
	const [matched, needsReview, unmatched, skipped, invalid] = ['autoMatched', 'needsReview', 'unmatched', 'skipped', 'invalid'].map(sum) as [number, number, number, number, number];
	return {
		considered,
		matched,
		needsReview,
		unmatched,
		skipped,
		invalid,
		addsUp: considered === matched + needsReview + unmatched + skipped + invalid,
	};
}

function count(value: unknown): number {
	return typeof value === 'number' ? value : 0;
}
