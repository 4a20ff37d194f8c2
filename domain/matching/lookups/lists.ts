import { int32s } from '../../columns';

/** Lists of small integers, one after the other in one array: where there are a hundred thousand, objects would cost more than what is in them. */
export class Lists {
	/** A list's items are from `starts[list]` up to `starts[list + 1]`. */
	constructor(
		readonly starts: Int32Array,
		readonly items: Int32Array,
	) {}

	/** How many lists there are. */
	get count(): number {
		return this.starts.length - 1;
	}

	lengthOf(list: number): number {
		return this.starts[list + 1]! - this.starts[list]!;
	}

	/** A view of a list; where it is one of very many, go by `starts`. */
	of(list: number): Int32Array {
		return this.items.subarray(this.starts[list], this.starts[list + 1]);
	}
}

/** Lists by pairs: `items[at]` is in the list `listOf[at]`, in the order of the pairs; in none where that is below zero. Without `items` they are 0, 1, 2 … */
export function listsOf(listOf: ArrayLike<number>, count: number, items: ArrayLike<number> | null = null): Lists {
	const starts = int32s(count + 1);
	for (let at = 0; at < listOf.length; at++) if (listOf[at]! >= 0) starts[listOf[at]! + 1]!++;
	for (let list = 0; list < count; list++) starts[list + 1]! += starts[list]!;
	const sorted = int32s(starts[count]!);
	const next = starts.slice();
	for (let at = 0; at < listOf.length; at++) {
		const list = listOf[at]!;
		if (list >= 0) sorted[next[list]!++] = items === null ? at : items[at]!;
	}
	return new Lists(starts, sorted);
}
