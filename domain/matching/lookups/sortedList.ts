/** Blocks hold up to twice this many items. */
const BLOCK = 256;
const FEW = 16;

/**
 * Items (small integers) in the order of their values, in blocks, so that adding and removing stay cheap in long lists.
 * An item's value is fixed while it is in the list; equal values follow `tieBreak`.
 */
export class SortedList {
	private blocks: number[][] = [];
	private positions: number[] | null = null;

	/** `values[item]` is the item's value. `items` need not be sorted, and are the list's own from then on. */
	constructor(
		private readonly values: ArrayLike<number>,
		private readonly tieBreak: (a: number, b: number) => number,
		items: number[],
	) {
		if (items.length > FEW) items.sort((a, b) => values[a]! - values[b]! || tieBreak(a, b));
		else this.sortFew(items);
		if (items.length <= BLOCK) this.blocks = items.length === 0 ? [] : [items];
		else for (let start = 0; start < items.length; start += BLOCK) this.blocks.push(items.slice(start, start + BLOCK));
	}

	get isEmpty(): boolean {
		return this.blocks.length === 0;
	}

	add(item: number): void {
		const at = Math.min(this.blockFrom(item), this.blocks.length - 1);
		const block = this.blocks[at];
		this.positions = null;
		if (!block) {
			this.blocks.push([item]);
			return;
		}
		block.splice(this.placeIn(block, item), 0, item);
		if (block.length > 2 * BLOCK) this.blocks.splice(at + 1, 0, block.splice(BLOCK));
	}

	/** Takes the item out; its neighbours are the items that were directly before and after it. */
	remove(item: number): void {
		const at = this.blockFrom(item);
		const block = this.blocks[at]!;
		this.positions = null;
		block.splice(this.placeIn(block, item), 1);
		if (block.length === 0) this.blocks.splice(at, 1);
	}

	/** By insertion; most lists are short. */
	private sortFew(items: number[]): void {
		for (let end = 1; end < items.length; end++) {
			const item = items[end]!;
			let place = end;
			for (; place > 0 && this.isBefore(item, items[place - 1]!); place--) items[place] = items[place - 1]!;
			items[place] = item;
		}
	}

	/** Calls `found` with the nearest items before and after a place in the order, whether or not `item` is in the list. */
	neighbours(item: number, found: (neighbour: number) => void): void {
		const at = this.blockFrom(item);
		const block = this.blocks[at];
		const place = block ? this.placeIn(block, item) : 0;
		const before = place > 0 ? block![place - 1] : this.blocks[at - 1]?.at(-1);
		const isHere = block?.[place] === item;
		const after = isHere ? (block![place + 1] ?? this.blocks[at + 1]?.[0]) : block?.[place];
		if (before !== undefined) found(before);
		if (after !== undefined) found(after);
	}

	/** Adds items with values from `low` to `high` to `into`, in order, until it holds `limit`. `accepts` may leave some out. */
	collect(low: number, high: number, limit: number, into: number[], accepts: ((item: number) => boolean) | null = null): void {
		const { blocks, values } = this;
		for (let at = this.firstBlock(low), place = -1; at < blocks.length; at++, place = 0) {
			const block = blocks[at]!;
			if (place < 0) place = this.firstPlace(block, low);
			for (; place < block.length; place++) {
				const item = block[place]!;
				if (values[item]! > high) return;
				if (accepts && !accepts(item)) continue;
				into.push(item);
				if (into.length >= limit) return;
			}
		}
	}

	/** The highest value up to `value` (`step` −1), or the lowest from it (`step` 1), of an item that is accepted; else null. */
	nearest(value: number, step: -1 | 1, accepts: ((item: number) => boolean) | null): number | null {
		const { blocks, values } = this;
		const from = step === 1 ? value : nextAfter(value);
		let at = this.firstBlock(from);
		let place = at < blocks.length ? this.firstPlace(blocks[at]!, from) : 0;
		if (step === -1) place--;
		for (; at >= 0 && at <= blocks.length; at += step) {
			const block = blocks[at] ?? [];
			for (; place >= 0 && place < block.length; place += step) {
				if (!accepts || accepts(block[place]!)) return values[block[place]!]!;
			}
			place = step === 1 ? 0 : (blocks[at - 1]?.length ?? 0) - 1;
		}
		return null;
	}

	/** How many items have values from `low` to `high`. */
	count(low: number, high: number): number {
		return this.rank(high, true) - this.rank(low, false);
	}

	/** How many items have a value below (or up to) a value. */
	private rank(value: number, included: boolean): number {
		const above = included ? nextAfter(value) : value;
		const at = this.firstBlock(above);
		const block = this.blocks[at];
		return (this.blockStarts()[at] ?? 0) + (block ? this.firstPlace(block, above) : 0);
	}

	private blockStarts(): number[] {
		if (this.positions) return this.positions;
		const starts = [0];
		for (const block of this.blocks) starts.push(starts[starts.length - 1]! + block.length);
		return (this.positions = starts);
	}

	private firstBlock(low: number): number {
		const { blocks, values } = this;
		let from = 0;
		let to = blocks.length;
		while (from < to) {
			const middle = (from + to) >>> 1;
			const block = blocks[middle]!;
			if (values[block[block.length - 1]!]! < low) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private firstPlace(block: readonly number[], low: number): number {
		const { values } = this;
		let from = 0;
		let to = block.length;
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (values[block[middle]!]! < low) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private blockFrom(item: number): number {
		let from = 0;
		let to = this.blocks.length;
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (this.isBefore(this.blocks[middle]!.at(-1)!, item)) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private placeIn(block: readonly number[], item: number): number {
		let from = 0;
		let to = block.length;
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (this.isBefore(block[middle]!, item)) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private isBefore(a: number, b: number): boolean {
		return (this.values[a]! - this.values[b]! || this.tieBreak(a, b)) < 0;
	}
}

/** The next whole number: values are minor units. */
function nextAfter(value: number): number {
	return value + 1;
}
