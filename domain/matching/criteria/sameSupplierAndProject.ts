import { type ProjectClass, ProjectClasses } from '../lookups/projectClasses';
import type { SupplierGroups } from '../lookups/supplierGroups';
import type { ReasonCode } from '../reasons';
import type { CompleteCriterion } from '../settings';
import type { RunState } from '../state';
import { MAX_CANDIDATES, type TieNotes } from '../ties';
import type { NumberGuard } from './numberGuard';
import type { Decisions, Round } from './round';

/**
 * *Same Supplier and Project (1:1)*: the only open order of that supplier on that project that has something left. It is
 * unique on the order's side; with `uniqueTransaction` no other invoice may have the order among its candidates either.
 */
export class SameSupplierAndProjectRound implements Round {
	private readonly mustBeUnique: boolean;
	private classes: ProjectClasses | null = null;
	private touched: ProjectClass[] = [];

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
			each.isTouched = false;
			// Of a class with several candidates only those members can have become sure that rejected the others.
			const isSure = this.classes.candidates(each, []).count === 1;
			for (const member of isSure ? each.members : each.rejecting) this.tryOne(member, each, decisions, null);
		}
		return decisions;
	}

	decideAll(): Decisions {
		this.classes ??= new ProjectClasses(this.run, this.suppliers, (index) => this.guard.allowedAt(index, this.position));
		for (const each of this.touched) each.isTouched = false;
		this.touched = [];
		const decisions: Decisions = [];
		for (const each of this.classes.all) {
			const { count } = this.classes.candidates(each, []);
			if (count === 0 || !each.members.some(this.isLive)) continue;
			const listed = count > 1 ? this.classes.list(each) : [];
			const short = listed.slice(0, MAX_CANDIDATES);
			for (const member of each.members) this.tryOne(member, each, decisions, each.rejecting.length > 0 ? listed : short);
		}
		return decisions;
	}

	examine(transaction: number): void {
		const of = this.classes?.of(transaction);
		if (of) this.tryOne(transaction, of, [], this.classes!.list(of));
	}

	whyPassed(transaction: number): ReasonCode {
		const { supplier, project } = this.run.tables.transactions;
		if (supplier[transaction] === 0) return 'missingSupplier';
		return project[transaction] === 0 ? 'missingProject' : 'noOpenPurchaseOrder';
	}

	rivalsFor(order: number): number[] {
		const { transactions, orders } = this.run.tables;
		const claiming = this.classes!.claiming(order).flatMap(({ members }) => [...members]);
		return claiming.filter((member) => this.run.isLive(member) && !transactions.rejected.get(member)?.has(orders.id[order]!));
	}

	transactionLeft(transaction: number): void {
		if (this.mustBeUnique) this.touchRivals(transaction);
	}

	transactionReturned(transaction: number): void {
		const of = this.classes?.of(transaction);
		if (of) this.touch(of);
		if (this.mustBeUnique) this.touchRivals(transaction);
	}

	orderChanged(order: number): void {
		this.classes?.orderChanged(order, (changed) => this.touch(changed));
	}

	/** Decides for one transaction, or notes its tie where `listed` gives the candidates of its class. */
	private tryOne(transaction: number, of: ProjectClass, decisions: Decisions, listed: readonly number[] | null): void {
		if (!this.run.isLive(transaction)) return;
		const classes = this.classes!;
		const rejected = of.rejecting.length === 0 ? [] : classes.rejectedBy(transaction, of);
		const { count, only } = classes.candidates(of, rejected);
		if (count === 1 && !(this.mustBeUnique && this.hasRival(transaction, only))) {
			decisions.push(transaction, only);
		} else if (count === 1) {
			this.ties.tied(transaction, this.position, 'rivalInvoices', [only], 1);
		} else if (count > 1 && listed) {
			const offered = rejected.length === 0 ? listed : listed.filter((order) => !rejected.includes(order));
			const short = offered.length > MAX_CANDIDATES ? offered.slice(0, MAX_CANDIDATES) : offered;
			this.ties.tied(transaction, this.position, 'severalPurchaseOrders', short, count);
		}
	}

	private readonly isLive = (transaction: number): boolean => this.run.isLive(transaction);

	private hasRival(transaction: number, order: number): boolean {
		const { invoices, transactions, orders } = this.run.tables;
		const isRival = (member: number): boolean =>
			this.run.isLive(member) &&
			invoices.of[member] !== invoices.of[transaction] &&
			!transactions.rejected.get(member)?.has(orders.id[order]!);
		return this.classes!.claiming(order).some(({ members }) => members.some(isRival));
	}

	private touchRivals(transaction: number): void {
		const of = this.classes?.of(transaction);
		if (of) for (const rival of this.classes!.rivalsOf(of)) this.touch(rival);
	}

	private touch(touched: ProjectClass): void {
		if (touched.isTouched) return;
		touched.isTouched = true;
		this.touched.push(touched);
	}
}
