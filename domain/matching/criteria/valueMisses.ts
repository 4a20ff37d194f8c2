import type { SupplierGroups } from '../lookups/supplierGroups';
import type { ValueIndex } from '../lookups/valueIndex';
import type { ReasonCode } from '../reasons';
import type { RunState } from '../state';

/** Nearest misses that are listed. */
const MAX_MISSES = 5;
const NONE: readonly number[] = [];

/** Why a unit found no order by value, and the orders that came nearest. */
export interface Miss {
	reason: ReasonCode;
	nearest: readonly number[];
}

/** Finds out, after the event, why nothing fitted. Asked for single units, so it takes its time. */
export class ValueMisses {
	private ordersOfGroup: number[][] | null = null;

	/** `isPercent`: whether near means near in proportion to the order's value. */
	constructor(
		private readonly run: RunState,
		private readonly suppliers: SupplierGroups,
		private readonly isPercent: boolean,
	) {}

	of(unit: number, index: ValueIndex): Miss {
		const { units } = index;
		const problem = units.problemOf(unit);
		if (problem !== null) return { reason: problem, nearest: [] };
		const offered = this.offeredTo(unit, index);
		if (offered !== 'comparable') return { reason: offered, nearest: [] };
		if (!(units.valueOf(unit) > 0)) return { reason: 'signDiffers', nearest: [] };
		return { reason: 'noneWithinTolerance', nearest: this.nearest(unit, index) };
	}

	private nearest(unit: number, index: ValueIndex): number[] {
		const { id } = this.run.tables.orders;
		const value = index.units.valueOf(unit);
		const [first, second] = index.nearestValues(unit);
		if (first === undefined) return [];
		const order = second === undefined ? -1 : this.compareDistance(value, first, second);
		const values = order < 0 ? [first] : order > 0 ? [second!] : [...new Set([first, second!])];
		const nearest = values.flatMap((each) => index.ordersOfValue(unit, each));
		return nearest.sort((a, b) => (id[a]! < id[b]! ? -1 : 1)).slice(0, MAX_MISSES);
	}

	private compareDistance(value: number, a: number, b: number): number {
		const [fromA, fromB] = [Math.abs(value - a), Math.abs(value - b)];
		if (!this.isPercent) return fromA - fromB;
		const difference = BigInt(fromA) * BigInt(b) - BigInt(fromB) * BigInt(a);
		return difference < 0n ? -1 : difference > 0n ? 1 : 0;
	}

	/** Whether the supplier has an order with a value to compare, that the unit may be matched to; in its currency, or only in others. */
	private offeredTo(unit: number, index: ValueIndex): 'comparable' | 'currencyDiffers' | 'noOpenPurchaseOrder' {
		const { units } = index;
		if (!units.rejected.has(unit) && index.isCompared(unit)) return 'comparable';
		const { orders } = this.run.tables;
		const allowed = units.scopes.ordersOf(units.scope[unit]!);
		const isAllowed = allowed && new Set(allowed);
		const rejected = units.rejected.get(unit);
		this.ordersOfGroup ??= this.groupOrders();
		let isAny = false;
		for (const group of this.suppliers.toSearch(units.supplierOf(unit))) {
			for (const order of this.ordersOfGroup[group] ?? NONE) {
				if (this.run.valueOf(order) <= 0 || (isAllowed && !isAllowed.has(order)) || rejected?.has(orders.id[order]!)) continue;
				if (orders.currency[order] === units.currencyOf(unit)) return 'comparable';
				isAny = true;
			}
		}
		return isAny ? 'currencyDiffers' : 'noOpenPurchaseOrder';
	}

	private groupOrders(): number[][] {
		const { orders } = this.run.tables;
		const groups: number[][] = [];
		for (let order = 0; order < orders.count; order++) {
			if (orders.isOpen[order]) for (const group of this.suppliers.toJoin(orders.supplier[order]!)) (groups[group] ??= []).push(order);
		}
		return groups;
	}
}
