import type { Candidate, Facts, Outcome, ReasonCode, TrailEntry } from '../outcome';
import { SameSupplierAndValueRound } from '../criteria/sameSupplierAndValue';
import type { FinishedRun } from '../run';
import type { CompleteCriterion } from '../settings';
import { settingsHash } from '../settingsHash';
import { State } from '../tables/transactions';
import { DuplicateInvoices } from './duplicateInvoices';
import { FactReader } from './facts';
import { InvoicedTotals } from './invoicedTotals';
import { type Ending, Results } from './results';
import { trailOf } from './trail';
import { WarningReader } from './warnings';

/** Tells the story of any transaction of a finished run. */
export class Reporter {
	readonly results: Results;
	readonly warnings: WarningReader;
	readonly settingsHash: string;
	private readonly facts: FactReader;

	constructor(private readonly run: FinishedRun) {
		const { tables } = run.state;
		this.results = new Results(run);
		this.facts = new FactReader(run);
		this.settingsHash = settingsHash(tables.settings);
		this.warnings = new WarningReader(run, new InvoicedTotals(run.state), new DuplicateInvoices(tables), this.facts);
	}

	/** The position, from 0, of the criterion that decided; null when none did. */
	positionOf(transaction: number): number | null {
		const { state, positionOf } = this.run.state;
		const isDecided = state[transaction] === State.Matched || state[transaction] === State.Proposed;
		return isDecided ? positionOf[transaction]! : null;
	}

	criterionOf(transaction: number): CompleteCriterion | null {
		const position = this.positionOf(transaction);
		return position === null ? null : this.run.state.tables.settings.criteria[position]!;
	}

	purchaseOrderOf(transaction: number): Outcome['purchaseOrder'] {
		const { state, orderOf, tables } = this.run.state;
		if (state[transaction] !== State.Matched) return null;
		const order = orderOf[transaction]!;
		return { id: tables.orders.id[order]!, number: this.numberOf(order), url: tables.orders.url[order]! || null };
	}

	candidatesOf(transaction: number): Candidate[] {
		const ending = this.results.endingOf(transaction);
		return ending.candidates.map((order) => this.candidateOf(transaction, order, ending.reason));
	}

	private candidateOf(transaction: number, order: number, reason: ReasonCode): Candidate {
		const id = this.run.state.tables.orders.id[order]!;
		const number = this.numberOf(order);
		const difference = this.facts.differenceOf(transaction, order);
		if (difference === null) return { id, number, reason };
		const { difference: text, differencePercent } = difference;
		return differencePercent === null ? { id, number, reason, difference: text } : { id, number, reason, difference: text, differencePercent };
	}

	trailOf(transaction: number): TrailEntry[] {
		return trailOf(transaction, this.run, this.results);
	}

	factsOf(transaction: number): Facts {
		const ending = this.results.endingOf(transaction);
		return this.facts.ofEnding(transaction, ending, this.positionBehind(transaction, ending));
	}

	/** The criterion that an ending's sentence speaks of: the one that decided, tied first, came nearest, or was last. */
	private positionBehind(transaction: number, ending: Ending): number | null {
		if (ending.status === 'skipped' || ending.status === 'invalid') return null;
		const decided = this.positionOf(transaction);
		if (decided !== null) return decided;
		const tie = this.run.ties.firstOf(transaction);
		if (ending.status === 'needsReview') return tie !== null && this.run.ties.reasonAt(transaction, tie) === ending.reason ? tie : null;
		const { rounds } = this.run.rounds;
		if (ending.candidates.length === 0) return rounds.length - 1;
		return rounds.findIndex((round) => round instanceof SameSupplierAndValueRound && round.missOf(transaction).nearest.length > 0);
	}

	private numberOf(order: number): string | null {
		return this.run.state.tables.orders.number[order]! || null;
	}
}
