import { int32s } from '../../columns';
import { NumberBook } from '../../purchaseOrderNumber';
import type { Orders } from './orders';
import { unique } from './uniqueOrders';

const NONE = -1;

/** The numbers that orders carry: which orders each entry of the book is printed on, and what those have become. */
export class PrintedNumbers {
	readonly book = new NumberBook();
	/** Orders of an entry are a chain: `first[entry]`, then `next[order]` until -1. Most are of one order. */
	private readonly first: Int32Array;
	private readonly next: Int32Array;
	/** What the orders of an entry have become, where that is not just its one order. Filled in when asked for. */
	private readonly become = new Map<number, readonly number[]>();

	constructor(private readonly orders: Orders) {
		this.first = int32s(orders.count).fill(NONE);
		this.next = int32s(orders.count).fill(NONE);
		const entryOf = int32s(orders.count);
		for (let order = 0; order < orders.count; order++) entryOf[order] = this.book.add(orders.number[order]!) ?? NONE;
		// From the end, so that chains are in the order of the input.
		for (let order = orders.count - 1; order >= 0; order--) {
			const entry = entryOf[order]!;
			if (entry === NONE) continue;
			this.next[order] = this.first[entry]!;
			this.first[entry] = order;
		}
	}

	/** The orders that an entry is printed on. */
	ordersOf(entry: number): number[] {
		const found: number[] = [];
		for (let order = this.first[entry]!; order !== NONE; order = this.next[order]!) found.push(order);
		return found;
	}

	/** Whether a condition holds for any of them. */
	someOrder(entry: number, holds: (order: number) => boolean): boolean {
		for (let order = this.first[entry]!; order !== NONE; order = this.next[order]!) if (holds(order)) return true;
		return false;
	}

	/** What they have become. */
	liveOf(entry: number): readonly number[] {
		const { replacements } = this.orders;
		const first = this.first[entry]!;
		if (this.next[first] === NONE && !replacements.isReplaced(first)) return [first];
		const known = this.become.get(entry);
		if (known) return known;
		const live = unique(this.ordersOf(entry).flatMap((order) => replacements.liveOf(order)));
		this.become.set(entry, live);
		return live;
	}
}
