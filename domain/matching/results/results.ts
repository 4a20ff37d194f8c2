import { uint8s } from '../../columns';
import { placeOf } from '../criteria/numberGuard';
import { SameSupplierAndValueRound } from '../criteria/sameSupplierAndValue';
import type { OutcomeStatus } from '../outcome';
import { type ReasonCode, reasonOfNumber } from '../reasons';
import type { FinishedRun } from '../run';
import { byId } from './byId';
import { namesAny } from '../tables/named';
import { linesOf } from '../tables/invoices';
import { textOf } from '../tables/textIds';
import { State } from '../tables/transactions';
import { union } from '../tables/uniqueOrders';

/** How a transaction ended: its status, why, and the orders that a person should look at. */
export interface Ending {
	status: OutcomeStatus;
	reason: ReasonCode;
	candidates: readonly number[];
}

const STATUSES: readonly OutcomeStatus[] = ['autoMatched', 'needsReview', 'unmatched', 'skipped', 'invalid'];

/** Reads the end of every transaction's story out of a finished run. */
export class Results {
	private readonly reversedBy = new Map<readonly number[], readonly number[] | null>();

	/** Of each transaction its status as a place in STATUSES, plus one; 0 where nobody has asked yet. */
	private readonly statuses: Uint8Array;

	/** An outcome's parts are read one after the other, and most of them begin with its ending. */
	private lastTransaction = -1;
	private lastEnding: Ending | null = null;

	constructor(readonly run: FinishedRun) {
		this.statuses = uint8s(run.state.state.length);
	}

	statusOf(transaction: number): OutcomeStatus {
		const known = this.statuses[transaction]!;
		if (known !== 0) return STATUSES[known - 1]!;
		const status = this.findStatus(transaction);
		this.statuses[transaction] = STATUSES.indexOf(status) + 1;
		return status;
	}

	private findStatus(transaction: number): OutcomeStatus {
		switch (this.run.state.state[transaction]) {
			case State.Matched:
				return 'autoMatched';
			case State.Proposed:
				return 'needsReview';
			case State.Skipped:
				return 'skipped';
			case State.Invalid:
				return 'invalid';
			default:
				return this.isForReview(transaction) ? 'needsReview' : 'unmatched';
		}
	}

	endingOf(transaction: number): Ending {
		if (transaction !== this.lastTransaction) {
			this.lastEnding = this.findEnding(transaction);
			this.lastTransaction = transaction;
		}
		return this.lastEnding!;
	}

	private findEnding(transaction: number): Ending {
		const { state } = this.run;
		const status = this.statusOf(transaction);
		if (status === 'skipped' || status === 'invalid') {
			return { status, reason: reasonOfNumber(state.tables.transactions.startReason[transaction]!)!, candidates: [] };
		}
		if (status === 'autoMatched') return { status, reason: this.reasonOfMatch(transaction), candidates: [] };
		if (state.state[transaction] === State.Proposed) return { status, reason: 'proposed', candidates: [state.orderOf[transaction]!] };
		const held = this.heldBack(transaction);
		if (held) return { status, reason: held.reason, candidates: this.offered(transaction, held.candidates) };
		const { reason, candidates } = this.missed(transaction);
		return { status, reason, candidates };
	}

	/** The candidates to list, without what a person rejected for the transaction. */
	private offered(transaction: number, candidates: readonly number[]): readonly number[] {
		const { transactions, orders } = this.run.state.tables;
		const rejected = transactions.rejected.get(transaction);
		return byId(rejected ? candidates.filter((order) => !rejected.has(orders.id[order]!)) : candidates, orders.id);
	}

	/** Whether a transaction without a match is for a person; the cheap half of `heldBack`. */
	private isForReview(transaction: number): boolean {
		return this.run.ties.firstOf(transaction) !== null || this.heldBack(transaction) !== null;
	}

	private heldBack(transaction: number): Omit<Ending, 'status'> | null {
		const { named, settings } = this.run.state.tables;
		if (named.isEmpty(transaction)) return this.heldByTie(transaction) ?? this.heldByReversal(transaction);
		const field = named.of(transaction, 'field');
		const description = named.of(transaction, 'description');
		const guarded = settings.explicitNumberWins && (namesAny(field) || namesAny(description));
		const unsure = union(field.unsure, description.unsure);
		if (unsure.length > 0) return { reason: 'duplicatePurchaseOrder', candidates: unsure };
		const open = union(field.open, description.open);
		if (guarded && open.length === 0) return { reason: 'purchaseOrderNotOpen', candidates: union(field.notOpen, description.notOpen) };
		const tie = this.heldByTie(transaction);
		if (tie !== null) return tie;
		return guarded ? { reason: 'contradictsNamedNumber', candidates: open } : this.heldByReversal(transaction);
	}

	private heldByTie(transaction: number): Omit<Ending, 'status'> | null {
		const { ties } = this.run;
		const tie = ties.firstOf(transaction);
		return tie === null ? null : { reason: ties.reasonAt(transaction, tie)!, candidates: ties.candidatesOf(transaction) };
	}

	private heldByReversal(transaction: number): Omit<Ending, 'status'> | null {
		const reversal = this.matchedReversal(transaction);
		return reversal && { reason: 'reversed', candidates: reversal };
	}

	/** The first criterion with a nearest miss says why; else the last criterion. */
	private missed(transaction: number): Omit<Ending, 'status'> {
		const { rounds } = this.run.rounds;
		for (const round of rounds) {
			if (!(round instanceof SameSupplierAndValueRound)) continue;
			const miss = round.missOf(transaction);
			if (miss.nearest.length > 0) return { reason: miss.reason, candidates: miss.nearest };
		}
		return { reason: rounds.at(-1)!.whyPassed(transaction), candidates: [] };
	}

	private reasonOfMatch(transaction: number): ReasonCode {
		const { state } = this.run;
		const criterion = state.tables.settings.criteria[state.positionOf[transaction]!]!;
		if (placeOf(criterion) !== null) return 'numberNamed';
		return criterion.kind === 'sameSupplierAndProject' ? 'onlyOpenPurchaseOrder' : 'withinTolerance';
	}

	/** The orders that the invoice's opposite is matched to; null when there is none or it isn't matched. */
	private matchedReversal(transaction: number): readonly number[] | null {
		const { reversals, invoices } = this.run.state.tables;
		if (reversals.isEmpty) return null;
		const lists = reversals.of(invoices.of[transaction]!).map((list) => this.matchedOf(list));
		const matched = lists.filter((list) => list !== null);
		return matched.length === 0 ? null : [...new Set(matched.flat())];
	}

	private matchedOf(list: readonly number[]): readonly number[] | null {
		const known = this.reversedBy.get(list);
		if (known !== undefined) return known;
		const { tables, state, orderOf } = this.run.state;
		let isMatched = false;
		const orders = new Set<number>();
		for (const line of list.flatMap((invoice) => linesOf(tables.invoices, invoice))) {
			const byRun = state[line] === State.Matched;
			if (!byRun && !this.run.state.wasMatchedBefore(line)) continue;
			isMatched = true;
			const order = byRun ? orderOf[line] : tables.orders.byId.get(textOf(tables.transactions.source[line]!.purchaseOrderId));
			if (order !== undefined) orders.add(order);
		}
		const matched = isMatched ? [...orders] : null;
		this.reversedBy.set(list, matched);
		return matched;
	}
}
