const NONE: readonly number[] = [];

/** Known keys and all their beginnings, so that a text can be followed word by word for as long as a number may go on. */
export class NumberIndex {
	private readonly entries = new Map<string, number[]>();
	private readonly beginnings = new Set<string>();
	private readonly firstParts = new Set<string>();

	add(parts: readonly string[], entry: number): void {
		let key = '';
		this.firstParts.add(parts[0]!);
		for (let index = 0; index < parts.length; index++) {
			if (index > 0) this.beginnings.add(key);
			key += parts[index];
		}
		const same = this.entries.get(key);
		if (!same) this.entries.set(key, [entry]);
		else if (!same.includes(entry)) same.push(entry);
	}

	/** Whether some key begins with this word. */
	mayBeginWith(word: string): boolean {
		return this.firstParts.has(word);
	}

	/** Entries of exactly this key. */
	find(key: string): readonly number[] {
		return this.entries.get(key) ?? NONE;
	}

	/** Whether a longer key begins with this one. */
	goesOn(key: string): boolean {
		return this.beginnings.has(key);
	}
}
