import type { Orders } from './orders';
import { textOf } from './textIds';

export function unique(orders: number[]): number[] {
	return orders.length < 2 ? orders : [...new Set(orders)];
}

/** Orders that share an id can't be told apart, so one of them stands for all: whichever has the first number. */
export function uniqueById(found: readonly number[], { id, source }: Orders): number[] {
	const number = (order: number): string => textOf(source[order]!.number);
	const sorted = [...found].sort((a, b) => (number(a) < number(b) ? -1 : 1));
	return sorted.filter((order, index) => id[order] === '' || sorted.findIndex((other) => id[other] === id[order]) === index);
}
