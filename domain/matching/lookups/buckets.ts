import { int32s } from '../../columns';

const NONE = -1;
const SEVERAL = -2;

/** In which buckets each item is, items and buckets being small integers. Nearly all are in one. */
export class Buckets {
	/** The item's bucket, NONE or SEVERAL. */
	private readonly only: Int32Array;
	private readonly several = new Map<number, number[]>();

	constructor(count: number) {
		this.only = int32s(count).fill(NONE);
	}

	add(item: number, bucket: number): void {
		const only = this.only[item]!;
		if (only === NONE) this.only[item] = bucket;
		else if (only === SEVERAL) this.several.get(item)!.push(bucket);
		else {
			this.only[item] = SEVERAL;
			this.several.set(item, [only, bucket]);
		}
	}

	/** The item's only bucket; below zero where it has none or several. */
	onlyOf(item: number): number {
		return this.only[item]!;
	}

	of(item: number): readonly number[] {
		const only = this.only[item]!;
		if (only === NONE) return [];
		return only === SEVERAL ? this.several.get(item)! : [only];
	}

	/** The items that are in several. */
	get inSeveral(): Iterable<number> {
		return this.several.keys();
	}
}
