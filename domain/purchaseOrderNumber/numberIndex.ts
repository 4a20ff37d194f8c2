import { foldLookAlikes } from './keys';
import { TextTable } from '../textTable';
import { HashSet } from './hashSet';
import { WordShapes } from './wordShapes';
import { alikeHash, exactHash } from './wordHashes';

/**
 * What an index knows of a key, in one number, so that a hundred thousand of them are no objects: the lowest bit says
 * whether longer keys begin with it; above, its one entry plus one, or below zero the place of its list of entries.
 */
export type KeyNode = number;
const UNKNOWN: KeyNode = 0;
const GOES_ON = 1;

const NONE: readonly number[] = [];

/** How an index compares: numbers as they are, or with look-alikes unified. */
export type Comparison = 'exact' | 'alike';

/** Known keys and all their beginnings, so that a text can be followed word by word for as long as a number may go on. */
export class NumberIndex {
	private readonly keys = new TextTable();
	/** By a key's place. */
	private readonly nodes: KeyNode[] = [];
	/** The entries of keys that have more than one. */
	private readonly several: number[][] = [];
	private readonly firstHashes = new HashSet();
	private readonly firstShapes = new WordShapes();
	private readonly hash: typeof exactHash;

	constructor(private readonly comparison: Comparison) {
		this.hash = comparison === 'exact' ? exactHash : alikeHash;
	}

	/** `parts` as they are in the number's key. Each entry is added once. */
	add(parts: readonly string[], entry: number): void {
		let key = '';
		for (let index = 0; index < parts.length; index++) {
			key += this.write(parts[index]!);
			let place = this.keys.find(key);
			if (place < 0) {
				place = this.keys.add(key);
				this.nodes.push(UNKNOWN);
				if (index === 0) {
					this.firstHashes.add(this.hash(key, 0, key.length));
					this.firstShapes.add(key);
				}
			}
			const node = this.nodes[place]!;
			this.nodes[place] = index === parts.length - 1 ? this.withEntry(node, entry) : node | GOES_ON;
		}
	}

	private withEntry(node: KeyNode, entry: number): KeyNode {
		const slot = node >> 1;
		if (slot < 0) {
			this.several[-slot - 1]!.push(entry);
			return node;
		}
		const after = slot === 0 ? entry + 1 : -this.several.push([slot - 1, entry]);
		return (after << 1) | (node & GOES_ON);
	}

	/** A part of a key as it is compared here. */
	write(part: string): string {
		return this.comparison === 'exact' ? part : foldLookAlikes(part);
	}

	/** Whether some key may begin with the word that stands in a text from one place up to another; seldom wrong, and only towards "maybe". */
	mayBeginWith(text: string, from: number, to: number): boolean {
		// With look-alikes unified, a word has neither the first letter nor the length of its key.
		return (!this.isExact || this.firstShapes.mayHave(text, from, to)) && this.firstHashes.mayHave(this.hash(text, from, to));
	}

	/** Whether some key begins with a word. */
	beginsWith(word: string): boolean {
		return this.at(this.write(word)) !== UNKNOWN;
	}

	get isExact(): boolean {
		return this.comparison === 'exact';
	}

	/** What is known of a key that stands in a text, written as it is compared here, from one place up to another. */
	at(text: string, from = 0, to = text.length): KeyNode {
		const place = this.keys.find(text, from, to);
		return place < 0 ? UNKNOWN : this.nodes[place]!;
	}

	/** Entries of exactly this key. */
	entriesOf(node: KeyNode): readonly number[] {
		const slot = node >> 1;
		if (slot === 0) return NONE;
		return slot > 0 ? [slot - 1] : this.several[-slot - 1]!;
	}

	/** Entries of exactly the key that is written so. */
	find(key: string): readonly number[] {
		return this.entriesOf(this.at(key));
	}
}

/** Whether longer keys begin with this one. */
export function goesOn(node: KeyNode): boolean {
	return (node & GOES_ON) !== 0;
}
