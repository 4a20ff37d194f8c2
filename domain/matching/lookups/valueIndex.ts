import { float64s, uint8s } from '../../columns';
import type { RunState } from '../state';
import { SortedList } from './sortedList';
import type { SupplierGroups } from './supplierGroups';
import type { Tolerance } from './tolerance';
import { draftBuckets } from './valueBuckets';
import type { ValueUnits } from './valueUnits';

/** Orders of one supplier group in one currency, and the units that search there, both by value. */
interface Bucket {
	orders: SortedList;
	/** Those of whom the neighbours do not tell all: in several buckets, or rejected by someone. */
	specialOrders: number[];
	units: SortedList;
	specialUnits: number[];
}

/** The notices that a value criterion gets: what may now fit that did not before. */
export interface Watcher {
	touchOrder(order: number): void;
	touchUnit(unit: number): void;
}

const NO_BUCKETS: readonly Bucket[] = [];

/**
 * Finds who fits whom by value, both ways, while orders and units come and go. When an order goes, only the orders next
 * to it in value can have become somebody's only candidate, and likewise for units; so a change costs little, however
 * many there are. What the neighbours do not tell (see `special…`) is looked through.
 */
export class ValueIndex {
	/** By which an order is sorted in: its value when it was last looked at; 0 is not in. */
	private readonly orderValue: Float64Array;
	private readonly unitValue: Float64Array;
	private readonly isIn: Uint8Array;
	private readonly bucketsOfOrder: Array<Bucket[] | undefined>;
	private readonly bucketsOfUnit: Array<readonly Bucket[] | undefined>;
	private readonly watchers: Watcher[] = [];
	private readonly rejectedOrders = new Set<number>();
	/** Whether some order or unit is in several buckets; seldom. */
	private someInSeveral = false;

	constructor(
		private readonly run: RunState,
		readonly units: ValueUnits,
		private readonly suppliers: SupplierGroups,
	) {
		const { orders } = run.tables;
		this.orderValue = float64s(orders.count);
		this.unitValue = float64s(units.count);
		for (let order = 0; order < orders.count; order++) this.orderValue[order] = run.valueOf(order);
		for (let unit = 0; unit < units.count; unit++) this.unitValue[unit] = units.valueOf(unit);
		this.isIn = uint8s(units.count);
		this.bucketsOfOrder = new Array<Bucket[] | undefined>(orders.count);
		this.bucketsOfUnit = new Array<readonly Bucket[] | undefined>(units.count);
		for (const ids of units.rejected.values()) {
			for (const id of ids) {
				const order = orders.byId.get(id);
				if (order !== undefined) this.rejectedOrders.add(order);
			}
		}
		this.build();
	}

	watch(watcher: Watcher): void {
		this.watchers.push(watcher);
	}

	/** Adds up to `limit` candidates of a unit to `into`. */
	candidates(unit: number, tolerance: Tolerance, limit: number, into: number[]): void {
		const low = tolerance.lowestFor(this.unitValue[unit]!);
		const high = tolerance.highestFor(this.unitValue[unit]!);
		const accepts = this.accepts(unit);
		for (const bucket of this.bucketsOfUnit[unit] ?? NO_BUCKETS) {
			if (into.length < limit) bucket.orders.collect(low, high, limit, into, accepts);
		}
	}

	/** The values next to the unit's own among the orders that it is compared with, at most one below (or equal) and one above. */
	nearestValues(unit: number): number[] {
		const value = this.unitValue[unit]!;
		const accepts = this.accepts(unit);
		const buckets = this.bucketsOfUnit[unit] ?? NO_BUCKETS;
		const below = buckets.flatMap(({ orders }) => orders.nearest(value, -1, accepts) ?? []);
		const above = buckets.flatMap(({ orders }) => orders.nearest(value, 1, accepts) ?? []);
		return [...(below.length > 0 ? [Math.max(...below)] : []), ...(above.length > 0 ? [Math.min(...above)] : [])];
	}

	/** The orders of exactly this value that the unit is compared with. */
	ordersOfValue(unit: number, value: number): number[] {
		const accepts = this.accepts(unit);
		const orders: number[] = [];
		for (const bucket of this.bucketsOfUnit[unit] ?? NO_BUCKETS) bucket.orders.collect(value, value, Infinity, orders, accepts);
		return orders;
	}

	/** Whether there are orders that the unit is compared with, rejected ones among them. */
	isCompared(unit: number): boolean {
		const buckets = this.bucketsOfUnit[unit] ?? NO_BUCKETS;
		return buckets.some(({ orders }) => !orders.isEmpty);
	}

	/** How many candidates a unit has. */
	countCandidates(unit: number, tolerance: Tolerance): number {
		const low = tolerance.lowestFor(this.unitValue[unit]!);
		const high = tolerance.highestFor(this.unitValue[unit]!);
		let count = 0;
		for (const bucket of this.bucketsOfUnit[unit] ?? NO_BUCKETS) count += bucket.orders.count(low, high);
		for (const id of this.units.rejected.get(unit) ?? []) {
			const order = this.run.tables.orders.byId.get(id);
			if (order === undefined || !this.isSortedIn(order) || this.orderValue[order]! < low || this.orderValue[order]! > high) continue;
			if (this.bucketsOfOrder[order]?.some((bucket) => this.bucketsOfUnit[unit]?.includes(bucket))) count--;
		}
		return count;
	}

	/** Adds up to `limit` units of which the order is a candidate to `into`. */
	claimants(order: number, tolerance: Tolerance, limit: number, into: number[]): void {
		const value = this.orderValue[order]!;
		const width = tolerance.width(value);
		const accepts = this.rejectedOrders.has(order) ? (unit: number): boolean => this.isOffered(unit, order) : null;
		for (const bucket of this.bucketsOfOrder[order] ?? []) {
			if (into.length < limit) bucket.units.collect(value - width, value + width, limit, into, accepts);
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
		const buckets = this.bucketsOfOrder[order] ?? [];
		if (value === this.orderValue[order] || buckets.length === 0) return;
		if (this.isSortedIn(order)) {
			for (const { orders, specialUnits } of buckets) {
				orders.remove(order);
				for (const watcher of this.watchers) {
					orders.neighbours(order, (next) => watcher.touchOrder(next));
					specialUnits.forEach((unit) => watcher.touchUnit(unit));
				}
			}
		}
		this.orderValue[order] = value;
		if (!this.isSortedIn(order)) return;
		for (const { orders } of buckets) orders.add(order);
		for (const watcher of this.watchers) watcher.touchOrder(order);
	}

	unitChanged(unit: number): void {
		const takesPart = this.units.takesPart(unit) ? 1 : 0;
		const buckets = this.bucketsOfUnit[unit] ?? NO_BUCKETS;
		if (takesPart === this.isIn[unit]) return;
		this.isIn[unit] = takesPart;
		for (const { units, specialOrders } of buckets) {
			if (takesPart) {
				units.add(unit);
				continue;
			}
			units.remove(unit);
			for (const watcher of this.watchers) {
				units.neighbours(unit, (next) => watcher.touchUnit(next));
				specialOrders.forEach((order) => watcher.touchOrder(order));
			}
		}
		if (takesPart) for (const watcher of this.watchers) watcher.touchUnit(unit);
	}

	/** Which orders a unit may be offered; null: all. */
	private accepts(unit: number): ((order: number) => boolean) | null {
		if (this.units.rejected.size === 0 || !this.units.rejected.has(unit)) return null;
		return (order) => this.isOffered(unit, order);
	}

	private isOffered(unit: number, order: number): boolean {
		return !this.units.rejected.get(unit)?.has(this.run.tables.orders.id[order]!);
	}

	private build(): void {
		const { run, units, suppliers } = this;
		const isFree = (unit: number): boolean => this.unitValue[unit]! > 0 && units.problemOf(unit) === null && !units.someLine(unit, this.isOver);
		for (const draft of draftBuckets(run.tables, units, suppliers, isFree)) this.addBucket(draft.orders, draft.units);
		this.markSpecial();
	}

	private readonly isOver = (line: number): boolean => !this.run.mayBeTried(line);

	private addBucket(orders: readonly number[], searching: ReadonlyArray<readonly number[]>): void {
		const units = ([] as number[]).concat(...searching);
		for (const unit of units) this.isIn[unit] = this.units.takesPart(unit) ? 1 : 0;
		const bucket: Bucket = {
			orders: new SortedList(
				this.orderValue,
				this.byId,
				orders.filter((order) => this.isSortedIn(order)),
			),
			units: new SortedList(this.unitValue, byInput, units.filter((unit) => this.isIn[unit])),
			specialOrders: [],
			specialUnits: [],
		};
		const alone = [bucket];
		for (const order of orders) {
			const others = this.bucketsOfOrder[order];
			// A single bucket's array is shared, so it is not added to.
			if (others) this.someInSeveral = true;
			if (others && others.length > 1) others.push(bucket);
			else this.bucketsOfOrder[order] = others ? [...others, bucket] : alone;
		}
		for (const unit of units) {
			const others = this.bucketsOfUnit[unit];
			if (others) this.someInSeveral = true;
			this.bucketsOfUnit[unit] = others ? [...others, bucket] : alone;
		}
	}

	private readonly byId = (a: number, b: number): number => {
		const { id } = this.run.tables.orders;
		return id[a]! < id[b]! ? -1 : id[a] === id[b] ? 0 : 1;
	};

	private markSpecial(): void {
		if (!this.someInSeveral && this.units.rejected.size === 0) return;
		this.bucketsOfOrder.forEach((buckets, order) => {
			if (!buckets || (buckets.length < 2 && !this.rejectedOrders.has(order))) return;
			for (const bucket of buckets) bucket.specialOrders.push(order);
		});
		this.bucketsOfUnit.forEach((buckets, unit) => {
			if (!buckets || (buckets.length < 2 && !this.units.rejected.has(unit))) return;
			for (const bucket of buckets) bucket.specialUnits.push(unit);
		});
	}
}

function byInput(a: number, b: number): number {
	return a - b;
}
