import { uint32s } from '../columns';

/** Bits for each hash that is held: at so many, one in 64 other hashes is taken for one of them. */
const BITS_PER_HASH = 64;
const FEWEST_BITS = 10;
const MOST_BITS = 26;

/** A set of 32-bit hashes that answers in a few nanoseconds, and errs only towards "maybe". */
export class HashSet {
	private readonly hashes: number[] = [];
	private bits = new Uint32Array(0);
	private shift = 0;
	private isFilled = false;

	add(hash: number): void {
		this.hashes.push(hash);
		this.isFilled = false;
	}

	/** Whether it may hold the hash; never false for one that it holds. */
	mayHave(hash: number): boolean {
		if (!this.isFilled) this.fill();
		const bit = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> this.shift;
		return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
	}

	private fill(): void {
		const wanted = Math.ceil(Math.log2(Math.max(1, this.hashes.length * BITS_PER_HASH)));
		const size = Math.min(MOST_BITS, Math.max(FEWEST_BITS, wanted));
		this.bits = uint32s(1 << (size - 5));
		this.shift = 32 - size;
		for (let index = 0; index < this.hashes.length; index++) {
			const bit = Math.imul(this.hashes[index]! ^ (this.hashes[index]! >>> 15), 0x2c1b3c6d) >>> this.shift;
			this.bits[bit >>> 5]! |= 1 << (bit & 31);
		}
		this.isFilled = true;
	}
}
