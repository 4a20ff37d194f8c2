import { uint8s } from '../../columns';
import { type ProjectClass, ProjectClasses } from '../lookups/projectClasses';
import type { SupplierGroups } from '../lookups/supplierGroups';
import type { ReasonCode } from '../reasons';
import type { CompleteCriterion } from '../settings';
import type { RunState } from '../state';
import { MAX_CANDIDATES, type TieNotes } from '../ties';
import type { NumberGuard } from './numberGuard';
import type { Decisions, Round } from './round';

const NONE: readonly number[] = [];

/**
 * *Same Supplier and Project (1:1)*: the only open order of that supplier on that project that has something left. It is
 * unique on the order's side; with `uniqueTransaction` no other invoice may have the order among its candidates either.
 */
export class SameSupplierAndProjectRound implements Round {
	private readonly mustBeUnique: boolean;
	private classes: ProjectClasses | null = null;
	private touched: ProjectClass[] = [];
	private isTouched = uint8s(0);

	constructor(
		private readonly run: RunState,
		private readonly guard: NumberGuard,
		private readonly suppliers: SupplierGroups,
		criterion: CompleteCriterion,
		private readonly position: number,
		private readonly ties: TieNotes,
	) {
		this.mustBeUnique = 'uniqueTransaction' in criterion && criterion.uniqueTransaction;
	}

	decide(): Decisions {
		if (!this.classes) return this.decideAll();
		const decisions: Decisions = [];
		const touched = this.touched;
		this.touched = [];
		for (const each of touched) {
			this.isTouched[each] = 0;
			// Of a class with several candidates only those members can have become sure that rejected the others.
			const isSure = this.classes.candidates(each, NONE).count === 1;
			for (const member of isSure ? this.classes.members.of(each) : this.classes.rejectingOf(each)) this.tryOne(member, each, decisions, null);
		}
		return decisions;
	}

	decideAll(): Decisions {
		const classes = (this.classes ??= this.makeClasses());
		for (const each of this.touched) this.isTouched[each] = 0;
		this.touched = [];
		const decisions: Decisions = [];
		const { starts, items } = classes.members;
		for (let each = 0; each < classes.count; each++) {
			const { count } = classes.candidates(each, NONE);
			if (count === 0 || !this.hasLiveMember(each)) continue;
			const listed = count > 1 ? classes.list(each) : NONE;
			const offered = classes.rejectingOf(each).length > 0 ? listed : shortened(listed);
			for (let at = starts[each]!; at < starts[each + 1]!; at++) this.tryOne(items[at]!, each, decisions, offered);
		}
		return decisions;
	}

	private makeClasses(): ProjectClasses {
		const classes = new ProjectClasses(this.run, this.suppliers, (index) => this.guard.allowedAt(index, this.position));
		this.isTouched = uint8s(classes.count);
		return classes;
	}

	examine(transaction: number): void {
		const of = this.classes?.of(transaction);
		if (of !== undefined) this.tryOne(transaction, of, [], this.classes!.list(of));
	}

	whyPassed(transaction: number): ReasonCode {
		const { supplier, project } = this.run.tables.transactions;
		if (supplier[transaction] === 0) return 'missingSupplier';
		return project[transaction] === 0 ? 'missingProject' : 'noOpenPurchaseOrder';
	}

	rivalsFor(order: number): number[] {
		const { transactions, orders } = this.run.tables;
		const claiming = this.classes!.claiming(order).flatMap((of) => [...this.classes!.members.of(of)]);
		return claiming.filter((member) => this.run.isLive(member) && !transactions.rejected.get(member)?.has(orders.id[order]!));
	}

	transactionLeft(transaction: number): void {
		if (this.mustBeUnique) this.touchRivals(transaction);
	}

	transactionReturned(transaction: number): void {
		const of = this.classes?.of(transaction);
		if (of !== undefined) this.touch(of);
		if (this.mustBeUnique) this.touchRivals(transaction);
	}

	orderChanged(order: number): void {
		this.classes?.orderChanged(order, (changed) => this.touch(changed));
	}

	/** Decides for one transaction, or notes its tie where `listed` gives the candidates of its class. */
	private tryOne(transaction: number, of: ProjectClass, decisions: Decisions, listed: readonly number[] | null): void {
		if (!this.run.isLive(transaction)) return;
		const classes = this.classes!;
		const rejected = classes.rejectingOf(of).length === 0 ? NONE : classes.rejectedBy(transaction, of);
		const { count, only } = classes.candidates(of, rejected);
		if (count === 1 && !(this.mustBeUnique && this.hasRival(transaction, only))) {
			decisions.push(transaction, only);
		} else if (count === 1) {
			this.ties.tied(transaction, this.position, 'rivalInvoices', [only], 1);
		} else if (count > 1 && listed) {
			const offered = rejected.length === 0 ? listed : listed.filter((order) => !rejected.includes(order));
			this.ties.tied(transaction, this.position, 'severalPurchaseOrders', shortened(offered), count);
		}
	}

	private hasLiveMember(of: ProjectClass): boolean {
		const { starts, items } = this.classes!.members;
		for (let at = starts[of]!; at < starts[of + 1]!; at++) if (this.run.isLive(items[at]!)) return true;
		return false;
	}

	private hasRival(transaction: number, order: number): boolean {
		const { invoices, transactions, orders } = this.run.tables;
		const isRival = (member: number): boolean =>
			this.run.isLive(member) &&
			invoices.of[member] !== invoices.of[transaction] &&
			!transactions.rejected.get(member)?.has(orders.id[order]!);
		return this.classes!.claiming(order).some((of) => this.classes!.members.of(of).some(isRival));
	}

	private touchRivals(transaction: number): void {
		const of = this.classes?.of(transaction);
		if (of !== undefined) for (const rival of this.classes!.rivalsOf(of)) this.touch(rival);
	}

	private touch(touched: ProjectClass): void {
		if (this.isTouched[touched] === 1) return;
		this.isTouched[touched] = 1;
		this.touched.push(touched);
	}
}

/** As many as a tie lists. */
function shortened(orders: readonly number[]): readonly number[] {
	return orders.length > MAX_CANDIDATES ? orders.slice(0, MAX_CANDIDATES) : orders;
}
