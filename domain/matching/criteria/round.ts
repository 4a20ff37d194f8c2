import type { ReasonCode } from '../reasons';

/** Matches that one round decided at the same time, flat: transaction, order, transaction, order, … */
export type Decisions = number[];

/**
 * One criterion at work. `decide` tries what may have changed since it was last asked (everything, the first time); what
 * changed it learns from the notices below. Transactions that it can't decide between orders for, it notes as ties.
 */
export interface Round {
	decide(): Decisions;
	/** The same over all transactions that are left. */
	decideAll(): Decisions;
	/** Notes whether a transaction ties now, without deciding. */
	examine(transaction: number): void;
	/** Why a transaction that neither matched nor tied passed on to the next criterion. Asked when the run is over. */
	whyPassed(transaction: number): ReasonCode;
	/** Transactions that have an order among their candidates now. */
	rivalsFor(order: number): number[];
	transactionLeft(transaction: number): void;
	transactionReturned(transaction: number): void;
	orderChanged(order: number): void;
}
