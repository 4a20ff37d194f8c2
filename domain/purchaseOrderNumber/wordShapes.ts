const MOST_LENGTH = 31;

/**
 * The first characters and lengths of words: enough to tell of most other words that they are none of these, without reading
 * them. It errs only towards "maybe".
 */
export class WordShapes {
	/** By first character (its lowest byte): a bit for each length; the last one is for all that are longer, too. */
	private readonly lengths = new Int32Array(256);

	/** `word` is not empty. */
	add(word: string): void {
		const first = word.charCodeAt(0) & 0xff;
		this.lengths[first]! |= 1 << Math.min(word.length, MOST_LENGTH);
	}

	/** Whether one of the words may stand in a text from one place up to another. */
	mayHave(text: string, from: number, to: number): boolean {
		return ((this.lengths[text.charCodeAt(from) & 0xff]! >>> Math.min(to - from, MOST_LENGTH)) & 1) === 1;
	}
}
