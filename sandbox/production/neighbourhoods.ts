import { orderedFrom, type Supplier } from './masterData/suppliers';
import { projects } from './masterData/elements';
import type { Random } from './random';
import type { DimensionElement } from './wire';

/**
 * A place where a planted case lives undisturbed. Two things reach across cases: an order that is alone on its supplier
 * and project, and orders of a supplier with values close to each other. So each project of a supplier, and each range
 * of values of a supplier, is handed out once.
 */
export interface Neighbourhood {
	supplier: Supplier;
	/** A project that no other case uses with this supplier. */
	project(): DimensionElement;
	/** A value of 1,600 kr or more, in øre, a multiple of 100 kr; nothing else of this supplier comes within 20 % of it. */
	value(): number;
	/** A value around 250 kr or 620 kr, in øre: so small that ±100 kr is wider than ±10 %. */
	smallValue(): number;
}

const SMALLEST_VALUE = 1_600;
const VALUE_RATIO = 1.6;
const VALUE_SLOTS = 14;
const SMALL_VALUES = [250, 620];

interface Stock {
	projects: DimensionElement[];
	valueSlots: number[];
	smallValues: number[];
}

/** What a case needs of its place: suppliers to choose from, and a supplier with small values to spare. */
export interface Wishes {
	suppliers?: readonly Supplier[];
	smallValue?: boolean;
}

/** Hands out neighbourhoods; throws when the suppliers are used up, so that a new case can't crowd an old one unnoticed. */
export function createNeighbourhoods(random: Random): (wishes?: Wishes) => Neighbourhood {
	const stocks = new Map<number, Stock>();
	const stockOf = (supplier: Supplier): Stock => {
		let stock = stocks.get(supplier.id);
		if (stock === undefined) {
			stock = { projects: [...projects], valueSlots: [...Array(VALUE_SLOTS).keys()], smallValues: [...SMALL_VALUES] };
			stocks.set(supplier.id, stock);
		}
		return stock;
	};
	const take = <T>(list: T[], what: string, supplier: Supplier): T => {
		if (list.length === 0) throw new Error(`${supplier.name} has no unused ${what} left: plant the case with another supplier.`);
		return list.splice(random.integer(0, list.length - 1), 1)[0]!;
	};
	const hasRoom = (supplier: Supplier, smallValue: boolean): boolean => {
		const stock = stockOf(supplier);
		return stock.projects.length >= 3 && stock.valueSlots.length >= 3 && (!smallValue || stock.smallValues.length > 0);
	};
	return ({ suppliers = orderedFrom, smallValue = false } = {}) => {
		const supplier = random.pick(suppliers.filter((one) => hasRoom(one, smallValue)));
		const stock = stockOf(supplier);
		return {
			supplier,
			project: () => take(stock.projects, 'project', supplier),
			value: () => {
				const base = SMALLEST_VALUE * VALUE_RATIO ** take(stock.valueSlots, 'range of values', supplier);
				return Math.round((base * (100 + random.integer(-2, 2))) / 10_000) * 10_000;
			},
			smallValue: () => (take(stock.smallValues, 'small value', supplier) + random.integer(-3, 3) * 10) * 100,
		};
	};
}
