import { int32s, uint8s } from '../../columns';
import type { Allowed } from '../criteria/numberFinding';
import { Scopes } from '../criteria/scopes';
import type { RunState } from '../state';
import { append } from './append';
import { distinct } from './distinct';
import { type Lists, listsOf } from './lists';
import { type OrderBuckets, OrderSearches } from './orderBuckets';
import { ProjectGroups } from './projectGroups';
import type { SupplierGroups } from './supplierGroups';
import { withOrders } from './withOrders';

/** Transactions with the same supplier, project and allowed orders: they have the same candidates. A small number. */
export type ProjectClass = number;

const NO_CLASS = -1;
const NOBODY: readonly number[] = [];

/** Which orders of their supplier and project the transactions have left, kept up to date while orders are used up. */
export class ProjectClasses {
	/** How many classes there are; some may have no candidates at all. */
	readonly count: number;
	readonly members: Lists;
	private readonly classOf: Int32Array;
	private readonly buckets: OrderBuckets;
	private readonly isLeft: Uint8Array;
	/** By bucket: how many of its orders have something left, and these XORed together: where one is left, that is the one. */
	private readonly left: Int32Array;
	private readonly leftMixed: Int32Array;
	/** By bucket: the buckets that have some of its orders too, itself included; filled in when first asked for. */
	private readonly linked: Array<readonly number[] | undefined> = [];
	private readonly rejecting = new Map<ProjectClass, number[]>();

	/** Only transactions that may still be tried take part. */
	constructor(
		private readonly run: RunState,
		suppliers: SupplierGroups,
		allowedFor: (transaction: number) => Allowed,
	) {
		const { transactions, orders, names } = run.tables;
		const projects = new ProjectGroups(names.projects);
		const given = distinct(transactions.project, names.projects.size).filter((project) => project !== 0);
		for (const project of given) projects.toSearch(project);
		const hasOrders = withOrders(given, orders.project, orders.isOpen, names.projects.size, projects);
		const scopes = new Scopes();
		const searches = new OrderSearches(scopes, suppliers, projects);
		this.classOf = int32s(transactions.count).fill(NO_CLASS);
		for (let index = 0; index < transactions.count; index++) {
			const supplier = transactions.supplier[index]!;
			const project = transactions.project[index]!;
			if (supplier === 0 || hasOrders[project] === 0 || !run.mayBeTried(index)) continue;
			const at = (this.classOf[index] = searches.classOf(scopes.of(allowedFor(index)), supplier, project));
			if (transactions.rejected.has(index)) append(this.rejecting, at, index);
		}
		this.count = searches.size;
		this.members = listsOf(this.classOf, this.count);
		this.buckets = searches.fill(orders, orders.project);
		this.isLeft = uint8s(orders.count);
		for (let order = 0; order < orders.count; order++) if (run.hasSomethingLeft(order)) this.isLeft[order] = 1;
		this.left = int32s(this.buckets.ordersOf.count);
		this.leftMixed = int32s(this.buckets.ordersOf.count);
		for (let order = 0; order < orders.count; order++) if (this.isLeft[order]) this.noteLeft(order);
	}

	/** The class of a transaction that has candidates at all. */
	of(transaction: number): ProjectClass | undefined {
		const of = this.classOf[transaction]!;
		return of === NO_CLASS || this.buckets.ofClass.lengthOf(of) === 0 ? undefined : of;
	}

	/** Takes note of what an order has left now; tells the classes for which that changes something. */
	orderChanged(order: number, changed: (of: ProjectClass) => void): void {
		const isLeft = this.run.hasSomethingLeft(order) ? 1 : 0;
		if (isLeft === this.isLeft[order]) return;
		this.isLeft[order] = isLeft;
		this.noteLeft(order);
		for (const bucket of this.buckets.ofOrder.of(order)) this.buckets.classesOf.of(bucket).forEach((of) => changed(of));
	}

	/** The classes that have an order among their candidates. */
	claiming(order: number): ProjectClass[] {
		return [...this.buckets.ofOrder.of(order)].flatMap((bucket) => [...this.buckets.classesOf.of(bucket)]);
	}

	/** The classes that may share a candidate with a class. */
	rivalsOf(of: ProjectClass): ProjectClass[] {
		const { ofClass, ordersOf, ofOrder, classesOf } = this.buckets;
		return [...ofClass.of(of)].flatMap((bucket) => {
			const linked = (this.linked[bucket] ??= [...new Set([...ordersOf.of(bucket)].flatMap((order) => [...ofOrder.of(order)]))]);
			return linked.flatMap((other) => [...classesOf.of(other)]);
		});
	}

	/** Members for which a person rejected some order; their candidates may be fewer. */
	rejectingOf(of: ProjectClass): readonly number[] {
		return this.rejecting.size === 0 ? NOBODY : (this.rejecting.get(of) ?? NOBODY);
	}

	/** How many candidates a transaction of the class has, and which one if it is the only one. */
	candidates(of: ProjectClass, rejected: readonly number[]): { count: number; only: number } {
		let count = -rejected.length;
		let only = 0;
		const { starts, items } = this.buckets.ofClass;
		for (let at = starts[of]!; at < starts[of + 1]!; at++) {
			count += this.left[items[at]!]!;
			only ^= this.leftMixed[items[at]!]!;
		}
		for (const order of rejected) only ^= order;
		return { count, only };
	}

	/** The candidates of the class that a person rejected for the transaction. */
	rejectedBy(transaction: number, of: ProjectClass): number[] {
		const { transactions, orders } = this.run.tables;
		const rejected: number[] = [];
		for (const id of transactions.rejected.get(transaction) ?? []) {
			const order = orders.byId.get(id);
			if (order === undefined || !this.isLeft[order]) continue;
			const buckets = this.buckets.ofClass.of(of);
			if (this.buckets.ofOrder.of(order).some((bucket) => buckets.includes(bucket))) rejected.push(order);
		}
		return rejected;
	}

	/** The candidates themselves, by id. */
	list(of: ProjectClass): number[] {
		const { id } = this.run.tables.orders;
		const orders = [...this.buckets.ofClass.of(of)].flatMap((bucket) => [...this.buckets.ordersOf.of(bucket)]);
		return orders.filter((order) => this.isLeft[order]).sort((a, b) => (id[a]! < id[b]! ? -1 : 1));
	}

	/** Counts an order in that has something left, or out again. */
	private noteLeft(order: number): void {
		const { starts, items } = this.buckets.ofOrder;
		for (let at = starts[order]!; at < starts[order + 1]!; at++) {
			this.left[items[at]!]! += this.isLeft[order] ? 1 : -1;
			this.leftMixed[items[at]!]! ^= order;
		}
	}
}
