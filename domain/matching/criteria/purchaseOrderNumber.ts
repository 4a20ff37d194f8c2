import type { ReasonCode } from '../reasons';
import type { CompleteCriterion } from '../settings';
import type { RunState } from '../state';
import { type Named, NAMES_NOTHING } from '../tables/named';
import { textOf } from '../tables/textIds';
import type { Finding } from './finding';
import { type Allowed, findByNumber } from './numberFinding';
import { type NumberGuard, placeOf } from './numberGuard';
import type { TieNotes } from '../ties';
import type { Decisions, Round } from './round';

const NO_NUMBER: Finding = { result: 'passed', reason: 'noNumber' };
const NUMBER_UNKNOWN: Finding = { result: 'passed', reason: 'numberUnknown' };
const nobody = (): boolean => false;

/**
 * Both number criteria: the order that the purchase order field names (*PO Number on Invoice*), or the description (*PO
 * Number in Description*), whatever remains of it. What a text names never changes during a run, so after the first
 * time only transactions that came back are tried.
 */
export class PurchaseOrderNumberRound implements Round {
	private readonly place;
	private readonly suppliersMatter: boolean;
	private toTry: number[] | null = null;
	/** By what the text names: what that comes to where nothing else counts, which is nearly everywhere. */
	private readonly plainFindings: Finding[] = [];

	constructor(
		private readonly run: RunState,
		private readonly guard: NumberGuard,
		private readonly criterion: CompleteCriterion,
		private readonly position: number,
		private readonly notes: TieNotes,
	) {
		this.place = placeOf(criterion)!;
		this.suppliersMatter = 'requireSameSupplier' in criterion && criterion.requireSameSupplier;
	}

	decide(): Decisions {
		const decisions: Decisions = [];
		if (this.toTry === null) {
			for (let index = 0; index < this.run.state.length; index++) this.tryOne(index, decisions);
		} else {
			for (const index of this.toTry) this.tryOne(index, decisions);
		}
		this.toTry = [];
		return decisions;
	}

	decideAll(): Decisions {
		this.toTry = null;
		return this.decide();
	}

	examine(transaction: number): void {
		this.noteTie(transaction, this.find(transaction));
	}

	whyPassed(transaction: number): ReasonCode {
		const finding = this.find(transaction);
		return finding.result === 'passed' ? finding.reason : 'numberUnknown';
	}

	rivalsFor(): number[] {
		return [];
	}

	transactionReturned(transaction: number): void {
		this.toTry?.push(transaction);
	}

	transactionLeft(): void {}

	orderChanged(): void {}

	private tryOne(transaction: number, decisions: Decisions): void {
		if (!this.run.isLive(transaction)) return;
		if (this.run.tables.named.findingOf(transaction, this.place) === 0) return;
		const finding = this.find(transaction);
		if (finding.result === 'decided') decisions.push(transaction, finding.order);
		else this.noteTie(transaction, finding);
	}

	private find(transaction: number): Finding {
		const { tables } = this.run;
		const allowed = this.guard.allowedAt(transaction, this.position);
		const named = tables.named.of(transaction, this.place);
		if (named === NAMES_NOTHING) return this.hasText(transaction) ? NUMBER_UNKNOWN : NO_NUMBER;
		if (allowed === null && !this.suppliersMatter) return (this.plainFindings[tables.named.findingOf(transaction, this.place)] ??= findByNumber(named, null, nobody));
		return this.findFor(transaction, named, allowed);
	}

	private findFor(transaction: number, named: Named, allowed: Allowed): Finding {
		return findByNumber(named, allowed, (order) => this.guard.isRefused(transaction, order, this.criterion));
	}

	private hasText(transaction: number): boolean {
		const { purchaseOrderNumber, description } = this.run.tables.transactions.source[transaction]!;
		return textOf(this.place === 'field' ? purchaseOrderNumber : description) !== '';
	}

	private noteTie(transaction: number, finding: Finding): void {
		if (finding.result !== 'tied') return;
		this.notes.tied(transaction, this.position, finding.reason, finding.candidates, finding.candidates.length);
	}
}
