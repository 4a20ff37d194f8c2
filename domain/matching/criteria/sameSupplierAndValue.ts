import { int32s, uint8s } from '../../columns';
import type { Tolerance } from '../lookups/tolerance';
import { type ValueIndex, type Watcher } from '../lookups/valueIndex';
import type { ReasonCode } from '../reasons';
import type { RunState } from '../state';
import { MAX_CANDIDATES, type TieNotes } from '../ties';
import type { Decisions, Round } from './round';
import type { Miss, ValueMisses } from './valueMisses';

/** A tolerance and, if the rival guard is on, the wider one in which nobody else may lie; for currencies of so many decimals. */
export interface ValueRule {
	tolerance: Tolerance;
	guard: Tolerance | null;
}

const NOBODY = -1;

/**
 * Both value criteria: an order of the same supplier whose value is within the tolerance of the invoice's, 1:1. The
 * invoice has no other candidate and the order no other claimant; else all of them wait for a person.
 */
export class SameSupplierAndValueRound implements Round, Watcher {
	private index: ValueIndex | null = null;
	private touchedOrders = new Set<number>();
	private touchedUnits = new Set<number>();
	private readonly found: number[] = [];
	/** Of each order: its only claimant in this round, NOBODY when there are several; filled in when asked for. */
	private readonly onlyClaimant: Int32Array;
	private readonly onlyNear: Int32Array;
	private readonly askedIn: Int32Array;
	private readonly missesOfRound: Map<number, Miss> | null;
	/** Of each unit: 1 where nothing fitted it once. Kept only where what fits can but become less. */
	private fitsNothing: Uint8Array | null = null;
	private roundNumber = 0;
	private lastMissed = NOBODY;
	private lastMiss: Miss | null = null;

	constructor(
		private readonly run: RunState,
		private readonly indexAt: () => ValueIndex,
		private readonly ruleFor: (decimals: number) => ValueRule,
		private readonly position: number,
		private readonly ties: TieNotes,
		private readonly misses: ValueMisses,
		/** Proposals of this criterion or a later one change what is left after the round; then misses are found out at once. */
		proposalsFollow: boolean,
		/** Whether an order's value may change during a run, or an order come back. */
		private readonly mayFitLater: boolean,
	) {
		this.missesOfRound = proposalsFollow ? new Map() : null;
		const { count } = run.tables.orders;
		this.onlyClaimant = int32s(count);
		this.onlyNear = int32s(count);
		this.askedIn = int32s(count);
	}

	decide(): Decisions {
		if (!this.index) return this.decideAll();
		const decisions: Decisions = [];
		this.roundNumber++;
		for (const order of this.touchedOrders) {
			if (!this.index.isSortedIn(order)) continue;
			const claimant = this.claimantOf(order);
			if (claimant !== NOBODY) this.touchedUnits.add(claimant);
		}
		for (const unit of this.touchedUnits) if (this.index.isUnitIn(unit)) this.tryOne(unit, decisions, false);
		this.forgetTouched();
		return decisions;
	}

	decideAll(): Decisions {
		if (!this.index) {
			this.index = this.indexAt();
			this.index.watch(this);
			if (!this.mayFitLater) this.fitsNothing = uint8s(this.index.units.count);
		}
		const decisions: Decisions = [];
		this.roundNumber++;
		this.forgetTouched();
		const { units } = this.index;
		this.missesOfRound?.clear();
		for (let unit = 0; unit < units.count; unit++) {
			if (this.index.isUnitIn(unit)) {
				if (this.fitsNothing?.[unit] !== 1) this.tryOne(unit, decisions, true);
			} else if (units.isPartlyBusy(unit)) this.notePartlyMatched(unit);
			else this.missesOfRound?.set(unit, this.misses.of(unit, this.index));
		}
		return decisions;
	}

	examine(transaction: number): void {
		if (!this.index) return;
		const unit = this.index.units.of[transaction]!;
		this.roundNumber++;
		if (this.index.isUnitIn(unit)) this.tryOne(unit, [], true);
		else if (this.index.units.isPartlyBusy(unit)) this.notePartlyMatched(unit);
	}

	rivalsFor(order: number): number[] {
		const units: number[] = [];
		if (this.index!.isSortedIn(order)) this.index!.claimants(order, this.ruleFor(this.decimalsOf(order)).tolerance, Infinity, units);
		return units.flatMap((unit) => this.index!.units.linesOf(unit));
	}

	/** The value by which a transaction is compared: its invoice's or its own, without VAT. */
	valueOf(transaction: number): number {
		return this.index!.units.valueOf(this.index!.units.of[transaction]!);
	}

	/** The value by which an order is compared, whether or not it is a value candidate now. */
	orderValueOf(order: number): number {
		const { settings, orders } = this.run.tables;
		return settings.compareWith === 'remaining' ? this.run.remaining[order]! : orders.amount[order]!;
	}

	touchOrder(order: number): void {
		this.touchedOrders.add(order);
	}

	touchUnit(unit: number): void {
		this.touchedUnits.add(unit);
	}

	transactionLeft(): void {}

	transactionReturned(): void {}

	orderChanged(): void {}

	whyPassed(transaction: number): ReasonCode {
		return this.missOf(transaction).reason;
	}

	/** Why nothing fitted a transaction, and what came nearest. Asked when the run is over, several times in a row for each. */
	missOf(transaction: number): Miss {
		const unit = this.index!.units.of[transaction]!;
		if (unit !== this.lastMissed) {
			this.lastMiss = this.missesOfRound?.get(unit) ?? this.misses.of(unit, this.index!);
			this.lastMissed = unit;
		}
		return this.lastMiss!;
	}

	private tryOne(unit: number, decisions: Decisions, noteTies: boolean): void {
		const index = this.index!;
		const rule = this.ruleOf(unit);
		const { found } = this;
		found.length = 0;
		index.candidates(unit, rule.tolerance, 2, found);
		if (found.length === 0) {
			if (this.fitsNothing) this.fitsNothing[unit] = 1;
			if (noteTies) this.missesOfRound?.set(unit, this.misses.of(unit, index));
			return;
		}
		const order = found[0]!;
		if (found.length > 1) {
			if (noteTies) this.noteTie(unit, 'severalPurchaseOrders', rule.tolerance);
		} else if (this.claimantOf(order) === NOBODY) {
			if (noteTies) this.noteTie(unit, 'rivalInvoices', rule.tolerance);
		} else if (rule.guard && !this.isAlone(unit, order, rule.guard)) {
			if (noteTies) this.noteTie(unit, 'rivalGuard', rule.guard);
		} else {
			for (const line of index.units.linesOf(unit)) decisions.push(line, order);
		}
	}

	/** Whether the wider band holds no second order for the unit and no second unit for the order. */
	private isAlone(unit: number, order: number, guard: Tolerance): boolean {
		this.found.length = 0;
		this.index!.candidates(unit, guard, 2, this.found);
		if (this.found.length > 1) return false;
		this.claimantOf(order);
		return this.onlyNear[order] !== NOBODY;
	}

	/** The only unit that has the order as a candidate, or NOBODY. */
	private claimantOf(order: number): number {
		if (this.askedIn[order] === this.roundNumber) return this.onlyClaimant[order]!;
		this.askedIn[order] = this.roundNumber;
		const rule = this.ruleFor(this.decimalsOf(order));
		this.onlyClaimant[order] = this.onlyOneWithin(order, rule.tolerance);
		this.onlyNear[order] = rule.guard ? this.onlyOneWithin(order, rule.guard) : NOBODY;
		return this.onlyClaimant[order]!;
	}

	private onlyOneWithin(order: number, tolerance: Tolerance): number {
		const claimants: number[] = [];
		this.index!.claimants(order, tolerance, 2, claimants);
		return claimants.length === 1 ? claimants[0]! : NOBODY;
	}

	private noteTie(unit: number, reason: ReasonCode, tolerance: Tolerance): void {
		const candidates: number[] = [];
		this.index!.candidates(unit, tolerance, MAX_CANDIDATES, candidates);
		const count = candidates.length < MAX_CANDIDATES ? candidates.length : this.index!.countCandidates(unit, tolerance);
		for (const line of this.index!.units.linesOf(unit)) this.ties.tied(line, this.position, reason, candidates, count);
	}

	private notePartlyMatched(unit: number): void {
		const { units } = this.index!;
		if (this.run.tables.transactions.supplier[units.headOf(unit)] === 0 || !units.someLine(unit, this.isLive)) return;
		const free = units.linesOf(unit).filter(this.isLive);
		const orders = units.ordersOfOthers(unit);
		for (const line of free) this.ties.tied(line, this.position, 'invoicePartlyMatched', orders, orders.length);
	}

	private readonly isLive = (line: number): boolean => this.run.isLive(line);

	private ruleOf(unit: number): ValueRule {
		return this.ruleFor(this.run.tables.names.currencies.decimalsOf(this.index!.units.currencyOf(unit)));
	}

	private decimalsOf(order: number): number {
		return this.run.tables.names.currencies.decimalsOf(this.run.tables.orders.currency[order]!);
	}

	private forgetTouched(): void {
		this.touchedOrders.clear();
		this.touchedUnits.clear();
	}
}
