import type { Tables } from '../tables/tables';
import type { SupplierGroups } from './supplierGroups';
import type { ValueUnits } from './valueUnits';

/** A bucket in the making: orders of one supplier group in one currency, and the units that search there, those together that search alike. */
export interface DraftBucket {
	orders: number[];
	units: Array<readonly number[]>;
}

/** The units of one scope by supplier and currency, and the buckets that they search. */
interface Searches {
	units: Map<number, number[]>;
	buckets: Map<number, DraftBucket>;
}

/** All buckets that hold orders and are searched by units that `isFree`. */
export function draftBuckets(tables: Tables, units: ValueUnits, suppliers: SupplierGroups, isFree: (unit: number) => boolean): DraftBucket[] {
	const { orders, names } = tables;
	const currencyCount = names.currencies.size;
	const scopes: Array<Searches | undefined> = [];
	for (let unit = 0; unit < units.count; unit++) {
		if (!isFree(unit)) continue;
		const supplier = units.supplierOf(unit);
		const currency = units.currencyOf(unit);
		const searches = (scopes[units.scope[unit]!] ??= { units: new Map<number, number[]>(), buckets: new Map<number, DraftBucket>() });
		const key = supplier * currencyCount + currency;
		let together = searches.units.get(key);
		if (!together) {
			searches.units.set(key, (together = [unit]));
			for (const group of suppliers.toSearch(supplier)) search(searches, group * currencyCount + currency, together);
		} else {
			together.push(unit);
		}
	}
	return scopes.flatMap((searches, scope) => {
		const offered = units.scopes.ordersOf(scope) ?? orders.open;
		for (let at = 0; at < offered.length; at++) {
			const order = offered[at]!;
			if (orders.isOpen[order] === 0) continue;
			for (const group of suppliers.toJoin(orders.supplier[order]!)) {
				searches!.buckets.get(group * currencyCount + orders.currency[order]!)?.orders.push(order);
			}
		}
		return [...searches!.buckets.values()].filter((draft) => draft.orders.length > 0);
	});
}

function search({ buckets }: Searches, key: number, units: readonly number[]): void {
	const draft = buckets.get(key);
	if (draft) draft.units.push(units);
	else buckets.set(key, { orders: [], units: [units] });
}
