import { int32s } from '../../columns';
import type { Scopes } from '../criteria/scopes';
import type { Orders } from '../tables/orders';
import { type Lists, listsOf } from './lists';
import type { SupplierGroups } from './supplierGroups';
import { TripleTable } from './tripleTable';

const EMPTY = -1;

/** What makes groups of orders by a field: which ones to search for a value that a transaction has, which ones an order with a value joins. */
export interface Groups {
	toSearch(value: number): readonly number[];
	toJoin(value: number): readonly number[];
}

/** Which orders transactions or invoices may have, as buckets: the orders of one scope, one supplier group and one group of a second field. */
export interface OrderBuckets {
	/** Who searches alike is one class: the buckets that it searches, none of them empty. */
	readonly ofClass: Lists;
	readonly classesOf: Lists;
	readonly ofOrder: Lists;
	readonly ordersOf: Lists;
}

/** What searchers go by: the orders that their texts hold them to, their supplier and a second field, as numbers. */
export class OrderSearches {
	private readonly classes = new TripleTable();

	constructor(
		private readonly scopes: Scopes,
		private readonly suppliers: SupplierGroups,
		private readonly groups: Groups,
	) {}

	/** How many classes there are. */
	get size(): number {
		return this.classes.size;
	}

	/** The class of those that search so. */
	classOf(scope: number, supplier: number, value: number): number {
		return this.classes.placeOf(scope, supplier, value);
	}

	/** Puts the open orders into the buckets that some class searches. `valueOf`: the orders' second field. */
	fill(orders: Orders, valueOf: Int32Array): OrderBuckets {
		const searched = new TripleTable();
		const searches = new Pairs();
		const isSearched: boolean[] = [];
		this.classes.forEach((of, scope, supplier, value) => {
			isSearched[scope] = true;
			for (const supplierGroup of this.suppliers.toSearch(supplier)) {
				for (const group of this.groups.toSearch(value)) searches.add(of, searched.placeOf(scope, supplierGroup, group));
			}
		});
		const joins = new Pairs();
		isSearched.forEach((_, scope) => this.join(scope, orders, valueOf, searched, joins));
		return withoutEmpty(searches, this.classes.size, joins, orders.count, searched.size);
	}

	private join(scope: number, orders: Orders, valueOf: Int32Array, searched: TripleTable, joins: Pairs): void {
		const offered = this.scopes.ordersOf(scope) ?? orders.open;
		for (let at = 0; at < offered.length; at++) {
			const order = offered[at]!;
			if (orders.isOpen[order] === 0) continue;
			for (const supplierGroup of this.suppliers.toJoin(orders.supplier[order]!)) {
				for (const group of this.groups.toJoin(valueOf[order]!)) {
					const bucket = searched.find(scope, supplierGroup, group);
					if (bucket >= 0) joins.add(order, bucket);
				}
			}
		}
	}
}

/** The searchers of each bucket, in their order; `classOf` is each searcher's class, below zero where it has none. */
export function searchersOf({ ofClass, ordersOf }: OrderBuckets, classOf: Int32Array): Lists {
	const searchers = new Pairs();
	for (let searcher = 0; searcher < classOf.length; searcher++) {
		const of = classOf[searcher]!;
		if (of < 0) continue;
		for (let at = ofClass.starts[of]!; at < ofClass.starts[of + 1]!; at++) searchers.add(searcher, ofClass.items[at]!);
	}
	return listsOf(searchers.right, ordersOf.count, searchers.left);
}

/** Who is with whom. */
class Pairs {
	readonly left: number[] = [];
	readonly right: number[] = [];

	add(left: number, right: number): void {
		this.left.push(left);
		this.right.push(right);
	}
}

function withoutEmpty(searches: Pairs, classCount: number, joins: Pairs, orderCount: number, searchedCount: number): OrderBuckets {
	const bucketOf = int32s(searchedCount).fill(EMPTY);
	let count = 0;
	for (const searched of joins.right) if (bucketOf[searched] === EMPTY) bucketOf[searched] = count++;
	const joined = joins.right.map((searched) => bucketOf[searched]!);
	const filled = new Pairs();
	searches.right.forEach((searched, at) => {
		if (bucketOf[searched] !== EMPTY) filled.add(searches.left[at]!, bucketOf[searched]!);
	});
	return {
		ofClass: listsOf(filled.left, classCount, filled.right),
		classesOf: listsOf(filled.right, count, filled.left),
		ofOrder: listsOf(joins.left, orderCount, joined),
		ordersOf: listsOf(joined, count, joins.left),
	};
}
