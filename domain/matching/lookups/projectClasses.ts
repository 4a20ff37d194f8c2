import type { Allowed } from '../criteria/numberFinding';
import { Scopes } from '../criteria/scopes';
import type { RunState } from '../state';
import { ProjectGroups } from './projectGroups';
import type { SupplierGroups } from './supplierGroups';

const NO_CLASS = -1;
const GROUP_RANGE = 2 ** 26;

/** Orders of one supplier group on one project group. */
interface Bucket {
	orders: number[];
	/** How many of them have something left, and these XORed together: where one is left, that is the one. */
	left: number;
	leftMixed: number;
	classes: ProjectClass[];
	/** The buckets that have some of its orders too, itself included; filled in when first asked for. */
	linked: readonly Bucket[] | null;
}

/** Transactions with the same supplier, project and allowed orders: they have the same candidates. */
export interface ProjectClass {
	buckets: Bucket[];
	members: number[];
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

	/** Only transactions that may still be tried take part. */
	constructor(
		private readonly run: RunState,
		private readonly suppliers: SupplierGroups,
		allowedFor: (transaction: number) => Allowed,
	) {
		const { transactions, orders, names } = run.tables;
		this.classOf = new Int32Array(transactions.count).fill(NO_CLASS);
		this.isLeft = Uint8Array.from({ length: orders.count }, (_, order) => (run.hasSomethingLeft(order) ? 1 : 0));
		const projects = new ProjectGroups(names.projects);
		for (const project of new Set(transactions.project)) projects.toSearch(project);
		const scopes = new Scopes();
		const byScope: Array<Map<number, Bucket>> = [];
		const known = new Map<number, number>();
		for (let index = 0; index < transactions.count; index++) {
			const [supplier, project] = [transactions.supplier[index]!, transactions.project[index]!];
			if (!run.mayBeTried(index) || supplier === 0 || project === 0) continue;
			const scope = scopes.of(allowedFor(index));
			const key = (scope * names.suppliers.size + supplier) * names.projects.size + project;
			let at = known.get(key);
			if (at === undefined) {
				const buckets = (byScope[scope] ??= this.fillBuckets(scopes.ordersOf(scope) ?? orders.isOpen.keys(), projects));
				known.set(key, (at = this.addClass(buckets, supplier, projects.toSearch(project))));
			}
			if (at === NO_CLASS) continue;
			this.classOf[index] = at;
			this.all[at]!.members.push(index);
			if (transactions.rejected.has(index)) this.all[at]!.rejecting.push(index);
		}
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
			bucket.classes.forEach(changed);
		}
	}

	/** The classes that have an order among their candidates. */
	claiming(order: number): ProjectClass[] {
		return (this.bucketsOf[order] ?? []).flatMap(({ classes }) => classes);
	}

	/** The classes that may share a candidate with a class. */
	rivalsOf({ buckets }: ProjectClass): ProjectClass[] {
		return buckets.flatMap((bucket) => {
			bucket.linked ??= [...new Set(bucket.orders.flatMap((order) => this.bucketsOf[order]!))];
			return bucket.linked.flatMap(({ classes }) => classes);
		});
	}

	/** How many candidates a transaction of the class has, and which one if it is the only one. */
	candidates(of: ProjectClass, rejected: readonly number[]): { count: number; only: number } {
		let [count, only] = [-rejected.length, 0];
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
		const found = this.suppliers
			.toSearch(supplier)
			.flatMap((supplierGroup) => projectGroups.flatMap((projectGroup) => buckets.get(supplierGroup * GROUP_RANGE + projectGroup) ?? []));
		if (found.length === 0) return NO_CLASS;
		const created: ProjectClass = { buckets: found, members: [], rejecting: [], isTouched: false };
		for (const bucket of found) bucket.classes.push(created);
		return this.all.push(created) - 1;
	}

	private fillBuckets(among: Iterable<number>, projects: ProjectGroups): Map<number, Bucket> {
		const { orders } = this.run.tables;
		const buckets = new Map<number, Bucket>();
		for (const order of among) {
			if (orders.isOpen[order] === 0) continue;
			for (const supplierGroup of this.suppliers.toJoin(orders.supplier[order]!)) {
				for (const projectGroup of projects.toJoin(orders.project[order]!)) this.join(buckets, supplierGroup * GROUP_RANGE + projectGroup, order);
			}
		}
		return buckets;
	}

	private join(buckets: Map<number, Bucket>, key: number, order: number): void {
		let bucket = buckets.get(key);
		if (!bucket) buckets.set(key, (bucket = { orders: [], left: 0, leftMixed: 0, classes: [], linked: null }));
		bucket.orders.push(order);
		(this.bucketsOf[order] ??= []).push(bucket);
		if (!this.isLeft[order]) return;
		bucket.left++;
		bucket.leftMixed ^= order;
	}
}
