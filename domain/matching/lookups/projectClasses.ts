import { int32s, uint8s } from '../../columns';
import type { Allowed } from '../criteria/numberFinding';
import { Scopes } from '../criteria/scopes';
import type { RunState } from '../state';
import { distinct } from './distinct';
import { membersOf } from './membersOf';
import { ProjectGroups } from './projectGroups';
import type { SupplierGroups } from './supplierGroups';
import { withOrders } from './withOrders';

const NO_CLASS = -1;
const NO_MEMBERS = new Int32Array(0);

/** Orders of one supplier group on one project group. */
interface Bucket {
	orders: number[];
	/** How many of them have something left, and these XORed together: where one is left, that is the one. */
	left: number;
	leftMixed: number;
	classes: ProjectClass[] | null;
	/** The buckets that have some of its orders too, itself included; filled in when first asked for. */
	linked: readonly Bucket[] | null;
}

/** Transactions with the same supplier, project and allowed orders: they have the same candidates. */
export interface ProjectClass {
	buckets: Bucket[];
	members: Int32Array;
	/** Members for which a person rejected some order; their candidates may be fewer. */
	rejecting: number[];
	isTouched: boolean;
}

/** Which orders of their supplier and project the transactions have left, kept up to date while orders are used up. */
export class ProjectClasses {
	readonly all: ProjectClass[] = [];
	private readonly classOf: Int32Array;
	private readonly bucketsOf: Bucket[][] = [];
	private readonly isLeft: Uint8Array;
	private readonly projectGroupCount: number;

	/** Only transactions that may still be tried take part. */
	constructor(
		private readonly run: RunState,
		private readonly suppliers: SupplierGroups,
		allowedFor: (transaction: number) => Allowed,
	) {
		const { transactions, orders, names } = run.tables;
		this.classOf = int32s(transactions.count).fill(NO_CLASS);
		this.isLeft = uint8s(orders.count);
		for (let order = 0; order < orders.count; order++) if (run.hasSomethingLeft(order)) this.isLeft[order] = 1;
		const projects = new ProjectGroups(names.projects);
		const given = distinct(transactions.project, names.projects.size).filter((project) => project !== 0);
		for (const project of given) projects.toSearch(project);
		const hasOrders = withOrders(given, orders.project, orders.isOpen, names.projects.size, projects);
		const scopes = new Scopes();
		const byScope: Array<{ buckets: Map<number, Bucket>; classes: Map<number, number> }> = [];
		this.projectGroupCount = projects.size;
		for (let index = 0; index < transactions.count; index++) {
			const supplier = transactions.supplier[index]!;
			const project = transactions.project[index]!;
			if (supplier === 0 || hasOrders[project] === 0 || !run.mayBeTried(index)) continue;
			const scope = scopes.of(allowedFor(index));
			const known = (byScope[scope] ??= {
				buckets: this.fillBuckets(scopes.ordersOf(scope) ?? orders.open, projects),
				classes: new Map<number, number>(),
			});
			const key = supplier * names.projects.size + project;
			let at = known.classes.get(key);
			if (at === undefined) known.classes.set(key, (at = this.addClass(known.buckets, supplier, projects.toSearch(project))));
			if (at === NO_CLASS) continue;
			this.classOf[index] = at;
			if (transactions.rejected.has(index)) this.all[at]!.rejecting.push(index);
		}
		membersOf(this.classOf, this.all.length).forEach((members, at) => (this.all[at]!.members = members));
	}

	of(transaction: number): ProjectClass | undefined {
		return this.all[this.classOf[transaction]!];
	}

	/** Takes note of what an order has left now; tells the classes for which that changes something. */
	orderChanged(order: number, changed: (of: ProjectClass) => void): void {
		const isLeft = this.run.hasSomethingLeft(order) ? 1 : 0;
		if (isLeft === this.isLeft[order]) return;
		this.isLeft[order] = isLeft;
		for (const bucket of this.bucketsOf[order] ?? []) {
			bucket.left += isLeft ? 1 : -1;
			bucket.leftMixed ^= order;
			bucket.classes?.forEach(changed);
		}
	}

	/** The classes that have an order among their candidates. */
	claiming(order: number): ProjectClass[] {
		return (this.bucketsOf[order] ?? []).flatMap(({ classes }) => classes ?? []);
	}

	/** The classes that may share a candidate with a class. */
	rivalsOf({ buckets }: ProjectClass): ProjectClass[] {
		return buckets.flatMap((bucket) => {
			bucket.linked ??= [...new Set(bucket.orders.flatMap((order) => this.bucketsOf[order]!))];
			return bucket.linked.flatMap(({ classes }) => classes ?? []);
		});
	}

	/** How many candidates a transaction of the class has, and which one if it is the only one. */
	candidates(of: ProjectClass, rejected: readonly number[]): { count: number; only: number } {
		let count = -rejected.length;
		let only = 0;
		for (const bucket of of.buckets) {
			count += bucket.left;
			only ^= bucket.leftMixed;
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
			if (this.bucketsOf[order]?.some((bucket) => of.buckets.includes(bucket))) rejected.push(order);
		}
		return rejected;
	}

	/** The candidates themselves, by id. */
	list(of: ProjectClass): number[] {
		const { id } = this.run.tables.orders;
		const orders = of.buckets.flatMap((bucket) => bucket.orders.filter((order) => this.isLeft[order]));
		return orders.sort((a, b) => (id[a]! < id[b]! ? -1 : 1));
	}

	/** Makes a class with the buckets that there are; none where there are none, since it could never match. */
	private addClass(buckets: ReadonlyMap<number, Bucket>, supplier: number, projectGroups: readonly number[]): number {
		const found: Bucket[] = [];
		for (const supplierGroup of this.suppliers.toSearch(supplier)) {
			for (const projectGroup of projectGroups) {
				const bucket = buckets.get(supplierGroup * this.projectGroupCount + projectGroup);
				if (bucket) found.push(bucket);
			}
		}
		if (found.length === 0) return NO_CLASS;
		const created: ProjectClass = { buckets: found, members: NO_MEMBERS, rejecting: [], isTouched: false };
		for (const bucket of found) {
			if (bucket.classes) bucket.classes.push(created);
			else bucket.classes = [created];
		}
		return this.all.push(created) - 1;
	}

	private fillBuckets(among: ArrayLike<number>, projects: ProjectGroups): Map<number, Bucket> {
		const { orders } = this.run.tables;
		const buckets = new Map<number, Bucket>();
		for (let at = 0; at < among.length; at++) {
			const order = among[at]!;
			if (orders.isOpen[order] === 0) continue;
			for (const supplierGroup of this.suppliers.toJoin(orders.supplier[order]!)) {
				for (const projectGroup of projects.toJoin(orders.project[order]!)) this.join(buckets, supplierGroup * this.projectGroupCount + projectGroup, order);
			}
		}
		return buckets;
	}

	private join(buckets: Map<number, Bucket>, key: number, order: number): void {
		let bucket = buckets.get(key);
		if (bucket) bucket.orders.push(order);
		else buckets.set(key, (bucket = { orders: [order], left: 0, leftMixed: 0, classes: null, linked: null }));
		const others = this.bucketsOf[order];
		if (others) others.push(bucket);
		else this.bucketsOf[order] = [bucket];
		if (!this.isLeft[order]) return;
		bucket.left++;
		bucket.leftMixed ^= order;
	}
}
