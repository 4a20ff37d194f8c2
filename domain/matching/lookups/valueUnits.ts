import { int32s } from '../../columns';
import type { Allowed } from '../criteria/numberFinding';
import { Scopes } from '../criteria/scopes';
import { type ReasonCode, reasonOfNumber } from '../reasons';
import type { RunState } from '../state';
import { linesOf } from '../tables/invoices';
import { isAmount } from '../tables/readAmount';
import { textOf } from '../tables/textIds';

/**
 * What the value criteria match: invoices, or single transactions if the settings say so. A unit is a small number. Its
 * value never changes during a run; whether all its lines are still free does.
 */
export class ValueUnits {
	readonly count: number;
	/** Of each transaction. */
	readonly of: Int32Array;
	/** Orders that all lines may choose among, as numbers of `scopes`. */
	readonly scope: Int32Array;
	readonly scopes = new Scopes();
	/** Orders that a person rejected for one of its lines, by id. */
	readonly rejected = new Map<number, Set<string>>();
	private readonly busyLines: Int32Array;
	private readonly byTransaction: boolean;

	constructor(
		private readonly run: RunState,
		allowedFor: (transaction: number) => Allowed,
	) {
		const { transactions, invoices, settings } = run.tables;
		this.byTransaction = settings.valueFrom === 'transaction';
		this.count = this.byTransaction ? transactions.count : invoices.count;
		this.of = this.byTransaction ? Int32Array.from({ length: this.count }, (_, index) => index) : invoices.of;
		this.scope = int32s(this.count);
		this.busyLines = int32s(this.count);
		for (let index = 0; index < transactions.count; index++) {
			const unit = this.of[index]!;
			if (!run.isLive(index)) this.busyLines[unit]!++;
			if (!run.mayBeTried(index)) continue;
			const allowed = allowedFor(index);
			if (allowed !== null) this.scope[unit] = this.scopes.intersect(this.scope[unit]!, this.scopes.of(allowed));
			const rejectedIds = transactions.rejected.size === 0 ? undefined : transactions.rejected.get(index);
			for (const id of rejectedIds ?? []) {
				const rejected = this.rejected.get(unit);
				if (rejected) rejected.add(id);
				else this.rejected.set(unit, new Set([id]));
			}
		}
	}

	linesOf(unit: number): number[] {
		return this.byTransaction ? [unit] : linesOf(this.run.tables.invoices, unit);
	}

	/** Whether a condition holds for any of its lines. */
	someLine(unit: number, holds: (line: number) => boolean): boolean {
		if (this.byTransaction) return holds(unit);
		const { first, next } = this.run.tables.invoices;
		for (let line = first[unit]!; line !== -1; line = next[line]!) if (holds(line)) return true;
		return false;
	}

	/** One of its lines. */
	headOf(unit: number): number {
		return this.byTransaction ? unit : this.run.tables.invoices.first[unit]!;
	}

	supplierOf(unit: number): number {
		const { transactions, invoices } = this.run.tables;
		return this.byTransaction ? transactions.supplier[unit]! : invoices.supplier[unit]!;
	}

	/** Without VAT, minor units; MISSING where it can't be told. */
	valueOf(unit: number): number {
		return this.byTransaction ? this.run.tables.transactions.netAmount[unit]! : this.run.tables.values.net[unit]!;
	}

	currencyOf(unit: number): number {
		const { transactions, values } = this.run.tables;
		return this.byTransaction ? transactions.currency[unit]! : values.currency[unit]!;
	}

	/** Why it can't be matched by value whatever the orders are; null when it can. */
	problemOf(unit: number): ReasonCode | null {
		const { transactions, values } = this.run.tables;
		if (transactions.supplier[this.headOf(unit)] === 0) return 'missingSupplier';
		if (this.isReversed(unit)) return 'reversed';
		if (!this.byTransaction) return reasonOfNumber(values.problem[unit]!);
		if (!isAmount(transactions.amount[unit]!)) return 'missingAmount';
		return isAmount(transactions.netAmount[unit]!) ? null : 'vatRateMissing';
	}

	/** Whether some lines can't match any more, or are proposed. */
	isPartlyBusy(unit: number): boolean {
		return this.busyLines[unit]! > 0;
	}

	/** Whether it takes part in value criteria now. */
	takesPart(unit: number): boolean {
		return this.busyLines[unit] === 0 && this.valueOf(unit) > 0 && this.problemOf(unit) === null;
	}

	transactionLeft(transaction: number): void {
		this.busyLines[this.of[transaction]!]!++;
	}

	transactionReturned(transaction: number): void {
		this.busyLines[this.of[transaction]!]!--;
	}

	/** The orders that its lines are matched to or proposed for. */
	ordersOfOthers(unit: number): number[] {
		const { orders, transactions } = this.run.tables;
		const found = this.linesOf(unit).flatMap((line) => {
			if (this.run.isLive(line)) return [];
			if (this.run.orderOf[line]! >= 0) return [this.run.orderOf[line]!];
			return this.run.wasMatchedBefore(line) ? (orders.byId.get(textOf(transactions.source[line]!.purchaseOrderId)) ?? []) : [];
		});
		return [...new Set(found)];
	}

	private isReversed(unit: number): boolean {
		const { reversals, invoices } = this.run.tables;
		return !reversals.isEmpty && reversals.has(this.byTransaction ? invoices.of[unit]! : unit);
	}
}
