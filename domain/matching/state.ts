import { float64s, int32s, uint16s, uint8s } from '../columns';
import { isCompatible } from './tables/names';
import { isAmount } from './tables/readAmount';
import { remainingOf } from './tables/orders';
import type { Tables } from './tables/tables';
import { textOf } from './tables/textIds';
import { State } from './tables/transactions';

export const NO_ORDER = -1;

/** What changes during a run: which transaction went to which order, and what the orders have left. */
export class RunState {
	/** Of each transaction, a `State`. */
	readonly state: Uint8Array;
	/** The order that it is matched to or proposed for, or NO_ORDER. */
	readonly orderOf: Int32Array;
	/** The index of the criterion that decided. */
	readonly positionOf: Uint16Array;
	/** Matched in a later pass than the first. */
	readonly isByElimination: Uint8Array;
	/** The order's value that the invoice's was compared with, where values were compared. */
	readonly comparedWith: Float64Array;
	/** Of each order: minor units, MISSING or UNREADABLE. Proposals of the pass count. */
	readonly remaining: Float64Array;
	/** Of each order: matches from a person, an earlier run and this one. Proposals of the pass count. */
	readonly matchCount: Int32Array;
	/** Of each order: what re-evaluated transactions gave back, minor units. */
	readonly givenBack: Float64Array;

	private readonly proposed: number[] = [];

	constructor(readonly tables: Tables) {
		const { transactions, orders } = tables;
		this.state = transactions.startState.slice();
		this.orderOf = int32s(transactions.count).fill(NO_ORDER);
		this.positionOf = uint16s(transactions.count);
		this.isByElimination = uint8s(transactions.count);
		this.comparedWith = float64s(transactions.count);
		this.remaining = float64s(orders.count);
		this.matchCount = int32s(orders.count);
		this.givenBack = float64s(orders.count);
		for (let order = 0; order < orders.count; order++) this.remaining[order] = remainingOf(orders, order);
		this.countEarlierMatches();
	}

	isLive(transaction: number): boolean {
		return this.state[transaction] === State.Live;
	}

	/** Live now, or in a later pass. */
	mayBeTried(transaction: number): boolean {
		const state = this.state[transaction];
		return state === State.Live || state === State.Proposed;
	}

	/** Matched by a person or an earlier run, and left so. */
	wasMatchedBefore(transaction: number): boolean {
		const { transactions, settings } = this.tables;
		const state = this.state[transaction];
		if (state !== State.Skipped && state !== State.Invalid) return false;
		const { matchStatus } = transactions.source[transaction]!;
		// An automatic match that is evaluated again is open, also where its line turns out invalid.
		const isReopened = settings.reevaluateAutoMatched && state === State.Invalid;
		return matchStatus === 'matched' || (matchStatus === 'autoMatched' && !isReopened);
	}

	/** Whether a transaction counts against an order: its amount is known and in the order's currency. */
	countsFor(transaction: number, order: number): boolean {
		const { transactions, orders } = this.tables;
		return isAmount(transactions.netAmount[transaction]!) && transactions.currency[transaction] === orders.currency[order];
	}

	take(transaction: number, order: number, position: number, state: State.Matched | State.Proposed, comparedWith: number): void {
		this.state[transaction] = state;
		this.orderOf[transaction] = order;
		this.positionOf[transaction] = position;
		this.comparedWith[transaction] = comparedWith;
		this.matchCount[order]!++;
		if (this.countsFor(transaction, order)) this.remaining[order]! -= this.tables.transactions.netAmount[transaction]!;
		if (state === State.Proposed) this.proposed.push(transaction);
	}

	/** Makes the proposals of the pass undone; tells which transactions and orders they were. */
	undoProposals(undone: (transaction: number, order: number) => void): void {
		for (const transaction of this.proposed) {
			const order = this.orderOf[transaction]!;
			this.state[transaction] = State.Live;
			this.orderOf[transaction] = NO_ORDER;
			this.matchCount[order]!--;
			if (this.countsFor(transaction, order)) this.remaining[order]! += this.tables.transactions.netAmount[transaction]!;
			undone(transaction, order);
		}
		this.proposed.length = 0;
	}

	/** Whether a project criterion may still use the order. */
	hasSomethingLeft(order: number): boolean {
		const { orders } = this.tables;
		const remaining = this.remaining[order]!;
		if (orders.isOpen[order] === 0) return false;
		if (Number.isNaN(remaining)) return true;
		return isAmount(remaining) && remaining > 0 && orders.amount[order]! > 0;
	}

	/** The order's value for the value criteria, in minor units; 0 when it is no value candidate. */
	valueOf(order: number): number {
		const { orders, settings } = this.tables;
		const amount = orders.amount[order]!;
		const remaining = this.remaining[order]!;
		if (orders.isOpen[order] === 0 || !isAmount(amount) || amount <= 0 || !isAmount(remaining)) return 0;
		if (settings.compareWith === 'remaining') return Math.max(remaining, 0);
		return this.hasMatch(order) ? 0 : amount;
	}

	private hasMatch(order: number): boolean {
		return this.matchCount[order]! > 0 || this.tables.orders.invoiced[order]! !== this.givenBack[order]!;
	}

	/** Matches that stay keep their order from the value criteria; those that are evaluated again give it back. */
	private countEarlierMatches(): void {
		const { transactions, orders } = this.tables;
		for (const index of transactions.matchedBefore) {
			const { purchaseOrderId } = transactions.source[index]!;
			const order = orders.byId.get(textOf(purchaseOrderId));
			if (order === undefined || !isCompatible(transactions.organisation[index]!, orders.organisation[order]!)) continue;
			if (this.state[index] !== State.Live) {
				if (this.wasMatchedBefore(index)) this.matchCount[order]!++;
			} else if (this.countsFor(index, order)) {
				const amount = transactions.netAmount[index]!;
				this.givenBack[order]! += amount;
				this.remaining[order]! += amount;
			}
		}
	}
}
