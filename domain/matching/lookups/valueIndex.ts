import type { RunState } from '../state';
import { SortedList } from './sortedList';
import type { SupplierGroups } from './supplierGroups';
import type { Tolerance } from './tolerance';
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
const CURRENCY_RANGE = 2 ** 20;

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
	private readonly bucketsOfOrder: Bucket[][] = [];
	private readonly bucketsOfUnit: Array<readonly Bucket[] | undefined>;
	private readonly watchers: Watcher[] = [];
	private readonly rejectedOrders = new Set<number>();

	constructor(
		private readonly run: RunState,
		readonly units: ValueUnits,
		private readonly suppliers: SupplierGroups,
	) {
		const { orders } = run.tables;
		this.orderValue = Float64Array.from({ length: orders.count }, (_, order) => run.valueOf(order));
		this.unitValue = Float64Array.from({ length: units.count }, (_, unit) => units.valueOf(unit));
		this.isIn = new Uint8Array(units.count);
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
		const [low, high] = tolerance.ordersFor(this.unitValue[unit]!);
		const accepts = this.units.rejected.has(unit) ? (order: number): boolean => this.isOffered(unit, order) : null;
		for (const bucket of this.bucketsOfUnit[unit] ?? NO_BUCKETS) {
			if (into.length < limit) bucket.orders.collect(low, high, limit, into, accepts);
		}
	}

	/** The values next to the unit's own among the orders that it is compared with, at most one below (or equal) and one above. */
	nearestValues(unit: number): number[] {
		const value = this.unitValue[unit]!;
		const accepts = this.units.rejected.has(unit) ? (order: number): boolean => this.isOffered(unit, order) : null;
		const buckets = this.bucketsOfUnit[unit] ?? NO_BUCKETS;
		const below = buckets.flatMap(({ orders }) => orders.nearest(value, -1, accepts) ?? []);
		const above = buckets.flatMap(({ orders }) => orders.nearest(value, 1, accepts) ?? []);
		return [...(below.length > 0 ? [Math.max(...below)] : []), ...(above.length > 0 ? [Math.min(...above)] : [])];
	}

	/** The orders of exactly this value that the unit is compared with. */
	ordersOfValue(unit: number, value: number): number[] {
		const accepts = this.units.rejected.has(unit) ? (order: number): boolean => this.isOffered(unit, order) : null;
		const orders: number[] = [];
		for (const bucket of this.bucketsOfUnit[unit] ?? NO_BUCKETS) bucket.orders.collect(value, value, Infinity, orders, accepts);
		return orders;
	}

	/** How many candidates a unit has. */
	countCandidates(unit: number, tolerance: Tolerance): number {
		const [low, high] = tolerance.ordersFor(this.unitValue[unit]!);
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

	private isOffered(unit: number, order: number): boolean {
		return !this.units.rejected.get(unit)?.has(this.run.tables.orders.id[order]!);
	}

	private build(): void {
		const { orders } = this.run.tables;
		const { units, suppliers } = this;
		const searches = new Map<string, { unit: number; keys: number[]; members: number[] }>();
		for (let unit = 0; unit < units.count; unit++) {
			if (!(this.unitValue[unit]! > 0) || !units.linesOf(unit).every((line) => this.run.mayBeTried(line)) || units.problemOf(unit) !== null) continue;
			const supplier = units.supplierOf(unit);
			const key = `${units.scope[unit]}|${supplier}|${units.currencyOf(unit)}`;
			const search = searches.get(key);
			if (search) search.members.push(unit);
			else searches.set(key, { unit, keys: suppliers.toSearch(supplier).map((group) => group * CURRENCY_RANGE + units.currencyOf(unit)), members: [unit] });
		}
		const byScope: Array<Map<number, { orders: number[]; units: number[] }>> = [];
		for (const { unit, keys, members } of searches.values()) {
			const drafts = (byScope[units.scope[unit]!] ??= new Map<number, { orders: number[]; units: number[] }>());
			for (const key of keys) {
				const draft = drafts.get(key);
				if (draft) draft.units.push(...members);
				else drafts.set(key, { orders: [], units: [...members] });
			}
		}
		byScope.forEach((drafts, scope) => {
			for (const order of units.scopes.ordersOf(scope) ?? orders.isOpen.keys()) {
				if (orders.isOpen[order] === 0) continue;
				for (const group of suppliers.toJoin(orders.supplier[order]!)) {
					drafts.get(group * CURRENCY_RANGE + orders.currency[order]!)?.orders.push(order);
				}
			}
			for (const draft of drafts.values()) if (draft.orders.length > 0) this.addBucket(draft.orders, draft.units);
		});
		this.markSpecial();
	}

	private addBucket(orders: readonly number[], units: readonly number[]): void {
		const { id } = this.run.tables.orders;
		for (const unit of units) this.isIn[unit] = this.units.takesPart(unit) ? 1 : 0;
		const bucket: Bucket = {
			orders: new SortedList(
				this.orderValue,
				(a, b) => (id[a]! < id[b]! ? -1 : id[a] === id[b] ? 0 : 1),
				orders.filter((order) => this.isSortedIn(order)),
			),
			units: new SortedList(this.unitValue, (a, b) => a - b, units.filter((unit) => this.isIn[unit])),
			specialOrders: [],
			specialUnits: [],
		};
		for (const order of orders) (this.bucketsOfOrder[order] ??= []).push(bucket);
		for (const unit of units) this.bucketsOfUnit[unit] = [...(this.bucketsOfUnit[unit] ?? []), bucket];
	}

	private markSpecial(): void {
		this.bucketsOfOrder.forEach((buckets, order) => {
			if (buckets.length < 2 && !this.rejectedOrders.has(order)) return;
			for (const bucket of buckets) bucket.specialOrders.push(order);
		});
		this.bucketsOfUnit.forEach((buckets, unit) => {
			if (!buckets || (buckets.length < 2 && !this.units.rejected.has(unit))) return;
			for (const bucket of buckets) bucket.specialUnits.push(unit);
		});
	}
}
