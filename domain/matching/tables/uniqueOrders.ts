import type { Orders } from './orders';

export function unique(orders: number[]): number[] {
	return orders.length < 2 ? orders : [...new Set(orders)];
}

/** Orders that share an id can't be told apart, so one of them stands for all: whichever has the first number. */
export function uniqueById(found: readonly number[], { id, number }: Orders): number[] {
	if (found.length < 2) return [...found];
	const sorted = [...found].sort((a, b) => (number[a]! < number[b]! ? -1 : 1));
	return sorted.filter((order, index) => id[order] === '' || sorted.findIndex((other) => id[other] === id[order]) === index);
}

/** Orders of two lists, each of which has each once. */
export function union(a: readonly number[], b: readonly number[]): readonly number[] {
	if (b.length === 0) return a;
	return a.length === 0 ? b : [...new Set([...a, ...b])];
}
