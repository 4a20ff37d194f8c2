import { uint32s } from '../columns';

/** Bits for each hash that is held: at so many, one or two in a hundred other hashes are taken for one of them. */
const BITS_PER_HASH = 16;
const FEWEST_BITS = 10;
const MOST_BITS = 26;
const BITS_PER_WORD = 32;

/** A set of 32-bit hashes that answers in a few nanoseconds, and errs only towards "maybe": of each, two bits of one word are set. */
export class HashSet {
	private readonly hashes: number[] = [];
	private words = new Uint32Array(0);
	private shift = 0;
	private isFilled = false;

	add(hash: number): void {
		this.hashes.push(hash);
		this.isFilled = false;
	}

	/** Whether it may hold the hash; never false for one that it holds. */
	mayHave(hash: number): boolean {
		if (!this.isFilled) this.fill();
		const mixed = mix(hash);
		const bits = bitsOf(mixed);
		return (this.words[mixed >>> this.shift]! & bits) === bits;
	}

	private fill(): void {
		const wanted = Math.ceil(Math.log2(Math.max(1, this.hashes.length * BITS_PER_HASH)));
		const size = 2 ** Math.min(MOST_BITS, Math.max(FEWEST_BITS, wanted));
		this.words = uint32s(size / BITS_PER_WORD);
		this.shift = 32 - Math.log2(this.words.length);
		for (let index = 0; index < this.hashes.length; index++) {
			const mixed = mix(this.hashes[index]!);
			this.words[mixed >>> this.shift]! |= bitsOf(mixed);
		}
		this.isFilled = true;
	}
}

function mix(hash: number): number {
	const product = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return product ^ (product >>> 16);
}

/** Two bits of a word, from the part of the hash that does not choose the word. */
function bitsOf(mixed: number): number {
	return (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31));
}
