import { uint32s } from '../columns';
import { createRounds, type Rounds } from './criteria/createRounds';
import type { Decisions } from './criteria/round';
import { RunState } from './state';
import type { Tables } from './tables/tables';
import { State } from './tables/transactions';
import { TieNotes } from './ties';

/** A finished run: who went where, and how the others fared. */
export interface FinishedRun {
	state: RunState;
	ties: TieNotes;
	rounds: Rounds;
}

/**
 * Runs the criteria in sequence, each over everything that is still without a match, until a pass matches nothing; then
 * once more over all that is left, to note how it fares in the end. Proposals belong to their pass: every pass starts
 * from real matches only, and so the last pass is what a run of the result would do first. `notesTheRest`: where only the
 * matches and proposals are wanted, that pass can be left out.
 */
export function runCriteria(tables: Tables, { notesTheRest = true } = {}): FinishedRun {
	const state = new RunState(tables);
	const ties = new TieNotes(tables.transactions.count, tables.settings.criteria.length);
	const passes = new Passes(state, ties);
	let pass = 0;
	while (passes.run(pass, false) > 0) pass++;
	if (pass > 0 && notesTheRest) passes.run(pass, true);
	return { state, ties, rounds: passes.rounds };
}

class Passes {
	readonly rounds: Rounds;
	/** Of each order, the last round after which its change was noticed. */
	private readonly noticedIn: Uint32Array;
	private appliedRounds = 0;

	constructor(
		private readonly state: RunState,
		private readonly ties: TieNotes,
	) {
		this.rounds = createRounds(state, ties);
		this.noticedIn = uint32s(state.tables.orders.count);
	}

	/** One pass, the first being 0. Returns how many transactions matched. `isLast`: try everything, to note how it fares. */
	run(pass: number, isLast: boolean): number {
		this.undoProposals();
		if (isLast) this.forgetTiesOfTheRest();
		let matched = 0;
		this.rounds.rounds.forEach((round, position) => {
			const decisions = isLast ? round.decideAll() : round.decide();
			matched += this.apply(decisions, position, pass);
		});
		return matched;
	}

	private apply(decisions: Decisions, position: number, pass: number): number {
		const { action } = this.state.tables.settings.criteria[position]!;
		const target = action === 'match' ? State.Matched : State.Proposed;
		const values = this.rounds.valueIndexes[0];
		// How each would fare by the criteria before is looked at while nothing of this round is taken yet.
		if (pass > 0 && target === State.Matched) for (let at = 0; at < decisions.length; at += 2) this.noteElimination(decisions[at]!, position);
		for (let at = 0; at < decisions.length; at += 2) {
			const order = decisions[at + 1]!;
			this.state.take(decisions[at]!, order, position, target, values?.valueOfOrder(order) ?? 0);
		}
		for (let at = 0; at < decisions.length; at += 2) this.noticeLeft(decisions[at]!);
		this.appliedRounds++;
		for (let at = 1; at < decisions.length; at += 2) {
			const order = decisions[at]!;
			if (this.noticedIn[order] === this.appliedRounds) continue;
			this.noticedIn[order] = this.appliedRounds;
			this.noticeOrder(order);
		}
		return target === State.Matched ? decisions.length / 2 : 0;
	}

	/** What ties it had before have dissolved since, all or in part. */
	private noteElimination(transaction: number, position: number): void {
		this.state.isByElimination[transaction] = 1;
		this.ties.forget(transaction);
		for (const round of this.rounds.rounds.slice(0, position)) round.examine(transaction);
	}

	private undoProposals(): void {
		const orders = new Set<number>();
		this.state.undoProposals((transaction, order) => {
			orders.add(order);
			for (const index of this.rounds.valueIndexes) {
				index.units.transactionReturned(transaction);
				index.unitChanged(index.units.of[transaction]!);
			}
			for (const round of this.rounds.rounds) round.transactionReturned(transaction);
		});
		for (const order of orders) this.noticeOrder(order);
	}

	private noticeLeft(transaction: number): void {
		for (const index of this.rounds.valueIndexes) {
			index.units.transactionLeft(transaction);
			index.unitChanged(index.units.of[transaction]!);
		}
		for (const round of this.rounds.rounds) round.transactionLeft(transaction);
	}

	private noticeOrder(order: number): void {
		for (const index of this.rounds.valueIndexes) index.orderChanged(order);
		for (const round of this.rounds.rounds) round.orderChanged(order);
	}

	private forgetTiesOfTheRest(): void {
		for (let index = 0; index < this.state.state.length; index++) if (this.state.isLive(index)) this.ties.forget(index);
	}
}
