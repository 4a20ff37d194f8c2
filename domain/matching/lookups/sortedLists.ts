import { int32s } from '../../columns';
import type { Lists } from './lists';
import { SortedList } from './sortedList';

/** Longer lists are kept in blocks, so that coming and going stays cheap in them, too. */
const LONGEST = 512;
const IN_BLOCKS = -1;

/**
 * Many sorted lists of items (small integers), each with room for all that may come to it, one after the other in one
 * array: where there are a hundred thousand lists, what costs is to reach them. An item's value is fixed while it is in a list.
 */
export class SortedLists {
	private readonly items: Int32Array;
	/** Of each list, its place in `items`, and how many are in it, or IN_BLOCKS. */
	private readonly starts: Int32Array;
	private readonly lengths: Int32Array;
	private readonly inBlocks = new Map<number, SortedList>();

	/** `members`: all that may come to each list, of which those that are `isIn` are in it now. */
	constructor(
		private readonly values: ArrayLike<number>,
		private readonly tieBreak: (a: number, b: number) => number,
		{ count, starts, items }: Lists,
		isIn: (item: number) => boolean,
	) {
		this.starts = starts;
		this.lengths = int32s(count);
		this.items = int32s(items.length);
		for (let list = 0; list < count; list++) {
			const [from, to] = [starts[list]!, starts[list + 1]!];
			if (to - from > LONGEST) this.keepInBlocks(list, [...items.subarray(from, to)].filter(isIn));
			else for (let at = from; at < to; at++) if (isIn(items[at]!)) this.add(list, items[at]!);
		}
	}

	isEmpty(list: number): boolean {
		const length = this.lengths[list]!;
		return length === IN_BLOCKS ? this.inBlocks.get(list)!.isEmpty : length === 0;
	}

	add(list: number, item: number): void {
		if (this.lengths[list] === IN_BLOCKS) return this.inBlocks.get(list)!.add(item);
		const { items } = this;
		const place = this.placeOf(list, item);
		for (let at = this.endOf(list); at > place; at--) items[at] = items[at - 1]!;
		items[place] = item;
		this.lengths[list]!++;
	}

	/** Takes out an item that is in the list. */
	remove(list: number, item: number): void {
		if (this.lengths[list] === IN_BLOCKS) return this.inBlocks.get(list)!.remove(item);
		const { items } = this;
		this.lengths[list]!--;
		const end = this.endOf(list);
		for (let at = this.placeOf(list, item, end + 1); at < end; at++) items[at] = items[at + 1]!;
	}

	/** Calls `found` with the nearest items before and after a place in the order, whether or not `item` is in the list. */
	neighbours(list: number, item: number, found: (neighbour: number) => void): void {
		if (this.lengths[list] === IN_BLOCKS) return this.inBlocks.get(list)!.neighbours(item, found);
		const { items } = this;
		const end = this.endOf(list);
		const place = this.placeOf(list, item);
		const after = place < end && items[place] === item ? place + 1 : place;
		if (place > this.starts[list]!) found(items[place - 1]!);
		if (after < end) found(items[after]!);
	}

	/** Adds items with values from `low` to `high` to `into`, in order, until it holds `limit`. `accepts` may leave some out. */
	collect(list: number, low: number, high: number, limit: number, into: number[], accepts: ((item: number) => boolean) | null = null): void {
		if (this.lengths[list] === IN_BLOCKS) return this.inBlocks.get(list)!.collect(low, high, limit, into, accepts);
		const { items, values } = this;
		const end = this.endOf(list);
		for (let place = this.placeFrom(list, low); place < end; place++) {
			const item = items[place]!;
			if (values[item]! > high) return;
			if (accepts && !accepts(item)) continue;
			into.push(item);
			if (into.length >= limit) return;
		}
	}

	/** The highest value up to `value` (`step` −1), or the lowest from it (`step` 1), of an item that is accepted; else null. */
	nearest(list: number, value: number, step: -1 | 1, accepts: ((item: number) => boolean) | null): number | null {
		if (this.lengths[list] === IN_BLOCKS) return this.inBlocks.get(list)!.nearest(value, step, accepts);
		const { items, values } = this;
		const [start, end] = [this.starts[list]!, this.endOf(list)];
		// Values are whole numbers.
		let place = step === 1 ? this.placeFrom(list, value) : this.placeFrom(list, value + 1) - 1;
		for (; place >= start && place < end; place += step) if (!accepts || accepts(items[place]!)) return values[items[place]!]!;
		return null;
	}

	/** How many items have values from `low` to `high`. */
	count(list: number, low: number, high: number): number {
		if (this.lengths[list] === IN_BLOCKS) return this.inBlocks.get(list)!.count(low, high);
		return this.placeFrom(list, high + 1) - this.placeFrom(list, low);
	}

	private keepInBlocks(list: number, items: number[]): void {
		this.lengths[list] = IN_BLOCKS;
		this.inBlocks.set(list, new SortedList(this.values, this.tieBreak, items));
	}

	private endOf(list: number): number {
		return this.starts[list]! + this.lengths[list]!;
	}

	/** The first place with at least a value. */
	private placeFrom(list: number, low: number): number {
		const { items, values } = this;
		let from = this.starts[list]!;
		let to = this.endOf(list);
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (values[items[middle]!]! < low) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	/** Where an item is or would be. */
	private placeOf(list: number, item: number, end = this.endOf(list)): number {
		const { items } = this;
		let from = this.starts[list]!;
		let to = end;
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (this.isBefore(items[middle]!, item)) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private isBefore(a: number, b: number): boolean {
		return (this.values[a]! - this.values[b]! || this.tieBreak(a, b)) < 0;
	}
}
