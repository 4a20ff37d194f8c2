import { float64s, int32s, uint8s } from '../../columns';
import type { RunState } from '../state';
import { append } from './append';
import { type Groups, type OrderBuckets, OrderSearches, searchersOf } from './orderBuckets';
import { SortedLists } from './sortedLists';
import type { SupplierGroups } from './supplierGroups';
import type { Tolerance } from './tolerance';
import type { ValueUnits } from './valueUnits';

/** The notices that a value criterion gets: what may now fit that did not before. */
export interface Watcher {
	touchOrder(order: number): void;
	touchUnit(unit: number): void;
}

const NOBODY: readonly number[] = [];
const NO_CLASS = -1;

/** Amounts are compared in one currency only. */
const BY_CURRENCY: Groups = { toSearch: (currency) => [currency], toJoin: (currency) => [currency] };

/**
 * Finds who fits whom by value, both ways, while orders and units come and go. A bucket has the orders of one supplier group
 * in one currency and the units that search there. When an order goes, only the orders next to it in value can have become
 * somebody's only candidate, and likewise for units; so a change costs little, however many there are. What the neighbours
 * do not tell (see `special…`) is looked through.
 */
export class ValueIndex {
	/** By which an order is sorted in: its value when it was last looked at; 0 is not in. */
	private readonly orderValue: Float64Array;
	private readonly unitValue: Float64Array;
	private readonly isIn: Uint8Array;
	/** Of each unit that was free at first: who searches alike is one class. */
	private readonly classOf: Int32Array;
	private readonly buckets: OrderBuckets;
	/** By bucket: its orders and its units, both by value. */
	private readonly orders: SortedLists;
	private readonly unitsByValue: SortedLists;
	/** By bucket: those of whom the neighbours do not tell all, in several buckets or rejected by someone. Few. */
	private readonly specialOrders = new Map<number, number[]>();
	private readonly specialUnits = new Map<number, number[]>();
	private readonly watchers: Watcher[] = [];
	private readonly rejectedOrders = new Set<number>();

	constructor(
		private readonly run: RunState,
		readonly units: ValueUnits,
		suppliers: SupplierGroups,
	) {
		const { orders } = run.tables;
		this.orderValue = float64s(orders.count);
		this.unitValue = float64s(units.count);
		for (let order = 0; order < orders.count; order++) this.orderValue[order] = run.valueOf(order);
		for (let unit = 0; unit < units.count; unit++) this.unitValue[unit] = units.valueOf(unit);
		this.isIn = uint8s(units.count);
		for (const ids of units.rejected.values()) {
			for (const id of ids) {
				const order = orders.byId.get(id);
				if (order !== undefined) this.rejectedOrders.add(order);
			}
		}
		const searches = new OrderSearches(units.scopes, suppliers, BY_CURRENCY);
		this.classOf = int32s(units.count).fill(NO_CLASS);
		for (let unit = 0; unit < units.count; unit++) {
			if (this.isFree(unit)) this.classOf[unit] = searches.classOf(units.scope[unit]!, units.supplierOf(unit), units.currencyOf(unit));
		}
		this.buckets = searches.fill(orders, orders.currency);
		for (let unit = 0; unit < units.count; unit++) if (this.isComparable(unit) && units.takesPart(unit)) this.isIn[unit] = 1;
		this.orders = new SortedLists(this.orderValue, this.byId, this.buckets.ordersOf, (order) => this.isSortedIn(order));
		this.unitsByValue = new SortedLists(this.unitValue, byInput, searchersOf(this.buckets, this.classOf), (unit) => this.isUnitIn(unit));
		this.markSpecial();
	}

	watch(watcher: Watcher): void {
		this.watchers.push(watcher);
	}

	/** Adds up to `limit` candidates of a unit to `into`. */
	candidates(unit: number, tolerance: Tolerance, limit: number, into: number[]): void {
		const low = tolerance.lowestFor(this.unitValue[unit]!);
		const high = tolerance.highestFor(this.unitValue[unit]!);
		const accepts = this.accepts(unit);
		const of = this.classOf[unit]!;
		if (of === NO_CLASS) return;
		const { starts, items } = this.buckets.ofClass;
		for (let at = starts[of]!; at < starts[of + 1]! && into.length < limit; at++) this.orders.collect(items[at]!, low, high, limit, into, accepts);
	}

	/** The values next to the unit's own among the orders that it is compared with, at most one below (or equal) and one above. */
	nearestValues(unit: number): number[] {
		const value = this.unitValue[unit]!;
		const accepts = this.accepts(unit);
		const buckets = this.bucketsOf(unit);
		const below = buckets.flatMap((bucket) => this.orders.nearest(bucket, value, -1, accepts) ?? []);
		const above = buckets.flatMap((bucket) => this.orders.nearest(bucket, value, 1, accepts) ?? []);
		return [...(below.length > 0 ? [Math.max(...below)] : []), ...(above.length > 0 ? [Math.min(...above)] : [])];
	}

	/** The orders of exactly this value that the unit is compared with. */
	ordersOfValue(unit: number, value: number): number[] {
		const accepts = this.accepts(unit);
		const orders: number[] = [];
		for (const bucket of this.bucketsOf(unit)) this.orders.collect(bucket, value, value, Infinity, orders, accepts);
		return orders;
	}

	/** Whether there are orders that the unit is compared with, rejected ones among them. */
	isCompared(unit: number): boolean {
		return this.bucketsOf(unit).some((bucket) => !this.orders.isEmpty(bucket));
	}

	/** How many candidates a unit has. */
	countCandidates(unit: number, tolerance: Tolerance): number {
		const low = tolerance.lowestFor(this.unitValue[unit]!);
		const high = tolerance.highestFor(this.unitValue[unit]!);
		const buckets = this.bucketsOf(unit);
		let count = 0;
		for (const bucket of buckets) count += this.orders.count(bucket, low, high);
		for (const id of this.units.rejected.get(unit) ?? []) {
			const order = this.run.tables.orders.byId.get(id);
			if (order === undefined || !this.isSortedIn(order) || this.orderValue[order]! < low || this.orderValue[order]! > high) continue;
			if (this.buckets.ofOrder.of(order).some((bucket) => buckets.includes(bucket))) count--;
		}
		return count;
	}

	/** Adds up to `limit` units of which the order is a candidate to `into`. */
	claimants(order: number, tolerance: Tolerance, limit: number, into: number[]): void {
		const value = this.orderValue[order]!;
		const width = tolerance.width(value);
		const accepts = this.rejectedOrders.has(order) ? (unit: number): boolean => this.isOffered(unit, order) : null;
		const { starts, items } = this.buckets.ofOrder;
		for (let at = starts[order]!; at < starts[order + 1]! && into.length < limit; at++) {
			this.unitsByValue.collect(items[at]!, value - width, value + width, limit, into, accepts);
		}
	}

	/** The value that an order is compared by now. */
	valueOfOrder(order: number): number {
		return this.orderValue[order]!;
	}

	isUnitIn(unit: number): boolean {
		return this.isIn[unit] === 1;
	}

	isSortedIn(order: number): boolean {
		return this.orderValue[order]! > 0;
	}

	orderChanged(order: number): void {
		const value = this.run.valueOf(order);
		if (value === this.orderValue[order] || this.buckets.ofOrder.lengthOf(order) === 0) return;
		const buckets = this.buckets.ofOrder.of(order);
		if (this.isSortedIn(order)) {
			for (const bucket of buckets) {
				this.orders.remove(bucket, order);
				for (const watcher of this.watchers) {
					this.orders.neighbours(bucket, order, (next) => watcher.touchOrder(next));
					for (const unit of this.specialUnits.get(bucket) ?? NOBODY) watcher.touchUnit(unit);
				}
			}
		}
		this.orderValue[order] = value;
		if (!this.isSortedIn(order)) return;
		for (const bucket of buckets) this.orders.add(bucket, order);
		for (const watcher of this.watchers) watcher.touchOrder(order);
	}

	unitChanged(unit: number): void {
		const takesPart = this.units.takesPart(unit) ? 1 : 0;
		if (takesPart === this.isIn[unit]) return;
		this.isIn[unit] = takesPart;
		for (const bucket of this.bucketsOf(unit)) {
			if (takesPart) {
				this.unitsByValue.add(bucket, unit);
				continue;
			}
			this.unitsByValue.remove(bucket, unit);
			for (const watcher of this.watchers) {
				this.unitsByValue.neighbours(bucket, unit, (next) => watcher.touchUnit(next));
				for (const order of this.specialOrders.get(bucket) ?? NOBODY) watcher.touchOrder(order);
			}
		}
		if (takesPart) for (const watcher of this.watchers) watcher.touchUnit(unit);
	}

	/** Whether there are orders, taken by now or not, that the unit may be compared with. */
	private isComparable(unit: number): boolean {
		const of = this.classOf[unit]!;
		return of !== NO_CLASS && this.buckets.ofClass.lengthOf(of) > 0;
	}

	/** The buckets that a unit searches. */
	private bucketsOf(unit: number): number[] {
		const of = this.classOf[unit]!;
		return of === NO_CLASS ? [] : [...this.buckets.ofClass.of(of)];
	}

	/** Which orders a unit may be offered; null: all. */
	private accepts(unit: number): ((order: number) => boolean) | null {
		if (this.units.rejected.size === 0 || !this.units.rejected.has(unit)) return null;
		return (order) => this.isOffered(unit, order);
	}

	private isOffered(unit: number, order: number): boolean {
		return !this.units.rejected.get(unit)?.has(this.run.tables.orders.id[order]!);
	}

	private isFree(unit: number): boolean {
		return this.unitValue[unit]! > 0 && this.units.problemOf(unit) === null && !this.units.someLine(unit, this.isOver);
	}

	private readonly isOver = (line: number): boolean => !this.run.mayBeTried(line);

	private readonly byId = (a: number, b: number): number => {
		const { id } = this.run.tables.orders;
		return id[a]! < id[b]! ? -1 : id[a] === id[b] ? 0 : 1;
	};

	private markSpecial(): void {
		const { ofOrder, ofClass } = this.buckets;
		for (let order = 0; order < ofOrder.count; order++) {
			if (ofOrder.lengthOf(order) > 1 || this.rejectedOrders.has(order)) mark(this.specialOrders, ofOrder.of(order), order);
		}
		for (let unit = 0; unit < this.units.count; unit++) {
			const of = this.classOf[unit]!;
			if (of !== NO_CLASS && (ofClass.lengthOf(of) > 1 || this.units.rejected.has(unit))) mark(this.specialUnits, ofClass.of(of), unit);
		}
	}
}

function mark(special: Map<number, number[]>, buckets: Int32Array, item: number): void {
	for (const bucket of buckets) append(special, bucket, item);
}

function byInput(a: number, b: number): number {
	return a - b;
}
