import { foldLookAlikes } from './keys';
import { HashSet } from './hashSet';
import { alikeHash, exactHash } from './wordHashes';

/** A key or the beginning of one. */
export interface KeyNode {
	/** Entries of exactly this key. */
	entries: readonly number[];
	/** Whether a longer key begins with it. */
	goesOn: boolean;
}

const NONE: readonly number[] = [];

/** How an index compares: numbers as they are, or with look-alikes unified. */
export type Comparison = 'exact' | 'alike';

/** Known keys and all their beginnings, so that a text can be followed word by word for as long as a number may go on. */
export class NumberIndex {
	private readonly nodes = new Map<string, KeyNode>();
	private readonly firstParts = new Set<string>();
	private readonly firstHashes = new HashSet();
	private readonly hash: typeof exactHash;

	constructor(private readonly comparison: Comparison) {
		this.hash = comparison === 'exact' ? exactHash : alikeHash;
	}

	/** `parts` as they are in the number's key. Each entry is added once. */
	add(parts: readonly string[], entry: number): void {
		let key = '';
		for (let index = 0; index < parts.length; index++) {
			key += this.write(parts[index]!);
			if (index === 0) this.addFirst(parts[0]!, key);
			let node = this.nodes.get(key);
			const isWhole = index === parts.length - 1;
			if (!node) this.nodes.set(key, (node = { entries: isWhole ? [entry] : NONE, goesOn: !isWhole }));
			else if (!isWhole) node.goesOn = true;
			else node.entries = node.entries === NONE ? [entry] : append(node.entries, entry);
		}
	}

	private addFirst(part: string, written: string): void {
		if (this.firstParts.has(written)) return;
		this.firstParts.add(written);
		this.firstHashes.add(this.hash(part, 0, part.length));
	}

	/** A part of a key as it is compared here. */
	write(part: string): string {
		return this.comparison === 'exact' ? part : foldLookAlikes(part);
	}

	/** Whether some key may begin with the word that stands in a text from one place up to another; seldom wrong, and only towards "maybe". */
	mayBeginWith(text: string, from: number, to: number): boolean {
		return this.firstHashes.mayHave(this.hash(text, from, to));
	}

	/** Whether some key begins with a word. */
	beginsWith(word: string): boolean {
		return this.firstParts.has(this.write(word));
	}

	get isExact(): boolean {
		return this.comparison === 'exact';
	}

	/** What is known of a key that is written as it is compared here. */
	at(key: string): KeyNode | undefined {
		return this.nodes.get(key);
	}

	/** Entries of exactly this key. */
	find(key: string): readonly number[] {
		return this.nodes.get(key)?.entries ?? NONE;
	}
}

function append(entries: readonly number[], entry: number): readonly number[] {
	(entries as number[]).push(entry);
	return entries;
}
