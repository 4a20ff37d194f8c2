import { foldLookAlikes } from './keys';
import { HashSet } from './hashSet';
import { alikeHash, exactHash } from './wordHashes';

const NONE: readonly number[] = [];

/** How an index compares: numbers as they are, or with look-alikes unified. */
export type Comparison = 'exact' | 'alike';

/** Known keys and all their beginnings, so that a text can be followed word by word for as long as a number may go on. */
export class NumberIndex {
	private readonly entries = new Map<string, number[]>();
	private readonly beginnings = new Set<string>();
	private readonly firstParts = new Set<string>();
	private readonly firstHashes = new HashSet();
	private readonly hash: typeof exactHash;

	constructor(private readonly comparison: Comparison) {
		this.hash = comparison === 'exact' ? exactHash : alikeHash;
	}

	/** `parts` as they are in the number's key. Each entry is added once. */
	add(parts: readonly string[], entry: number): void {
		let key = '';
		const [first = ''] = parts;
		this.firstParts.add(this.write(first));
		this.firstHashes.add(this.hash(first, 0, first.length));
		for (let index = 0; index < parts.length; index++) {
			if (index > 0) this.beginnings.add(key);
			key += this.write(parts[index]!);
		}
		const same = this.entries.get(key);
		if (same) same.push(entry);
		else this.entries.set(key, [entry]);
	}

	/** A part of a key as it is compared here. */
	write(part: string): string {
		return this.comparison === 'exact' ? part : foldLookAlikes(part);
	}

	/** Whether some key begins with the word that stands in a text from one place up to another. */
	mayBeginWith(text: string, from: number, to: number): boolean {
		// Most words are no number's beginning, and their hash tells so without making a string of them.
		return this.firstHashes.mayHave(this.hash(text, from, to)) && this.firstParts.has(this.write(text.slice(from, to)));
	}

	/** Entries of exactly this key, which is written as it is compared here. */
	find(key: string): readonly number[] {
		return this.entries.get(key) ?? NONE;
	}

	/** Whether a longer key begins with this one. */
	goesOn(key: string): boolean {
		return this.beginnings.has(key);
	}
}
